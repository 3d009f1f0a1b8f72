import { lineEnd, nextLine } from '../../document/lines.js'
import type { Edit } from '../../findings/fix.js'
import { carried, isBlankLine, newlineAt, prefixOf } from './lines.js'
import { edit, type Spot } from './spot.js'

/** A paragraph of its own right below a heading: what a section or a whole document lacks. */
export function belowHeading(spot: Spot, words: string): readonly Edit[] | undefined {
  const { document, block } = spot
  if (block.kind !== 'heading') return undefined
  const { source } = document
  // An underlined heading ends with its underline.
  const last = lineEnd(source, block.span.end)
  const prefix = carried(prefixOf(source, block.span.start))
  const newline = newlineAt(source, block.span.start)
  const following = nextLine(source, last)
  const apart = following < source.length && !isBlankLine(source, following) ? newline + prefix.trimEnd() : ''
  return [edit(spot, last, last, `${newline}${prefix.trimEnd()}${newline}${prefix}${words}.${apart}`)]
}
