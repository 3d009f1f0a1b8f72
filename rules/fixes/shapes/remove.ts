import type { Span, Statement } from '../../document/document.js'
import { lineEnd, lineStart, nextLine } from '../../document/lines.js'
import type { Edit } from '../../findings/fix.js'
import { isBlankLine, prefixOf } from './lines.js'
import { closersAfter, isBalanced, openersBefore } from './markup.js'
import { blockmates, edit, type Spot, siblings } from './spot.js'
import { rowsOf } from './table-row.js'

/** What goes with a statement, for the fix's title. */
export type Removed = 'row' | 'item' | 'sentence' | 'paragraph' | 'heading'

export interface Removal {
  readonly what: Removed
  readonly edits: readonly Edit[]
}

/**
 * Takes a statement out: its row, its item, its sentence or its paragraph, with the space that parted it from the rest. None where
 * something else would go with it, or where an empty list, table or emphasis would be left. `mayGo` says of a statement that hangs
 * from an item whether it means nothing without it.
 */
export function removal(spot: Spot, mayGo: (statement: Statement) => boolean): Removal | undefined {
  const mates = blockmates(spot)
  switch (spot.block.kind) {
    case 'row':
      return rowsOf(spot).length > 1 ? whole(spot, 'row', spot.block.span) : undefined
    case 'heading':
      return isBare(spot) ? whole(spot, 'heading', spot.block.span) : undefined
    case 'item':
      return mates.length > 1 ? sentence(spot, mates) : item(spot, mayGo)
    case 'paragraph':
      return mates.length > 1 ? sentence(spot, mates) : paragraph(spot)
    default:
      return undefined
  }
}

function item(spot: Spot, mayGo: (statement: Statement) => boolean): Removal | undefined {
  const { document, statement, block } = spot
  if (siblings(spot).length < 2) return undefined
  const hanging = document.statements.filter((entry) => entry.id !== statement.id && isWithin(entry.span, block.span))
  const foreign = document.blocks.some((entry) => entry.kind !== 'item' && isWithin(entry.span, block.span))
  const coded = /^[ \t>]*(?:```|~~~|!\[)/mu.test(document.source.slice(block.span.start, block.span.end))
  if (foreign || coded || !hanging.every(mayGo)) return undefined
  // An item that opens on its parent's line cannot go without it.
  if (/[^\s>]/u.test(prefixOf(document.source, block.span.start))) return undefined
  return whole(spot, 'item', trimmed(document.source, block.span))
}

function paragraph(spot: Spot): Removal | undefined {
  const { document, block } = spot
  const { source } = document
  if (/[^\s>]/u.test(prefixOf(source, block.span.start))) return undefined
  const span = trimmed(source, block.span)
  // A lead-in that ends with a colon belongs to what follows it.
  if (source.slice(span.start, span.end).trimEnd().endsWith(':')) return undefined
  return whole(spot, 'paragraph', span)
}

/** Nothing stands under a heading. */
function isBare({ document, statement }: Spot): boolean {
  const next = document.blocks[statement.block + 1]
  const until = next ? next.span.start : document.source.length
  const own = document.blocks[statement.block]
  const depth = (id: number) => document.sections.find((section) => section.heading === id)?.depth ?? 0
  const following = next && document.statements.find((entry) => entry.block === statement.block + 1)
  const closed = !next || (next.kind === 'heading' && following !== undefined && depth(following.id) <= depth(statement.id))
  return own !== undefined && own.kind === 'heading' && closed && document.source.slice(own.span.end, until).trim() === ''
}

/** Takes whole lines out, with the blank line that parted a paragraph from the next; the last line's missing break stays missing. */
function whole(spot: Spot, what: Removed, span: Span): Removal {
  const { source } = spot.document
  let start = lineStart(source, span.start)
  let end = nextLine(source, span.end)
  const parted = what === 'paragraph' || what === 'heading' || isApart(source, start, end)
  if (parted && end < source.length && isBlankLine(source, end)) end = nextLine(source, end)
  else if (parted && end === source.length) start = beforeBlank(source, start)
  if (end === source.length && lineEnd(source, span.end) === end && start > 0) start = previousEnd(source, start)
  return { what, edits: [edit(spot, start, end, '')] }
}

/** Whether blank lines stand on both sides of a stretch of lines: an item of a loose list. */
function isApart(source: string, start: number, end: number): boolean {
  return start > 1 && isBlankLine(source, previousEnd(source, start)) && end < source.length && isBlankLine(source, end)
}

function beforeBlank(source: string, start: number): number {
  const before = lineStart(source, previousEnd(source, start))
  return before < start && isBlankLine(source, before) ? before : start
}

/** Where the line before a line start ends. */
function previousEnd(source: string, start: number): number {
  if (source.slice(start - 2, start) === '\r\n') return start - 2
  return Math.max(0, start - 1)
}

/** One sentence of several, with the space behind it, or before it where it ends its line. */
function sentence(spot: Spot, mates: readonly Statement[]): Removal | undefined {
  const { document, statement, block } = spot
  const { source } = document
  const openings = [openersBefore(source, statement.span.start, block.span.start), statement.span.start]
  const closings = [closersAfter(source, statement.span.end, block.span.end), statement.span.end]
  const spans = openings.flatMap((start) => closings.map((end) => ({ start, end })))
  const span = spans.find(({ start, end }) => isBalanced(source.slice(start, end)))
  if (!span) return undefined
  // Emphasis around this sentence alone would be left empty.
  if (/[*_~[]/u.test(source.charAt(span.start - 1)) && /[*_~\]]/u.test(source.charAt(span.end))) return undefined
  const first = statement === mates[0]
  const line = lineStart(source, span.start)
  const behind = source.slice(span.end, lineEnd(source, span.end))
  const alone = /^[\s>]*$/u.test(source.slice(line, span.start)) && behind.trim() === ''
  if (alone && !first) return { what: 'sentence', edits: [edit(spot, previousEnd(source, line), span.end + behind.trimEnd().length, '')] }
  if (alone && block.kind === 'paragraph') return { what: 'sentence', edits: [edit(spot, line, nextLine(source, span.end), '')] }
  // The last of its line, or of the emphasis around it, takes the space before it along; a hard break behind it stays.
  if ((behind.trim() === '' || /^\S/u.test(behind)) && !first) {
    const start = span.start - (/\s*(?:>[ \t]*)*$/u.exec(source.slice(block.span.start, span.start))?.[0].length ?? 0)
    return { what: 'sentence', edits: [edit(spot, start, span.end, '')] }
  }
  const gap = /^\s*/u.exec(source.slice(span.end, block.span.end))?.[0] ?? ''
  const quoted = /[\r\n]/u.test(gap) ? (/^\s*(?:>[ \t]*)*/u.exec(source.slice(span.end, block.span.end))?.[0] ?? gap) : gap
  return { what: 'sentence', edits: [edit(spot, span.start, span.end + quoted.length, '')] }
}

function trimmed(source: string, { start, end }: Span): Span {
  return { start, end: start + source.slice(start, end).replace(/(?:[\r\n]+[ \t>]*)+$/u, '').length }
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}
