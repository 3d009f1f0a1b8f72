import type { Encoding, Position, Range, TextEdit } from './protocol.js'

/** The position of a UTF-16 offset; line ends are `\r\n`, `\n` and `\r`, as the protocol has it. */
export function positionAt(text: string, offset: number, encoding: Encoding): Position {
  const starts = lineStarts(text)
  const line = starts.findLastIndex((start) => start <= offset)
  return { line, character: units(text.slice(starts[line] ?? 0, offset), encoding) }
}

/** The UTF-16 offset of a position; one beyond its line's end stands at that end. @throws {RangeError} for a line that is not there. */
export function offsetAt(text: string, { line, character }: Position, encoding: Encoding): number {
  const starts = lineStarts(text)
  const start = starts[line]
  if (start === undefined) throw new RangeError(`line ${line} of ${starts.length}`)
  let offset = start
  let left = character
  for (const point of /^[^\r\n]*/u.exec(text.slice(start, starts[line + 1]))?.[0] ?? '') {
    if (left <= 0) break
    left -= units(point, encoding)
    offset += point.length
  }
  return offset
}

/** The text that a range covers. */
export function textIn(text: string, range: Range, encoding: Encoding): string {
  return text.slice(offsetAt(text, range.start, encoding), offsetAt(text, range.end, encoding))
}

/** The range of the nth occurrence of some words, for telling a server where they stand. @throws {Error} where they are not there. */
export function rangeOf(text: string, words: string, encoding: Encoding = 'utf-16', nth = 0): Range {
  let start = text.indexOf(words)
  for (let left = nth; left > 0 && start >= 0; left -= 1) start = text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`“${words}” does not stand in the text`)
  return { start: positionAt(text, start, encoding), end: positionAt(text, start + words.length, encoding) }
}

/** Applies the edits of one document, all of which speak of the text as it was. @throws {Error} where two of them overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[], encoding: Encoding): string {
  let result = text
  let before = text.length
  for (const { start, end, newText } of placed(text, edits, encoding).reverse()) {
    if (start > end || end > before) throw new Error(`overlapping edits: ${JSON.stringify(edits)}`)
    result = result.slice(0, start) + newText + result.slice(end)
    before = start
  }
  return result
}

/** Edits in the order of their places; those at one place keep their order. A snippet's placeholders become their default texts. */
function placed(text: string, edits: readonly TextEdit[], encoding: Encoding) {
  return edits
    .map(({ range, newText, snippet }) => ({
      start: offsetAt(text, range.start, encoding),
      end: offsetAt(text, range.end, encoding),
      newText: snippet ? plain(snippet.value) : newText,
    }))
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => a.start - b.start || a.index - b.index)
}

/** What a snippet leaves in the text when every placeholder is tabbed over. */
export function plain(snippet: string): string {
  const unescaped = (text: string) => text.replace(/\\([$}\\])/gu, '$1')
  const parts = /\\([$}\\])|\$\{\d+:((?:\\.|[^}\\])*)\}|\$(?:\d+|\{\d+\})/gu
  return snippet.replace(parts, (_, escaped: string | undefined, held: string | undefined) => escaped ?? unescaped(held ?? ''))
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/gu)].map((match) => match.index + match[0].length)]
}

function units(text: string, encoding: Encoding): number {
  if (encoding === 'utf-8') return Buffer.byteLength(text)
  return encoding === 'utf-16' ? text.length : [...text].length
}
