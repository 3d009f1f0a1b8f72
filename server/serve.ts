import type { Files } from '@saydo/project'
import {
  CodeActionKind,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver'
import { abilitiesOf } from './abilities.js'
import { pullDiagnostics } from './diagnostics/pull.js'
import { pushDiagnostics } from './diagnostics/push.js'
import { Reports } from './diagnostics/reports.js'
import { listenToDocuments } from './notifications/documents.js'
import { listenToFiles, WATCHED, WATCHED_DELETIONS } from './notifications/files.js'
import { listenToFolders } from './notifications/folders.js'
import { listenToSettings, readSettings } from './notifications/settings.js'
import { firstProgress } from './progress.js'
import { EXECUTED, REQUESTS } from './requests/all.js'
import { Session } from './session.js'
import { settingsFrom } from './settings.js'
import { Status } from './status.js'
import { uris } from './workspace/uris.js'

/** How long after the last edit the other documents are judged anew, in milliseconds: a burst of typing is one edit. */
const PAUSE = 150

/** What a connection is served with. */
export interface ServerHost {
  /** The disk, or what stands for one. May use the connection once the client has initialised it. */
  readonly files: Files
  readonly version: string
}

/** Speaks the language server protocol over a connection until it is closed. */
export function serve(connection: Connection, host: ServerHost): void {
  connection.onInitialize((params): InitializeResult => {
    const session = new Session(connection, host.files, abilitiesOf(params))
    session.settings = settingsFrom((params.initializationOptions as { settings?: unknown } | null | undefined)?.settings)
    const roots = params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri ? [params.rootUri] : [])
    session.workspace.folders = [...new Set(roots.map((uri) => uris.toPath(uri)))]
    start(session)
    return { serverInfo: { name: 'saydo', version: host.version }, capabilities: capabilitiesOf(session) }
  })
}

function start(session: Session): void {
  const { connection, abilities } = session
  const reports = new Reports(session)
  const status = new Status(session)
  const tellFailures = failureTeller(session)
  const push = abilities.pullsDiagnostics ? undefined : pushDiagnostics(session, reports)
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void session.refresh().catch((error) => connection.console.error(String(error))), PAUSE)
  }
  session.onRefreshed = (paths) => {
    tellFailures(paths)
    reports.forget(paths)
    status.update(paths)
    status.tell('ready')
    push?.(paths)
    if (!push && abilities.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(() => undefined)
    if (abilities.refreshesLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined)
  }
  pullDiagnostics(session, reports)
  listenToDocuments(session, soon)
  listenToFiles(session, soon)
  listenToSettings(session, soon)
  for (const register of REQUESTS) register(session)
  connection.onInitialized(async () => {
    if (abilities.changesFolders) listenToFolders(session, soon)
    if (abilities.watchesFiles) {
      const watchers = [...WATCHED.map((globPattern) => ({ globPattern })), { globPattern: WATCHED_DELETIONS, kind: WatchKind.Delete }]
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined)
    }
    if (abilities.registersConfiguration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'saydo' }).catch(() => undefined)
    }
    if (abilities.tellsConfiguration) await readSettings(session)
    status.tell('loading')
    const progress = await firstProgress(session)
    await session.refresh().catch((error) => connection.console.error(String(error)))
    progress.done()
    status.tell('ready')
  })
}

function capabilitiesOf({ abilities }: Session): InitializeResult['capabilities'] {
  return {
    positionEncoding: abilities.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    diagnosticProvider: { identifier: 'saydo', interFileDependencies: true, workspaceDiagnostics: true },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, `${CodeActionKind.SourceFixAll}.saydo`] },
    executeCommandProvider: { commands: EXECUTED },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    codeLensProvider: {},
    documentSymbolProvider: true,
    completionProvider: { triggerCharacters: ['-', ',', ' ', ':'] },
  }
}

/** Tells of a rule that throws once in the life of a session, with the first document that it threw on. */
function failureTeller({ connection, workspace }: Session): (paths: Iterable<string>) => void {
  const told = new Set<string>()
  return (paths) => {
    for (const path of paths) {
      for (const { rule, file, reason } of workspace.setOf(path)?.loaded.judgementOf(path).failures ?? []) {
        if (told.has(rule)) continue
        told.add(rule)
        connection.window.showWarningMessage(`Saydo: the rule ${rule} failed on ${file} and says nothing there: ${reason}`)
      }
    }
  }
}
