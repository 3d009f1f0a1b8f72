import type { Edit } from '../../findings/fix.js'
import { closersAfter } from './markup.js'
import { edit, type Spot } from './spot.js'
import { laidOut, restFits, restOfLine, wrapOf } from './wrap.js'

/** A sentence of its own behind the statement, within its paragraph or item; a paragraph that is wrapped by hand stays so. */
export function besideSentence(spot: Spot, words: string): readonly Edit[] | undefined {
  const { document, statement, block } = spot
  if ((block.kind !== 'paragraph' && block.kind !== 'item') || /[:;,]$/u.test(statement.text)) return undefined
  const end = closersAfter(document.source, statement.span.end, block.span.end)
  const isClosed = /[.!?…]["'»”’)\]]*$/u.test(statement.text)
  const text = laidOut(spot, end, `${isClosed ? '' : '.'} ${words}.`)
  const rest = restOfLine(document.source, end)
  const wrap = wrapOf(spot)
  // What stood behind on the same line goes to a line of its own where it no longer fits.
  if (!wrap || restFits(spot, end, text, rest)) return [edit(spot, end, end, text)]
  return [edit(spot, end, end + rest.length - rest.trimStart().length, text + wrap.newline)]
}
