import { isCollection, isNode, isPair, type Node, type Pair, type YAMLMap } from 'yaml'

/** What to write in the place of what stands from `start` to `end`; UTF-16 offsets of the text. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with an edit done. */
export function edited(text: string, edit: TextEdit): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end)
}

/** The line end that a text uses. */
export function lineEndOf(text: string): '\r\n' | '\n' {
  return /\r?\n/u.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n'
}

/** Writes a value, also where nothing stands after the colon yet. */
export function putValue(text: string, node: Node, value: string): TextEdit | undefined {
  const [start, end] = node.range ?? []
  if (start === undefined || end === undefined) return undefined
  if (start < end) return { start, end, text: value }
  const before = /\s$/u.test(text.slice(0, start)) ? '' : ' '
  const after = /^[^\s,}\]]/u.test(text.slice(start)) ? ' ' : ''
  return { start, end, text: before + value + after }
}

/** Adds an entry behind a map's last one, in its style; several lines only where the map is in block style. */
export function addEntry(text: string, map: YAMLMap, lines: readonly string[]): TextEdit | undefined {
  if (map.flow) return addBetweenBraces(text, map, lines.join(' '))
  const [first] = map.items
  const last = map.items.at(-1)
  if (!isNode(first?.key) || !first.key.range || !last) return undefined
  return addLines(text, endOf(text, last), columnOf(text, first.key.range[0]), lines)
}

/** Adds lines below the one that holds an offset, `indent` blanks deep. */
export function addLines(text: string, offset: number, indent: number, lines: readonly string[]): TextEdit {
  const at = restOfLine(text, offset).end
  return { start: at, end: at, text: lines.map((line) => lineEndOf(text) + ' '.repeat(indent) + line).join('') }
}

/** How many signs stand before an offset on its line. */
export function columnOf(text: string, offset: number): number {
  return lineBefore(text, offset).length
}

function addBetweenBraces(text: string, map: YAMLMap, entry: string): TextEdit | undefined {
  const [open, close] = map.range ?? []
  if (open === undefined || close === undefined) return undefined
  const last = map.items.at(-1)
  const end = last ? endOf(text, last) : open + 1
  const between = text.slice(end, close - 1)
  const rest = restOfLine(text, end)
  const newLine = lineEndOf(text) + indentOf(text, end)
  const ofOneLine = !/[\r\n]/u.test(between)
  if (!last) {
    if (ofOneLine) return { start: end, end, text: between === '' ? ` ${entry} ` : ` ${entry}` }
    return { start: rest.end, end: rest.end, text: `${newLine}${newLine.endsWith('\t') ? '\t' : '  '}${entry}` }
  }
  // A comment stays behind the entry that it speaks of.
  if (!ofOneLine && /^\s*,/u.test(rest.text)) return { start: rest.end, end: rest.end, text: `${newLine}${entry},` }
  if (ofOneLine || between.replace(/#.*/gu, '').includes(',')) return { start: end, end, text: `, ${entry}` }
  if (rest.text.trim() === '') return { start: end, end, text: `,${newLine}${entry}` }
  return { start: end, end: rest.end, text: `,${rest.text}${newLine}${entry}` }
}

/** Where the last sign of an entry stands, without comments and line ends behind it. */
function endOf(text: string, entry: unknown): number {
  if (isPair(entry)) return Math.max(endOf(text, (entry as Pair).key), endOf(text, (entry as Pair).value))
  if (isCollection(entry) && !entry.flow) return endOf(text, entry.items.at(-1))
  const [start, end] = (isNode(entry) ? entry.range : undefined) ?? [0, 0]
  return start + text.slice(start, end).trimEnd().length
}

function restOfLine(text: string, offset: number): { readonly text: string; readonly end: number } {
  const rest = /^[^\r\n]*/u.exec(text.slice(offset))?.[0] ?? ''
  return { text: rest, end: offset + rest.length }
}

function indentOf(text: string, offset: number): string {
  return /^[ \t]*/u.exec(lineBefore(text, offset))?.[0] ?? ''
}

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).replace(/^\uFEFF/u, '')
}
