import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, onTestFinished } from 'vitest'
import { answerTo } from './answers.js'
import { type Capabilities, can, pulling } from './capabilities.js'
import type {
  CodeAction,
  DocumentReport,
  Encoding,
  FileWatcher,
  InitializeResult,
  Published,
  Range,
  TextEdit,
  WorkspaceEdit,
  WorkspaceReport,
} from './protocol.js'
import { applyEdits, plain, positionAt } from './text.js'
import { watches } from './watchers.js'
import { Wire } from './wire.js'
import { applyWorkspaceEdit } from './workspace-edit.js'

export interface ClientOptions {
  /** Absolute paths of workspace folders; none for a window with single files. */
  readonly folders: readonly string[]
  /** What the client can do; a pulling client unless it says otherwise. */
  readonly capabilities?: Capabilities
  readonly initializationOptions?: unknown
  /** The section `saydo` of the client's settings. */
  readonly settings?: Readonly<Record<string, unknown>>
}

/** A document that is open in the client. */
export interface OpenDocument {
  readonly version: number
  readonly text: string
}

/** What changed on the disk, in the specification's numbers. */
export const CREATED = 1
export const CHANGED = 2
export const DELETED = 3

/**
 * A client of the Language Server Protocol, written from the specification alone. It keeps to what it says that it can do,
 * and notes in `wire.breaches` where the server does not.
 */
export class Client {
  readonly wire: Wire
  readonly documents = new Map<string, OpenDocument>()
  /** The last diagnostics pushed for each document, by URI. */
  readonly published = new Map<string, Published>()
  readonly registrations = new Map<string, { readonly method: string; readonly registerOptions?: unknown }>()
  /** What the server wanted to show (`window/showDocument`). */
  readonly shown: { readonly uri: string; readonly external?: boolean; readonly selection?: Range }[] = []
  settings: Readonly<Record<string, unknown>>
  readonly capabilities: Capabilities
  server: InitializeResult = { capabilities: {} }
  private isInitialized = false
  /** Tokens for progress that the server asked for. */
  readonly tokens = new Set<unknown>()

  constructor(private readonly options: ClientOptions) {
    this.capabilities = options.capabilities ?? pulling()
    this.settings = options.settings ?? {}
    this.wire = new Wire(options.folders[0] ?? '/', {
      answer: (method, params) => this.answer(method, params),
      hear: (method, params) => this.hear(method, params),
    })
  }

  get encoding(): Encoding {
    return this.server.capabilities.positionEncoding ?? 'utf-16'
  }

  /** Says hello, as every client must before anything else. */
  async initialize(): Promise<void> {
    const { folders, initializationOptions } = this.options
    const result = await this.request<InitializeResult>('initialize', {
      processId: process.pid,
      clientInfo: { name: 'bare' },
      locale: 'en',
      rootUri: folders[0] === undefined ? null : uriOf(folders[0]),
      capabilities: this.capabilities,
      ...(can(this.capabilities, 'workspace.workspaceFolders') ? { workspaceFolders: folders.map(workspaceFolder) } : {}),
      ...(initializationOptions === undefined ? {} : { initializationOptions }),
    })
    this.server = result
    this.isInitialized = true
    this.notify('initialized', {})
  }

  async request<T>(method: string, params?: unknown): Promise<T> {
    return (await this.wire.ask(method, params).answer) as T
  }

  notify(method: string, params?: unknown): void {
    this.wire.send({ jsonrpc: '2.0', method, ...(params === undefined ? {} : { params }) })
  }

  /** The parameters of every notification or request of this method that has come. */
  received<T>(method: string): T[] {
    return this.wire.received.filter((one) => one.method === method).map((one) => one.params as T)
  }

  /** Waits for the next notification or request of a method, counted from `since`, that satisfies a predicate. */
  async next<T>(method: string, satisfies: (params: T) => boolean, since = 0): Promise<T> {
    const search = () => this.wire.received.slice(since).find((one) => one.method === method && satisfies(one.params as T))
    return (await this.wire.until(search, `a ${method} that satisfies ${satisfies}`)).params as T
  }

  /** Waits until a value is what it ought to be, and says how it differs where it never is. */
  async settle(actual: () => unknown, expected: unknown): Promise<void> {
    await this.wire.until(() => equals(actual(), expected), 'what is expected').catch(() => {})
    expect(actual()).toEqual(expected)
  }

  /**
   * Pulls until the answer is what it ought to be: a server may answer from what it knew and ask to be pulled again
   * (`workspace/diagnostic/refresh`) once it knows better, about settings and about the disk. Says how it differs where it never is.
   */
  async pulled(pull: () => Promise<unknown>, expected: unknown): Promise<void> {
    for (;;) {
      const since = this.wire.received.length
      const answer = await pull()
      if (equals(answer, expected)) return
      const again = this.next('workspace/diagnostic/refresh', () => true, since)
      if (!(await again.then(() => true).catch(() => false))) expect(answer).toEqual(expected)
    }
  }

