import { BLANK, type Edit } from '../../findings/fix.js'
import { carried, newlineAt, prefixOf } from './lines.js'
import { edit, type Spot } from './spot.js'
import { isAligned, isLadder, isOrdinal, namingColumn, rowLike, rowsOf, writtenRow } from './table-row.js'
import { opensSmall, withInitial } from './words.js'

/**
 * A table row of its own behind the statement's: the words in the naming column, blanks where the table has figures, empty where it is
 * empty. None for the steps of a ladder, beside which nothing of another kind can stand.
 */
export function besideRow(spot: Spot, words: string): readonly Edit[] | undefined {
  const { source } = spot.document
  const rows = rowsOf(spot)
  const naming = namingColumn(spot.statement)
  if (naming === undefined || isLadder(rows, naming)) return undefined
  const ordinal = naming > 0 && isOrdinal(rows, 0)
  const blocks = spot.document.blocks.filter((block) => block.kind === 'row' && block.holder.start === spot.block.holder.start)
  const anchor = ordinal ? (blocks.at(-1) ?? spot.block) : spot.block
  const row = writtenRow(source, spot.block.span.start)
  const texts = row.cells.map((cell, index) => {
    if (index === naming) return withInitial(words, opensSmall(cell.text) ?? false)
    if (index === 0 && ordinal) return String(Number(rows.at(-1)?.cells[0]?.text) + 1)
    return blankLike(cell.text)
  })
  const { end } = writtenRow(source, anchor.span.start)
  const prefix = carried(prefixOf(source, spot.block.span.start))
  const even = isAligned(row, writtenRow(source, spot.block.holder.start))
  return [edit(spot, end, end, `${newlineAt(source, spot.block.span.start)}${prefix}${rowLike(row, texts, even)}`)]
}

/** What a cell of that kind holds before anybody has decided: shares and sums keep their sign. */
function blankLike(text: string): string {
  if (text === '') return ''
  const sign = /^[*_]*\s*(?:(?<before>[€$£₽₹₸])\s?)?[\p{N}.,\s–-]+(?<behind>\s?(?:%|[€$£₽₹₸]))?\s*[*_]*$/u.exec(text)?.groups
  return `${sign?.['before'] ? `${sign['before']} ` : ''}${BLANK}${sign?.['behind'] ? ` ${sign['behind'].trim()}` : ''}`
}
