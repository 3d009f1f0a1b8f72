import type { Edit } from '../../findings/fix.js'
import { closersAfter } from './markup.js'
import { edit, type Spot } from './spot.js'
import { isLadder, namingColumn, rowsOf } from './table-row.js'
import { laidOut } from './wrap.js'

/**
 * Words at the end of a statement, before its final punctuation: within closing emphasis where the full stop is, behind it else. In a
 * table row they go to the end of the cell that names what the row is about; the steps of a ladder name nothing.
 */
export function clauseAtEnd(spot: Spot, words: string): readonly Edit[] | undefined {
  const { document, statement, block } = spot
  const column = statement.kind === 'row' ? namingColumn(statement) : undefined
  if (statement.kind === 'row' && (column === undefined || isLadder(rowsOf(spot), column))) return undefined
  const cell = column === undefined ? undefined : statement.cells[column]
  const text = cell ? statement.text.slice(0, cell.end) : statement.text
  const stop = /[.!?…;,:]+$/u.exec(text)
  if (stop?.[0].includes(':')) return undefined
  // A quotation that closes behind the full stop is somebody's words to the end: nothing can be added within, and outside it has ended.
  if (!stop && /[.!?…]["'»”’)\]]+$/u.test(text)) return undefined
  const last = stop ? stop.index : text.length
  const at = stop ? statement.starts[last] : statement.ends[last - 1]
  if (at === undefined || last === 0) return undefined
  const place = stop ? at : closersAfter(document.source, at, block.span.end)
  return [edit(spot, place, place, laidOut(spot, place, /^[,;:.]/u.test(words) ? words : ` ${words}`))]
}