  /** Opens a document with a text of its own; without one, with what the disk holds (a byte order mark left out, as editors do). */
  async open(uri: string, text?: string, languageId = 'markdown', version = 1): Promise<void> {
    const content = text ?? (await readFile(fileURLToPath(uri), 'utf8')).replace(/^\uFEFF/u, '')
    this.documents.set(uri, { version, text: content })
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text: content } })
  }

  /** Edits an open document; edits speak of the text as it was, and go out last one first. */
  edit(uri: string, edits: readonly TextEdit[]): void {
    const { version, text } = this.opened(uri)
    const last = [...edits].sort((a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character)
    this.documents.set(uri, { version: version + 1, text: applyEdits(text, edits, this.encoding) })
    const contentChanges = last.map(({ range, newText, snippet }) => ({ range, text: snippet ? plain(snippet.value) : newText }))
    this.notify('textDocument/didChange', { textDocument: { uri, version: version + 1 }, contentChanges })
  }

  /** Puts words in the place of other words of an open document. */
  replace(uri: string, words: string, by: string): void {
    const { text } = this.opened(uri)
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`“${words}” does not stand in ${uri}`)
    const range = { start: positionAt(text, start, this.encoding), end: positionAt(text, start + words.length, this.encoding) }
    this.edit(uri, [{ range, newText: by }])
  }

  /** Replaces the whole text of an open document. */
  write(uri: string, text: string): void {
    const { version } = this.opened(uri)
    this.documents.set(uri, { version: version + 1, text })
    this.notify('textDocument/didChange', { textDocument: { uri, version: version + 1 }, contentChanges: [{ text }] })
  }

  close(uri: string): void {
    this.documents.delete(uri)
    this.notify('textDocument/didClose', { textDocument: { uri } })
  }

  opened(uri: string): OpenDocument {
    const document = this.documents.get(uri)
    if (!document) throw new Error(`${uri} is not open`)
    return document
  }

  /** Tells of a change on the disk, where the server asked to be told of such: a client with watchers watches nothing else. */
  diskChanged(path: string, type: 1 | 2 | 3): void {
    const isStatic = !can(this.capabilities, 'workspace.didChangeWatchedFiles.dynamicRegistration')
    if (!isStatic && !this.watchers().some((watcher) => watches(watcher, path, type))) return
    this.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type }] })
  }

  /** Waits until the server has asked to be told of changes to files. */
  async watching(): Promise<void> {
    await this.wire.until(() => this.watchers().length > 0, 'watchers of files')
  }

  watchers(): FileWatcher[] {
    return [...this.registrations.values()]
      .filter((one) => one.method === 'workspace/didChangeWatchedFiles')
      .flatMap((one) => (one.registerOptions as { watchers: FileWatcher[] }).watchers)
  }

  changeSettings(settings: Readonly<Record<string, unknown>>): void {
    this.settings = settings
    this.notify('workspace/didChangeConfiguration', { settings: { saydo: settings } })
  }

  folders() {
    return this.options.folders.map(workspaceFolder)
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    this.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: added.map(workspaceFolder), removed: removed.map(workspaceFolder) },
    })
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentReport> {
    const previous = previousResultId === undefined ? {} : { previousResultId }
    return this.request('textDocument/diagnostic', { textDocument: { uri }, identifier: 'saydo', ...previous })
  }

  pullWorkspace(previousResultIds: readonly { uri: string; value: string }[] = []): Promise<WorkspaceReport> {
    return this.request('workspace/diagnostic', { identifier: 'saydo', previousResultIds })
  }

  codeActions(uri: string, range: Range, diagnostics: readonly unknown[] = [], only?: readonly string[]): Promise<CodeAction[] | null> {
    const context = { diagnostics, ...(only ? { only } : {}) }
    return this.request('textDocument/codeAction', { textDocument: { uri }, range, context })
  }

  /** Applies a code action as a client does: first its edit, then its command. */
  async run(action: CodeAction): Promise<void> {
    const whole = action.edit || !action.data ? action : await this.request<CodeAction>('codeAction/resolve', action)
    if (whole.edit) await this.apply(whole.edit)
    const { command } = whole
    if (command) await this.request('workspace/executeCommand', { command: command.command, arguments: command.arguments ?? [] })
  }

  /** Applies a workspace edit to open documents and to the disk. @throws {Error} where the server had no right to send it. */
  apply(edit: WorkspaceEdit): Promise<void> {
    return applyWorkspaceEdit(this, edit)
  }

  /** Ends the server as the specification says, and answers its exit code. */
  async shutdown(): Promise<number | null> {
    await this.request('shutdown')
    this.notify('exit')
    return (await this.wire.exited).code
  }

  /** Notes something that the server did and may not. */
  breach(what: string): void {
    this.wire.breaches.push(what)
  }

  private answer(method: string, params: unknown): { result: unknown } | undefined {
    if (!this.isInitialized) this.breach(`${method} before the answer to initialize`)
    return answerTo(this, method, params)
  }

  private hear(method: string, params: unknown): void {
    if (!this.isInitialized && !EARLY.has(method)) this.breach(`${method} before the answer to initialize`)
    if (method === 'textDocument/publishDiagnostics') this.takePublished(params as Published)
    else if (method === '$/progress' && !this.tokens.has((params as { token: unknown }).token)) this.breach('progress without a token')
  }

  private takePublished(published: Published): void {
    if (can(this.capabilities, 'textDocument.diagnostic')) this.breach('diagnostics pushed to a client that pulls')
    this.published.set(published.uri, published)
  }
}

function equals(actual: unknown, expected: unknown): boolean {
  try {
    expect(actual).toEqual(expected)
    return true
  } catch {
    return false
  }
}

/** What a server may tell before it has answered `initialize`. */
const EARLY = new Set(['window/showMessage', 'window/logMessage', 'telemetry/event'])

/** The URI of a path, as this client spells it. */
export function uriOf(path: string): string {
  return pathToFileURL(path).href
}

function workspaceFolder(path: string) {
  return { uri: uriOf(path), name: basename(path) }
}

/**
 * Starts a server for the running test and says hello. When the test ends the server is asked to end, which it must do
 * without an error, and nothing of what it did may have been against the protocol.
 */
export async function startClient(options: ClientOptions): Promise<Client> {
  const client = new Client(options)
  onTestFinished(async () => {
    if (!client.wire.hasExited) expect(await client.shutdown().finally(() => client.wire.kill())).toBe(0)
    expect(client.wire.breaches).toEqual([])
  }, 60_000)
  await client.initialize()
  return client
}
