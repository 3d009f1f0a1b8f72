import type { Span } from '@saydo/rules'

/** A place in a text: 1-based line and column in UTF-16 units, a byte order mark not counted; the offset counts it. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

export interface Range {
  readonly start: Position
  readonly end: Position
}

/** Turns offsets into lines and columns, each text's lines found once. A file without a text has only a first line. */
export function positionsIn(sources: ReadonlyMap<string, string>): (file: string, span: Span) => Range {
  const known = new Map<string, readonly number[]>()
  const startsOf = (file: string) => {
    const starts = known.get(file) ?? lineStarts(sources.get(file) ?? '')
    known.set(file, starts)
    return starts
  }
  return (file, { start, end }) => ({ start: positionAt(startsOf(file), start), end: positionAt(startsOf(file), end) })
}

function lineStarts(text: string): number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0]
  for (const match of text.matchAll(/\r\n|\r|\n/gu)) starts.push(match.index + match[0].length)
  return starts
}

function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: Math.max(0, offset - (starts[low] ?? 0)) + 1, offset }
}
