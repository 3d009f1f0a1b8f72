import type { Language } from '../../languages/language.js'
import { findQuantities } from '../quantities.js'
import type { Token } from '../tokens.js'
import { parsePattern } from '../vocabulary/pattern.js'
import { referencesOf } from '../vocabulary/references.js'
import { Vocabulary } from '../vocabulary/vocabulary.js'

/** Where one of the organisation's own rules matches a text. Offsets are UTF-16 units of the text. */
export interface OwnMatch {
  readonly rule: string
  readonly start: number
  readonly end: number
}

/** What the organisation's own rules find in a text, read as its author wrote it: the first match of each, unless it names what keeps it silent. */
export function ownMatches(tokens: readonly Token[], language: Language): readonly OwnMatch[] {
  const rules = Object.keys(language.own?.rules ?? {})
  if (rules.length === 0) return []
  const matches = vocabularyOf(language).match(tokens, findQuantities(tokens, language))
  return rules.flatMap((rule) => {
    if (matches.some(({ concept }) => concept === UNLESS + rule)) return []
    const [first] = matches.filter(({ concept }) => concept === MATCH + rule).sort((a, b) => a.start - b.start || b.end - a.end)
    if (!first) return []
    return [{ rule, start: tokens[first.start]?.start ?? 0, end: tokens[first.end - 1]?.end ?? 0 }]
  })
}

const MATCH = 'match:'
const UNLESS = 'unless:'

const compiled = new WeakMap<Language, Vocabulary>()

/** The patterns of all own rules, with the concepts that they refer to and no others: a statement is searched twice, so let it be quick. */
function vocabularyOf(language: Language): Vocabulary {
  const known = compiled.get(language) ?? new Vocabulary(language, conceptsOf(language))
  compiled.set(language, known)
  return known
}

function conceptsOf(language: Language): Record<string, { any: readonly string[] }> {
  const { rules = {}, terms = {} } = language.own ?? {}
  const concepts: Record<string, { any: readonly string[] }> = {}
  const add = (name: string, any: readonly string[]) => {
    concepts[name] = { any }
    for (const reference of any.flatMap((pattern) => referencesOf(parsePattern(pattern)))) {
      if (!(reference in concepts) && language.concepts[reference]) add(reference, withTerms(reference, language, terms))
    }
  }
  for (const [rule, { match, unless }] of Object.entries(rules)) {
    add(MATCH + rule, match)
    if (unless.length > 0) add(UNLESS + rule, unless)
  }
  return concepts
}

/** A concept's patterns, and the own terms that are read as it. */
function withTerms(concept: string, language: Language, terms: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const own = Object.entries(terms).flatMap(([name, patterns]) => (language.standIns[name]?.concept === concept ? patterns : []))
  return [...(language.concepts[concept]?.any ?? []), ...own]
}
