import type { Statement } from '../../document/document.js'
import { lineEnd } from '../../document/lines.js'
import type { Spot } from './spot.js'

/** A cell of a table row as it is written: the stretch between two bars, padding included. */
export interface WrittenCell {
  readonly raw: string
  readonly text: string
  /** Where `text` begins in the source; the middle of an empty cell. */
  readonly start: number
}

/** A table row's source taken apart. */
export interface WrittenRow {
  readonly cells: readonly WrittenCell[]
  readonly opening: boolean
  readonly closing: boolean
  /** Where the row's line ends. */
  readonly end: number
}

/** Takes a row apart at its bars; an escaped bar belongs to its cell. */
export function writtenRow(source: string, start: number): WrittenRow {
  const end = lineEnd(source, start)
  const line = source.slice(start, end).trimEnd()
  const opening = line.startsWith('|')
  const closing = /(?<!\\)\|$/u.test(line) && line.length > 1
  const inner = line.slice(opening ? 1 : 0, closing ? -1 : undefined)
  let at = start + (opening ? 1 : 0)
  const cells = inner.split(/(?<!\\)\|/u).map((raw) => {
    const text = raw.trim()
    const cell = { raw, text, start: at + (text === '' ? Math.floor(raw.length / 2) : raw.length - raw.trimStart().length) }
    at += raw.length + 1
    return cell
  })
  return { cells, opening, closing, end }
}

/** Puts a row together again with other texts in its cells, in the same style and, in a table that is aligned by hand, the same widths. */
export function rowLike(row: WrittenRow, texts: readonly string[], isAligned: boolean): string {
  const cells = row.cells.map(({ raw, text }, index) => {
    const left = raw.length - raw.trimStart().length
    const right = raw.length - raw.trimEnd().length
    const content = `${' '.repeat(Math.min(left, 1))}${texts[index] ?? text}${' '.repeat(Math.min(right, 1))}`
    if (!isAligned) return content
    return left > right ? content.padStart(raw.length) : content.padEnd(raw.length)
  })
  return `${row.opening ? '|' : ''}${cells.join('|')}${row.closing ? '|' : ''}`.trimEnd()
}

/** Whether the columns of two rows are as wide as each other's. */
export function isAligned(a: WrittenRow, b: WrittenRow): boolean {
  return a.cells.length === b.cells.length && a.cells.every(({ raw }, index) => raw.length === b.cells[index]?.raw.length)
}

/** Rows of the table that a row belongs to, in reading order. */
export function rowsOf({ document, statement }: Spot): readonly Statement[] {
  return document.statements.filter((entry) => entry.kind === 'row' && entry.group === statement.group)
}

/** Whether a column counts the rows: 1, 2, 3 … */
export function isOrdinal(rows: readonly Statement[], column: number): boolean {
  const first = Number(rows[0]?.cells[column]?.text)
  return (
    rows.length > 1 &&
    Number.isInteger(first) &&
    rows.every((row, index) => Number(row.cells[column]?.text || Number.NaN) === first + index)
  )
}

/** The column that names what each row is about: the first with words in the row; undefined where there are only figures. */
export function namingColumn(statement: Statement): number | undefined {
  const index = statement.cells.findIndex((cell) => /\p{L}{4,}/u.test(cell.text) || /\p{L}{2,}\s+\p{L}{2,}/u.test(cell.text))
  return index === -1 ? undefined : index
}

/** Whether a column holds steps of an amount ("10 to 19", "from 20"): rows that belong together and name nothing. */
export function isLadder(rows: readonly Statement[], column: number): boolean {
  const stepped = rows.filter((row) => /\p{N}/u.test(row.cells[column]?.text ?? ''))
  return stepped.length >= 2 && stepped.length * 2 >= rows.length
}
