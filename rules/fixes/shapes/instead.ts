import type { Edit } from '../../findings/fix.js'
import { closersAfter, isBalanced, openersBefore } from './markup.js'
import { edit, labelEnd, type Spot } from './spot.js'
import { withInitial } from './words.js'
import { laidOut } from './wrap.js'

/** Other words in the place of a statement's own; its label and its final punctuation stay, and so does emphasis around all of it. */
export function insteadOf(spot: Spot, words: string): readonly Edit[] | undefined {
  const { document, statement, block } = spot
  if (block.kind === 'row') return undefined
  const { source } = document
  const { text } = statement
  const from = labelEnd(spot)
  const stop = /[.!?…;,]+["'»”’)\]]*$/u.exec(text)
  const until = stop ? stop.index : text.length
  const first = statement.starts[from]
  const last = statement.ends[until - 1]
  if (first === undefined || last === undefined || from >= until) return undefined
  const kept = withInitial(words, /^\p{Ll}/u.test(text.slice(from)))
  const span = [
    [first, last],
    [openersBefore(source, first, block.span.start), closersAfter(source, last, block.span.end)],
    [first, closersAfter(source, last, block.span.end)],
    [openersBefore(source, first, block.span.start), last],
  ].find(([start, end]) => isBalanced(source.slice(start, end)))
  if (!span) return undefined
  return [edit(spot, span[0] ?? first, span[1] ?? last, laidOut(spot, span[0] ?? first, kept))]
}
