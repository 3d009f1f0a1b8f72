import { lineEnd, lineStart, nextLine } from '../../document/lines.js'
import { carried, newlineAt, prefixOf } from './lines.js'
import { blockmates, type Spot } from './spot.js'

/** How a paragraph is wrapped by hand. */
export interface Wrap {
  /** Length of its longest line, prefix included. */
  readonly width: number
  /** A line break with the prefix of the lines that follow. */
  readonly newline: string
}

/** The wrapping of the spot's paragraph or item; undefined where its words stand on one line. */
export function wrapOf(spot: Spot): Wrap | undefined {
  const { source } = spot.document
  const mates = blockmates(spot)
  const start = mates[0]?.span.start ?? spot.block.span.start
  const end = mates.at(-1)?.span.end ?? spot.block.span.end
  if (spot.block.kind === 'row' || !/[\r\n]/u.test(source.slice(start, end))) return undefined
  let width = NARROWEST
  for (let at = lineStart(source, start); at < end; at = nextLine(source, at)) width = Math.max(width, lineEnd(source, at) - at)
  const prefix = /^[ \t>]*/u.exec(source.slice(nextLine(source, start)))?.[0] ?? carried(prefixOf(source, start))
  return { width, newline: newlineAt(source, start) + prefix }
}

const NARROWEST = 40

/**
 * Words laid out from a place in the source on, broken where the paragraph's lines break; unbroken where it is not wrapped. Where
 * they begin with a space, a line break may come in its stead. A percent sign stays with its figure.
 */
export function laidOut(spot: Spot, at: number, words: string): string {
  const wrap = wrapOf(spot)
  if (!wrap) return words
  const indent = wrap.newline.replace(/[\r\n]/gu, '').length
  let column = at - lineStart(spot.document.source, at)
  let out = ''
  for (const [index, word] of words.split(/ (?!%)/u).entries()) {
    const isFull = column + 1 + word.length > wrap.width && column > indent
    out += index === 0 ? word : isFull ? wrap.newline + word : ` ${word}`
    column = index === 0 ? column + word.length : isFull ? indent + word.length : column + 1 + word.length
  }
  return out
}

/** The text from an offset to the end of its line. */
export function restOfLine(source: string, at: number): string {
  return source.slice(at, lineEnd(source, at))
}

/** Whether what stands behind inserted words on the same line still fits there. */
export function restFits(spot: Spot, at: number, inserted: string, rest: string): boolean {
  const wrap = wrapOf(spot)
  if (!wrap || rest.trim() === '') return true
  const broken = inserted.lastIndexOf(wrap.newline)
  const indent = wrap.newline.replace(/[\r\n]/gu, '').length
  const column =
    broken === -1 ? at - lineStart(spot.document.source, at) + inserted.length : indent + inserted.length - broken - wrap.newline.length
  return column + rest.trimEnd().length <= wrap.width
}
