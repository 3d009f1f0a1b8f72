import type { CatalogEntry } from '../catalog/rule.js'
import { modeOf } from '../claims/mode.js'
import { sourceSpan } from '../document/document.js'
import type { Severity } from '../findings/finding.js'
import type { OwnWords } from '../languages/language.js'
import type { OwnWordsByLanguage } from '../languages/own-words.js'
import { placeAt } from '../policy-set/place.js'

/** Texts by language code. */
export type ByLanguage = Readonly<Record<string, readonly string[]>>

/** A rule that an organisation defines for itself: words that it looks for, in the pattern language. No code of its own runs. */
export interface CustomRule {
  readonly id: string
  readonly severity: Severity
  /** What it looks for in a statement, by language; a language that is not there is not searched. */
  readonly match: ByLanguage
  /** What keeps it silent wherever it stands in the statement. */
  readonly unless: ByLanguage
  /** What it says of a finding, by language; English stands in for the others. `{words}` is what matched. */
  readonly messages: Readonly<Record<string, string>>
  /** The principle that it serves, if any. */
  readonly principle?: string | undefined
  /** Statements that it must find something in, and statements that it must pass. */
  readonly examples: { readonly finds: ByLanguage; readonly passes: ByLanguage }
}

/** What a rule says of a finding, for readers of any language: in English, or else as it is given first; its name where it says nothing. */
export function messageOf({ id, messages }: CustomRule): string {
  return messages['en'] ?? Object.values(messages)[0] ?? id
}

/** An organisation's own terms by language and by what they mean. */
export type OwnTerms = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** All that an organisation adds to each language. */
export function ownWordsOf(terms: OwnTerms, rules: readonly CustomRule[]): OwnWordsByLanguage {
  const codes = new Set([...Object.keys(terms), ...rules.flatMap(({ match }) => Object.keys(match))])
  return Object.fromEntries([...codes].sort().map((code) => [code, { terms: terms[code] ?? {}, rules: rulesIn(code, rules) }]))
}

function rulesIn(code: string, rules: readonly CustomRule[]): OwnWords['rules'] {
  return Object.fromEntries(
    rules.flatMap(({ id, match, unless }) => (match[code] ? [[id, { match: match[code], unless: unless[code] ?? [] }]] : [])),
  )
}

/** The rule as the engine runs it, beside those of the catalogue. Like them it is silent on what is not in force. */
export function entryOf(rule: CustomRule): CatalogEntry {
  const { id, severity, messages, principle } = rule
  const texts = Object.entries({ ...messages, en: messageOf(rule) }).map(([code, message]) => [code, { message, notes: {} }])
  return {
    id,
    pages: {},
    rule: {
      family: 'clarity',
      severity,
      contradiction: false,
      needsPriority: false,
      principles: principle === undefined ? [] : [principle],
      texts: Object.fromEntries(texts),
      detect: (document) =>
        document.readings.flatMap((reading) => {
          const match = reading?.own.find((one) => one.rule === id)
          if (!reading || !match || modeOf(reading, 'stance') !== 'standing') return []
          const { statement } = reading
          const span = sourceSpan(statement, match.start, match.end)
          const claim = placeAt(document, { kind: 'stance', topic: `own:${id}`, statement: statement.id, span })
          return [{ claim, related: [], data: { words: statement.text.slice(match.start, match.end) } }]
        }),
    },
  }
}
