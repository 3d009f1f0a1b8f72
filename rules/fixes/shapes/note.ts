import { lineEnd, nextLine } from '../../document/lines.js'
import type { Edit } from '../../findings/fix.js'
import { carried, isBlankLine, newlineAt, prefixOf } from './lines.js'
import { edit, type Spot } from './spot.js'

/** A sentence below the list or table that the statement stands in: what holds for all of it. */
export function noteBelow(spot: Spot, words: string): readonly Edit[] | undefined {
  const { document, block } = spot
  if (block.kind !== 'item' && block.kind !== 'row') return undefined
  const { source } = document
  const { start, end } = block.holder
  const last = lineEnd(source, start + source.slice(start, end).replace(/(?:[\r\n]+[ \t>]*)+$/u, '').length)
  const prefix = carried(prefixOf(source, start))
  const newline = newlineAt(source, start)
  const following = nextLine(source, last)
  const apart = following < source.length && !isBlankLine(source, following) ? newline + prefix.trimEnd() : ''
  return [edit(spot, last, last, `${newline}${prefix.trimEnd()}${newline}${prefix}${words}.${apart}`)]
}
