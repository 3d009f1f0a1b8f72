import { completionsAt, keyAt } from '@saydo/project'
import { pageAddress } from '@saydo/rules'
import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver'
import type { HoverText } from './hover-text.js'
import type { Session } from './session.js'
import { uris } from './workspace/uris.js'
import { isConfiguration } from './workspace/workspace.js'

/** What may be written at a place of an open configuration; undefined where the document is none. */
export function completeConfiguration(session: Session, uri: string, position: Position): CompletionItem[] | undefined {
  const lines = openConfiguration(session, uri)
  if (!lines) return undefined
  return completionsAt(lines.text, lines.offsetAt(position)).map(({ label, insertText, detail, replace }) => ({
    label,
    detail,
    kind: insertText.endsWith(':') || insertText.endsWith(': ') ? CompletionItemKind.Property : CompletionItemKind.Value,
    filterText: lines.text.slice(replace.start, replace.end) === '' ? label : insertText,
    textEdit: { range: lines.rangeOf(replace), newText: insertText },
  }))
}

/** What a word of an open configuration means. */
export function hoverInConfiguration(session: Session, uri: string, position: Position): HoverText | undefined {
  const lines = openConfiguration(session, uri)
  const word = lines && keyAt(lines.text, lines.offsetAt(position))
  if (!word) return undefined
  const page = word.rule === undefined ? '' : `\n\n[${word.rule}](${pageAddress(word.rule)})`
  return { text: word.meaning + page, range: lines.rangeOf(word.span) }
}

function openConfiguration(session: Session, uri: string) {
  const canonical = uris.canonical(uri)
  return isConfiguration(uris.toPath(canonical)) ? session.open.get(canonical)?.lines : undefined
}
