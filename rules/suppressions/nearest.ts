import { distance } from 'fastest-levenshtein'

/** The name that somebody most likely meant, or undefined where none comes close. Of two that are as close, the first. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const wanted = word.toLowerCase()
  const [best] = names
    .map((name) => ({ name, steps: name.startsWith(wanted) && wanted.length > 2 ? 1 : distance(wanted, name.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps)
  return best && best.steps <= Math.max(2, Math.floor(best.name.length * 0.4)) ? best.name : undefined
}
