import type { Files, TextFinding } from '@saydo/project'
import type { Statement, Understood } from '@saydo/rules'
import type { Connection } from 'vscode-languageserver'
import type { Abilities } from './abilities.js'
import { DEFAULTS, type Settings } from './settings.js'
import { Lines } from './text/lines.js'
import { OpenDocuments } from './text/open-documents.js'
import type { PlacedText, TextOf } from './to-lsp.js'
import { overlayFiles } from './workspace/overlay-files.js'
import { uris } from './workspace/uris.js'
import { Workspace } from './workspace/workspace.js'
import type { WorkspaceSet } from './workspace/workspace-set.js'

/** A document as a request finds it: judged, in its set, with its text as it was judged. */
export interface JudgedDocument {
  readonly path: string
  readonly uri: string
  readonly set: WorkspaceSet
  readonly understood: Understood
  readonly lines: Lines
  readonly findings: readonly TextFinding[]
  readonly textOf: TextOf
}

/** All that one client's connection stands for: what it can do, what it has open, what was found. */
export class Session {
  settings: Settings = DEFAULTS
  readonly open: OpenDocuments
  readonly workspace: Workspace
  /** Told of the documents about which there may be something new to tell. */
  onRefreshed: (paths: ReadonlySet<string>) => void = () => undefined
  /** Told how reading gets on. */
  onProgress: (done: number, total: number) => void = () => undefined
  private readonly lines = new Map<string, Lines>()
  private readonly saved = new Map<string, string>()

  constructor(
    readonly connection: Connection,
    disk: Files,
    readonly abilities: Abilities,
  ) {
    this.open = new OpenDocuments(abilities.encoding)
    this.workspace = new Workspace({
      disk,
      files: overlayFiles(disk, (path) => this.textNow(path)),
      settings: () => this.settings,
      openPaths: () => [...this.open.all()].map((document) => uris.toPath(document.uri)),
      breathe: async (done, total) => {
        if (done % 8 === 0) await new Promise((resolve) => setTimeout(resolve, 0))
        this.onProgress(done, total)
      },
    })
  }

  /** Brings everything up to date before an answer. */
  async refresh(): Promise<void> {
    const changed = await this.workspace.refresh()
    if (changed.size > 0) this.onRefreshed(changed)
  }

  /** A document's text is now what the editor holds: where findings follow every edit, or after saving. */
  take(uri: string): void {
    const text = this.open.get(uri)?.lines.text
    if (text === undefined) this.saved.delete(uri)
    else this.saved.set(uri, text)
    this.workspace.touch(uris.toPath(uri))
  }

  /** The judged document of a URI; undefined where it belongs to no set, could not be read, or Saydo is switched off. */
  async judged(uri: string): Promise<JudgedDocument | undefined> {
    await this.refresh()
    return this.settings.enable ? this.judgedAt(uris.toPath(uri)) : undefined
  }

  /** The judged document at a path, as of the last refresh. */
  judgedAt(path: string): JudgedDocument | undefined {
    const set = this.workspace.setOf(path)
    const name = set?.loaded.nameOf(path)
    const understood = name === undefined ? undefined : set?.loaded.engine.set.get(name)
    if (!set || !understood) return undefined
    const textOf = this.textsOf(set)
    const text = textOf(understood.document.file)
    if (!text) return undefined
    const { findings } = set.loaded.judgementOf(path)
    return { path, uri: uris.toUri(path), set, understood, lines: text.lines, findings: set.asked.has(path) ? findings : [], textOf }
  }

  /** Whether a document's judgement is of the text that the editor shows now: else places and edits would be wrong. */
  isCurrent({ uri, lines }: Pick<JudgedDocument, 'uri' | 'lines'>): boolean {
    return (this.open.get(uri)?.lines.text ?? lines.text) === lines.text
  }

  /** Finds the texts of a set's documents as they were judged. */
  textsOf({ loaded }: WorkspaceSet): TextOf {
    return (file): PlacedText | undefined => {
      const source = loaded.sources.get(file)
      if (source === undefined) return undefined
      const uri = uris.toUri(loaded.pathOf(file))
      return { uri, lines: this.linesOf(uri, source), version: this.open.get(uri)?.version ?? null }
    }
  }

  linesOf(uri: string, text: string): Lines {
    const known = this.lines.get(uri) ?? this.open.get(uri)?.lines
    const lines = known?.text === text ? known : new Lines(text, this.abilities.encoding)
    this.lines.set(uri, lines)
    return lines
  }

  private textNow(path: string): string | undefined {
    const uri = uris.toUri(path)
    const text = this.open.get(uri)?.lines.text
    return this.settings.run === 'onSave' ? (this.saved.get(uri) ?? text) : text
  }
}

/** The innermost statement at an offset: of a list item its own words rather than what hangs from it. */
export function statementAt({ understood }: JudgedDocument, offset: number): Statement | undefined {
  return understood.document.statements.find(({ span }) => span.start <= offset && offset <= span.end)
}
