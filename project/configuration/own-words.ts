import {
  type BrokenExample,
  type ByLanguage,
  brokenExamples,
  type CustomRule,
  LANGUAGE_CODES,
  type OwnTerms,
  patternProblem,
} from '@saydo/rules'
import { asList } from './as-list.js'
import { type Mistake, mistakeAt, type Parsed, pathText, placeOf } from './mistakes.js'
import type { Written } from './schema.js'

/** A text, a list of texts, or such for each language: as `vocabulary` and `customRules` take them. */
type Texts = NonNullable<Written['vocabulary']>[string]

/** Own terms by language and meaning, and what is wrong with their patterns. */
export function readTerms(parsed: Parsed, written: Written['vocabulary'] = {}): { terms: OwnTerms; mistakes: Mistake[] } {
  const terms: Record<string, Record<string, string[]>> = {}
  const mistakes: Mistake[] = []
  for (const [meaning, texts] of Object.entries(written)) {
    mistakes.push(...patternMistakes(parsed, ['vocabulary', meaning], texts))
    for (const [code, patterns] of Object.entries(byLanguage(texts))) {
      const known = terms[code] ?? {}
      terms[code] = { ...known, [meaning]: [...(known[meaning] ?? []), ...patterns] }
    }
  }
  return { terms, mistakes }
}

/** Own rules, and what is wrong with their patterns or examples. `terms` are all that hold where the rules do. */
export function readCustomRules(
  parsed: Parsed,
  written: Written['customRules'] = {},
  terms: OwnTerms,
): { rules: CustomRule[]; mistakes: Mistake[] } {
  const rules: CustomRule[] = []
  const mistakes: Mistake[] = []
  for (const [id, rule] of Object.entries(written)) {
    const path = ['customRules', id]
    const wrong = [
      ...patternMistakes(parsed, [...path, 'match'], rule.match),
      ...(rule.unless === undefined ? [] : patternMistakes(parsed, [...path, 'unless'], rule.unless)),
    ]
    const read: CustomRule = {
      id,
      severity: rule.severity ?? 'warning',
      match: byLanguage(rule.match),
      unless: rule.unless === undefined ? {} : byLanguage(rule.unless),
      messages: typeof rule.message === 'string' ? { en: rule.message } : rule.message,
      principle: rule.principle,
      examples: { finds: asGiven(rule.examples.finds), passes: asGiven(rule.examples.passes) },
    }
    if (wrong.length === 0) wrong.push(...exampleMistakes(parsed, path, read, rule.examples, terms))
    mistakes.push(...wrong)
    rules.push(read)
  }
  return { rules, mistakes }
}

/** Terms of several configurations together. */
export function joinTerms(all: readonly OwnTerms[]): OwnTerms {
  const joined: Record<string, Record<string, string[]>> = {}
  for (const [code, meanings] of all.flatMap((terms) => Object.entries(terms))) {
    const known = joined[code] ?? {}
    for (const [meaning, patterns] of Object.entries(meanings)) known[meaning] = [...new Set([...(known[meaning] ?? []), ...patterns])]
    joined[code] = known
  }
  return joined
}

function byLanguage(texts: Texts): ByLanguage {
  const given = asGiven(texts)
  return given['*'] ? Object.fromEntries(LANGUAGE_CODES.map((code) => [code, given['*'] ?? []])) : given
}

/** By language, or under `*` what is the same for all. */
function asGiven(texts: Texts): ByLanguage {
  if (typeof texts === 'string' || Array.isArray(texts)) return { '*': asList(texts) }
  return Object.fromEntries(Object.entries(texts).map(([code, some]) => [code, asList(some)]))
}

function patternMistakes(parsed: Parsed, path: readonly string[], texts: Texts): Mistake[] {
  return Object.entries(asGiven(texts)).flatMap(([code, patterns]) =>
    patterns.flatMap((pattern, index) => {
      const problem = patternProblem(pattern, code === '*' ? LANGUAGE_CODES : [code])
      if (!problem) return []
      const place = placeOfText(texts, path, code, index)
      const mend = problem.nearest ? `Did you mean “${problem.nearest}”?` : 'See docs/configuration.md for how patterns are written.'
      const message = `“${pattern}” ${problem.message}.`
      const nearest = problem.nearest ? { nearest: problem.nearest } : {}
      return [mistakeAt(parsed, placeOf(parsed, place, false), { key: pathText(place), message, mend, ...nearest })]
    }),
  )
}

function exampleMistakes(
  parsed: Parsed,
  path: readonly string[],
  rule: CustomRule,
  written: { readonly finds: Texts; readonly passes: Texts },
  terms: OwnTerms,
): Mistake[] {
  return brokenExamples(rule, terms).map((broken) => {
    const texts = written[broken.list]
    const place = placeOfText(texts, [...path, 'examples', broken.list], broken.language ?? '*', broken.index)
    const text = textAt(texts, broken)
    const [message, mend] =
      broken.list === 'finds'
        ? [`The rule finds nothing in “${text}”.`, 'Mend “match” or “unless”, or take the example out.']
        : [`The rule finds something in “${text}”.`, 'Narrow “match”, add to “unless”, or take the example out.']
    return mistakeAt(parsed, placeOf(parsed, place, false), { key: pathText(place), message, mend })
  })
}

function textAt(texts: Texts, { language = '*', index }: BrokenExample): string {
  return asGiven(texts)[language]?.[index] ?? ''
}

function placeOfText(texts: Texts, path: readonly string[], code: string, index: number): (string | number)[] {
  const some = typeof texts === 'string' || Array.isArray(texts) ? texts : texts[code]
  const inLanguage = some === texts ? [] : [code]
  return [...path, ...inLanguage, ...(Array.isArray(some) ? [index] : [])]
}
