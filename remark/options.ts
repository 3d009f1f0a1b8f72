import { LEVELS, MESSAGE_LANGUAGES, PRESET_NAMES, RULE_IDS, TOPICS } from '@saydo/project'
import { CATALOG, DOCUMENT_KINDS, isDay, LANGUAGE_CODES, type Level } from '@saydo/rules'
import { fault, oneOf } from './faults.js'

/** What the plugin can be told; everything has a default. The keys mean what they mean in `saydo.yml`. */
export interface RemarkLintSaydoOptions {
  /** The levels to start from: `saydo:recommended` (default), `saydo:say-do` or `saydo:strict`. */
  readonly preset?: string
  /** Level by rule: off, info, warning or error. It stands whatever severity the plugin was given. */
  readonly rules?: Readonly<Record<string, Level>>
  /** What the organisation declares to come first, such as `['service']`; `auto` (default): what the document itself declares. */
  readonly priorities?: 'auto' | readonly string[]
  /** The language that the documents are written in, where it should not be told from their words: en, es or ru. */
  readonly language?: string
  /** What the documents are for, whatever their titles say, such as `procedure`. */
  readonly kind?: string
  /** Language of messages: `document` (each document's own, the default), en, es or ru. */
  readonly messages?: string
  /** The day to judge by, as 2027-03-31; without it the machine's own. */
  readonly today?: string
  /** Level of comments that silence nothing: warning by default. */
  readonly reportUnusedSuppressions?: Level
  /** Whether to look for fixes, to suggest them with each finding (default). Each is tried, which takes time. */
  readonly fixes?: boolean
}

/** What each option must be; they throw the fault. */
const CHECKS: { readonly [Key in keyof Required<RemarkLintSaydoOptions>]: (value: unknown) => void } = {
  preset: (value) => oneOf('preset', value, PRESET_NAMES),
  rules: checkRules,
  priorities: checkPriorities,
  language: (value) => oneOf('language', value, LANGUAGE_CODES),
  kind: (value) => oneOf('kind', value, DOCUMENT_KINDS),
  messages: (value) => oneOf('messages', value, MESSAGE_LANGUAGES),
  today: (value) => {
    if (typeof value !== 'string' || !isDay(value)) throw fault('today', `${show(value)} is not a date. Write it as '2027-03-31'.`)
  },
  reportUnusedSuppressions: (value) => oneOf('reportUnusedSuppressions', value, LEVELS),
  fixes: (value) => {
    if (typeof value !== 'boolean') throw fault('fixes', `${show(value)} is neither true nor false.`)
  },
}

/** The options that were given, checked. @throws {Error} that names the option, what is wrong with it, and how to mend it. */
export function checkOptions(given: unknown): RemarkLintSaydoOptions {
  if (given === undefined || given === null) return {}
  if (!isRecord(given)) throw fault('', `${show(given)} is no options. Write them as an object: { priorities: ['service'] }.`)
  for (const [key, value] of Object.entries(given)) {
    oneOf('', key, Object.keys(CHECKS), 'an option')
    if (value !== undefined) CHECKS[key as keyof typeof CHECKS](value)
  }
  return given
}

/** Rules that find what a whole policy set leaves unsaid: one document by itself cannot answer them. */
export const OF_WHOLE_SETS: ReadonlySet<string> = new Set(CATALOG.filter(({ rule }) => rule.needsWholeSet).map(({ id }) => id))

function checkRules(value: unknown): void {
  if (!isRecord(value)) throw fault('rules', `${show(value)} does not give levels. Write for example { '${RULE_IDS[0]}': 'off' }.`)
  for (const [id, level] of Object.entries(value)) {
    oneOf('rules', id, RULE_IDS, 'a rule')
    oneOf(`rules.${id}`, level, LEVELS, 'a level')
    if (level !== 'off' && OF_WHOLE_SETS.has(id)) {
      throw fault(
        `rules.${id}`,
        'This rule asks what all documents together leave unsaid; a single one cannot tell. Use “saydo lint” for it.',
      )
    }
  }
}

function checkPriorities(value: unknown): void {
  if (value === 'auto') return
  if (!Array.isArray(value)) throw fault('priorities', `${show(value)} is neither 'auto' nor a list of topics such as ['service'].`)
  for (const topic of value as unknown[]) oneOf('priorities', topic, TOPICS, 'a topic of a priority')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function show(value: unknown): string {
  return `“${typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))}”`
}
