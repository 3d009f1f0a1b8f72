import type { Language } from '../../languages/language.js'
import { type Token, tokenize } from '../tokens.js'
import { Vocabulary } from '../vocabulary/vocabulary.js'

/**
 * Puts what an organisation's own terms stand for in their place: "Smile Score" is read as "customer satisfaction" is, by every
 * stage and every rule. The words that are put there keep the place of the term, so that findings underline what the author wrote.
 */
export function withStandIns(tokens: readonly Token[], language: Language): readonly Token[] {
  const terms = language.own && termsOf(language)
  if (!terms) return tokens
  const read: Token[] = []
  let at = 0
  for (const { concept, start, end } of terms.match(tokens).sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue
    read.push(...tokens.slice(at, start), ...standIn(language.standIns[concept]?.words ?? '', tokens, start, end))
    at = end
  }
  return at === 0 ? tokens : [...read, ...tokens.slice(at)]
}

function standIn(words: string, tokens: readonly Token[], start: number, end: number): Token[] {
  const place = { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 }
  return tokenize(words).map(({ kind, form }) => ({ kind, form, ...place }))
}

const compiled = new WeakMap<Language, Vocabulary>()

function termsOf(language: Language): Vocabulary | undefined {
  const terms = Object.entries(language.own?.terms ?? {}).filter(([name]) => language.standIns[name])
  if (terms.length === 0) return undefined
  const known = compiled.get(language) ?? new Vocabulary(language, Object.fromEntries(terms.map(([name, any]) => [name, { any }])))
  compiled.set(language, known)
  return known
}
