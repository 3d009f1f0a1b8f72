import { distance } from 'fastest-levenshtein'
import type { Said } from './said.js'

/**
 * How alike two statements are in their words, 0–1: the share of words that need not be put in, taken out or replaced to make one of
 * the other. Figures count as alike: they are what changes.
 */
export function likenessOf(a: Said, b: Said): number {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  const most = Math.max(x.length, y.length)
  if (most === 0 || sharedAtMost(x, y) / most < LEAST) return 0
  const [first = '', second = ''] = asSigns(x, y)
  return 1 - distance(first, second) / most
}

/** Below this the words have nothing to do with each other, and are not looked at closer. */
const LEAST = 0.15

function wordsOf({ reading, statement }: Said): readonly string[] {
  return reading?.stems ?? statement.text.toLowerCase().split(/\s+/u)
}

function sharedAtMost(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count > 0) shared += 1
    left.set(word, count - 1)
  }
  return shared
}

/** Each word as one UTF-16 unit, so that a distance of signs is one of words. */
function asSigns(...texts: readonly (readonly string[])[]): string[] {
  const signs = new Map<string, string>()
  const signOf = (word: string) => {
    const sign = signs.get(word) ?? String.fromCharCode(signs.size + 1)
    signs.set(word, sign)
    return sign
  }
  return texts.map((text) => text.map(signOf).join(''))
}
