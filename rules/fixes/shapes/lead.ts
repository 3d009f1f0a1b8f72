import type { Edit } from '../../findings/fix.js'
import { edit, type Spot } from './spot.js'
import { lowered, withInitial } from './words.js'

/**
 * Words before a statement's first one, behind its label. The first word loses its capital where language and word allow; where
 * they do not, a comma before it becomes a colon.
 */
export function leadBefore(spot: Spot, words: string, small: ReadonlySet<string>): readonly Edit[] | undefined {
  const { document, statement, block } = spot
  if (block.kind === 'row') return undefined
  const from = statement.label ? afterLabel(statement.text, statement.label.end) : 0
  const start = statement.starts[from]
  if (start === undefined) return undefined
  const text = statement.text.slice(from)
  const head = withInitial(words, from > 0 && isSmall(text))
  if (isSmall(text)) return [edit(spot, start, start, `${withInitial(words, true)} `)]
  const others = document.statements.filter((entry) => entry.id !== statement.id).map((entry) => entry.text)
  const low = lowered(text, small, others)
  if (low === undefined) return [edit(spot, start, start, `${head.replace(/,$/u, ':')} `)]
  const changed = statement.ends[from] ?? start
  return [edit(spot, start, changed, `${head} ${low.charAt(0)}`)]
}

/** Where the words behind a label begin: "**Decided:** from June …". */
function afterLabel(text: string, end: number): number {
  return end + (/^[\s:.—–-]*/u.exec(text.slice(end))?.[0].length ?? 0)
}

function isSmall(text: string): boolean {
  return /^\p{Ll}/u.test(text)
}
