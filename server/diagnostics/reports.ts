import type { Mistake } from '@saydo/project'
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver'
import type { Session } from '../session.js'
import { SOURCE, toDiagnostic } from '../to-lsp.js'
import { uris } from '../workspace/uris.js'

/** A document's diagnostics; the id stays the same for as long as they do. */
export interface Report {
  readonly uri: string
  readonly resultId: string
  readonly version: number | null
  readonly items: readonly Diagnostic[]
}

/** What is there to tell of each document: worked out when asked, kept until told to forget it, told apart by a running number. */
export class Reports {
  private readonly known = new Map<string, readonly Diagnostic[]>()
  private readonly last = new Map<string, { readonly text: string; readonly resultId: string }>()
  private count = 0

  constructor(private readonly session: Session) {}

  /** The report of a document or configuration, as of the last refresh. */
  of(path: string): Report {
    const uri = uris.toUri(path)
    const items = this.known.get(path) ?? this.work(path, uri)
    return { uri, resultId: this.last.get(path)?.resultId ?? '', version: this.session.open.get(uri)?.version ?? null, items }
  }

  /** There may be something new to tell of these. */
  forget(paths: Iterable<string>): void {
    for (const path of paths) this.known.delete(path)
  }

  /** Paths of everything that has a report of its own. */
  paths(): string[] {
    const { sets, mistakes } = this.session.workspace
    return [...new Set([...[...sets.values()].flatMap((set) => [...set.asked]), ...mistakes.keys()])]
  }

  private work(path: string, uri: string): readonly Diagnostic[] {
    const items = this.session.settings.enable ? this.itemsFor(path, uri) : []
    const text = JSON.stringify(items)
    if (this.last.get(path)?.text !== text) {
      this.count += 1
      this.last.set(path, { text, resultId: String(this.count) })
    }
    this.known.set(path, items)
    return items
  }

  private itemsFor(path: string, uri: string): Diagnostic[] {
    const { workspace, abilities } = this.session
    const mistakes = workspace.mistakes.get(path)
    if (mistakes) return mistakes.map((mistake) => fromMistake(mistake, this.session.open.get(uri)?.lines.text))
    const document = this.session.judgedAt(path)
    if (document) return document.findings.flatMap((finding) => toDiagnostic(finding, document.textOf, abilities) ?? [])
    const unread = workspace.documentAt(path)
    return unread?.reason && unread.status !== 'linted' ? [notLinted(unread.reason)] : []
  }
}

/** A mistake of a configuration; places count from 1 there, and a key or value reaches to its end. */
function fromMistake({ line, column, message, mend }: Mistake, text: string | undefined): Diagnostic {
  const words = /^[^\s:#,\]}]*/u.exec((text?.split(/\r\n|\r|\n/u)[line - 1] ?? '').slice(column - 1))?.[0] ?? ''
  const start = { line: line - 1, character: column - 1 }
  const end = { line: line - 1, character: column - 1 + Math.max(1, words.length) }
  return { range: { start, end }, severity: DiagnosticSeverity.Error, source: SOURCE, code: 'configuration', message: `${message} ${mend}` }
}

function notLinted(reason: string): Diagnostic {
  const start = { line: 0, character: 0 }
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Warning,
    source: SOURCE,
    code: 'not-linted',
    message: `Not linted: ${reason}.`,
  }
}
