import { MODEL } from '../claims/model.js'
import { DocumentReader } from '../judging/document-reader.js'
import { languagesWith } from '../languages/own-words.js'
import { languageOf } from '../languages/tongues.js'
import { PolicySet } from '../policy-set/policy-set.js'
import { type Pattern, PatternError, parsePattern } from '../statements/vocabulary/pattern.js'
import { amountsOf, referencesOf } from '../statements/vocabulary/references.js'
import { nearest } from '../suppressions/nearest.js'
import { type ByLanguage, type CustomRule, entryOf, type OwnTerms, ownWordsOf } from './custom-rule.js'

/** What is wrong with a pattern, or undefined where it can be used in these languages (codes). */
export function patternProblem(
  text: string,
  languages: readonly string[],
): { readonly message: string; readonly nearest?: string } | undefined {
  let pattern: Pattern
  try {
    pattern = parsePattern(text)
  } catch (error) {
    if (error instanceof PatternError) return { message: `is no pattern: ${error.reason}, at its character ${error.column}` }
    throw error
  }
  if (!isSolid(pattern)) return { message: 'is no pattern: nothing in it must be there' }
  for (const name of amountsOf(pattern)) {
    if (AMOUNTS.includes(name)) continue
    const close = nearest(name, AMOUNTS)
    return { message: `names the amount “<${name}>”, which there is none of`, ...(close ? { nearest: `<${close}>` } : {}) }
  }
  for (const name of referencesOf(pattern)) {
    const lacking = languages.find((code) => !languageOf(code)?.concepts[name])
    if (lacking === undefined) continue
    const close = nearest(name, Object.keys(languageOf(lacking)?.concepts ?? {}))
    return { message: `names the concept “@${name}”, which there is none of`, ...(close ? { nearest: `@${close}` } : {}) }
  }
  return undefined
}

/** Kinds of amount that a pattern can ask for. */
const AMOUNTS = ['number', 'duration', 'percent', 'money', 'count']

/** Whether a pattern needs at least one token: one that matches nothing at all would match everywhere. */
function isSolid(pattern: Pattern): boolean {
  if (pattern.type === 'symbol') return true
  if (pattern.type === 'sequence') return pattern.parts.some(isSolid)
  return pattern.type === 'choice' && pattern.parts.every(isSolid)
}

/** An example that a rule does not keep: by the list that it stands in and its index there. */
export interface BrokenExample {
  readonly list: 'finds' | 'passes'
  /** Undefined where the list is the same for all languages. */
  readonly language: string | undefined
  readonly index: number
}

/**
 * Tries a rule's examples by the road that documents take. One that is given for all languages (`*`) must be found in one of the
 * rule's, or passed in all of them.
 */
export function brokenExamples(rule: CustomRule, terms: OwnTerms): BrokenExample[] {
  const languages = Object.keys(rule.match)
  const reader = new DocumentReader({ languageOf: languagesWith(ownWordsOf(terms, [rule])), model: MODEL })
  const { detect } = entryOf(rule).rule
  const finds = (text: string, language: string) =>
    detect(reader.read({ file: 'example.md', text, language }, false), { set: new PolicySet(), priorities: [], today: undefined }).length >
    0
  const check = (list: BrokenExample['list'], examples: ByLanguage, isKept: (text: string, codes: readonly string[]) => boolean) =>
    Object.entries(examples).flatMap(([code, texts]) =>
      texts.flatMap((text, index) =>
        isKept(text, code === '*' ? languages : [code]) ? [] : [{ list, language: code === '*' ? undefined : code, index }],
      ),
    )
  return [
    ...check('finds', rule.examples.finds, (text, codes) => codes.some((code) => finds(text, code))),
    ...check('passes', rule.examples.passes, (text, codes) => !codes.some((code) => finds(text, code))),
  ]
}
