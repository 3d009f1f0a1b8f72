import { CATALOG, DOCUMENT_KINDS, LANGUAGE_CODES } from '@saydo/rules'
import * as v from 'valibot'

/** Levels that a rule can be given. */
export const LEVELS = ['off', 'info', 'warning', 'error'] as const

/** Languages that messages can be asked for in. */
export const MESSAGE_LANGUAGES: readonly string[] = ['document', ...LANGUAGE_CODES]

/** Ids of all rules. */
export const RULE_IDS: readonly string[] = CATALOG.map((entry) => entry.id)

/** What an organisation can declare to come first. */
export const TOPICS = ['service', 'customer', 'quality', 'speed', 'cost', 'profit', 'growth', 'staff', 'safety'] as const

/** Keys that are promised and not there yet. */
export const PLANNED_KEYS: readonly string[] = ['vocabulary', 'customRules', 'reportUnusedSuppressions']

/** Presets that are promised and not there yet. */
export const PLANNED_PRESETS: readonly string[] = ['saydo:say-do', 'saydo:strict']

const text = v.string('must be a text')
const globs = v.lazy((input) => (typeof input === 'string' ? text : v.array(text, 'must be a glob or a list of globs')))

const level = v.picklist(LEVELS, 'is not a level')
const noOptions = v.strictObject({}, 'is not an option: no rule has options')
const setting = v.lazy((input) =>
  Array.isArray(input) ? v.strictTuple([level, v.optional(noOptions)], 'is one too many: write [level]') : level,
)
const rules = v.record(v.picklist(RULE_IDS, 'is not a rule'), setting, 'must hold a level for each rule')

const override = v.strictObject(
  {
    files: globs,
    rules: v.optional(rules),
    kind: v.optional(v.picklist(DOCUMENT_KINDS, 'is not a kind of document')),
    language: v.optional(v.picklist(LANGUAGE_CODES, 'is not a language that Saydo understands')),
  },
  'is not a key of an override',
)

const topic = v.picklist(TOPICS, 'is not a topic of a priority')
const line = v.pipe(v.number('must be a line number'), v.integer('must be a whole number'), v.minValue(1, 'must be 1 or more'))
const declared = v.strictObject({ topic, file: v.optional(text), line: v.optional(line) }, 'is not a key of a priority')
const priority = v.lazy((input) => (typeof input === 'string' ? topic : declared))
const auto = v.picklist(['auto'], 'is neither “auto” nor a list of topics')
const priorities = v.lazy((input) => (typeof input === 'string' ? auto : v.array(priority, 'must be “auto” or a list of topics')))

/** Whether a text is a day of the calendar: "2027-02-30" is none. */
export function isDay(day: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? new Date(`${day}T00:00:00Z`) : undefined
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

const day = v.pipe(text, v.check(isDay, 'is not a date; write it as 2027-03-31'))

/** The one description of `saydo.yml`: its types and its validation come from here. */
export const CONFIGURATION = v.strictObject(
  {
    extends: v.optional(v.picklist(['saydo:recommended'], 'is not a configuration to build on')),
    files: v.optional(globs),
    ignore: v.optional(globs),
    rules: v.optional(rules),
    overrides: v.optional(v.array(override, 'must be a list')),
    priorities: v.optional(priorities),
    messages: v.optional(v.picklist(MESSAGE_LANGUAGES, 'is not a language of messages')),
    today: v.optional(day),
  },
  'is not a key of the configuration',
)

/** A configuration as it is written. */
export type Written = v.InferOutput<typeof CONFIGURATION>
