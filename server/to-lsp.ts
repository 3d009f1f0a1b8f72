import type { TextFinding } from '@saydo/project'
import { BLANK, type Fix, type Location as Place, pageAddress, type Severity } from '@saydo/rules'
import {
  type Diagnostic,
  DiagnosticSeverity,
  type Location,
  type SnippetTextEdit,
  StringValue,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import type { Abilities } from './abilities.js'
import type { Lines } from './text/lines.js'

/** Where a document of a policy set is known to the client, and how its places are counted there. */
export interface PlacedText {
  readonly uri: string
  readonly lines: Lines
  /** Null where the document is not open. */
  readonly version: number | null
}

/** Finds the text of a document by the name that findings give it. */
export type TextOf = (file: string) => PlacedText | undefined

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

export const SOURCE = 'saydo'

export function toDiagnostic(finding: TextFinding, textOf: TextOf, abilities: Abilities): Diagnostic | undefined {
  const text = textOf(finding.file)
  if (!text) return undefined
  const related = finding.related.flatMap((row) => {
    const location = toLocation(row, textOf)
    return location ? [{ location, message: `${row.message}: “${row.statement}”` }] : []
  })
  return {
    range: text.lines.rangeOf(finding.span),
    severity: SEVERITIES[finding.severity],
    source: SOURCE,
    code: finding.rule,
    message: finding.message,
    ...(abilities.showsCodeDescription ? { codeDescription: { href: pageAddress(finding.rule) } } : {}),
    ...(abilities.showsRelated && related.length > 0 ? { relatedInformation: related } : {}),
  }
}

export function toLocation({ file, span }: Place, textOf: TextOf): Location | undefined {
  const text = textOf(file)
  return text && { uri: text.uri, range: text.lines.rangeOf(span) }
}

/** A fix as edits of the client's documents: blanks are snippet placeholders where the client can fill them in. */
export function toWorkspaceEdit(fix: Fix, textOf: TextOf, abilities: Abilities): WorkspaceEdit | undefined {
  const byFile = new Map<string, { text: PlacedText; edits: TextEdit[] }>()
  for (const edit of fix.edits) {
    const text = textOf(edit.file)
    if (!text) return undefined
    const entry = byFile.get(edit.file) ?? { text, edits: [] }
    entry.edits.push({ range: text.lines.rangeOf(edit.span), newText: edit.text })
    byFile.set(edit.file, entry)
  }
  const entries = [...byFile.values()]
  if (!abilities.editsVersions) return { changes: Object.fromEntries(entries.map(({ text, edits }) => [text.uri, edits])) }
  const documentChanges = entries.map(
    ({ text, edits }): TextDocumentEdit => ({
      textDocument: { uri: text.uri, version: text.version },
      // A snippet can be filled in only where the user is looking: a document that is open.
      edits: abilities.fillsSnippets && text.version !== null ? edits.map(withPlaceholders) : edits,
    }),
  )
  return { documentChanges }
}

/** The edit with its blanks as placeholders, if it has any. */
export function withPlaceholders(edit: TextEdit): TextEdit | SnippetTextEdit {
  if (!edit.newText.includes(BLANK)) return edit
  let place = 0
  const value = edit.newText.replace(/[\\$}]/gu, '\\$&').replaceAll(BLANK, () => {
    place += 1
    return `\${${place}:${BLANK}}`
  })
  return { range: edit.range, snippet: StringValue.createSnippet(value) }
}
