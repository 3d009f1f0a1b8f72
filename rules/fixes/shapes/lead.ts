import type { Edit } from '../../findings/fix.js'
import { edit, labelEnd, type Spot } from './spot.js'
import { lowered, withInitial } from './words.js'
import { laidOut } from './wrap.js'

/**
 * Words before a statement's first one, behind its label. The first word loses its capital where language and word allow; where
 * they do not, a colon stands before it.
 */
export function leadBefore(spot: Spot, words: string, small: ReadonlySet<string>): readonly Edit[] | undefined {
  const { document, statement, block } = spot
  if (block.kind === 'row') return undefined
  const from = labelEnd(spot)
  const start = statement.starts[from]
  if (start === undefined) return undefined
  const text = statement.text.slice(from)
  const head = withInitial(words, from > 0 && isSmall(text))
  if (isSmall(text)) return [edit(spot, start, start, laidOut(spot, start, `${withInitial(words, true)} `))]
  const others = document.statements.filter((entry) => entry.id !== statement.id).map((entry) => entry.text)
  const low = lowered(text, small, others)
  if (low === undefined) return [edit(spot, start, start, laidOut(spot, start, `${head.replace(/,$/u, '')}: `))]
  const changed = statement.ends[from] ?? start
  return [edit(spot, start, changed, laidOut(spot, start, `${head} ${low.charAt(0)}`))]
}

function isSmall(text: string): boolean {
  return /^\p{Ll}/u.test(text)
}
