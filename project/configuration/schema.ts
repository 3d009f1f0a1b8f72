import { CATALOG, DOCUMENT_KINDS, isDay, LANGUAGE_CODES } from '@saydo/rules'
import * as v from 'valibot'
import {
  KIND_MEANINGS,
  LANGUAGE_MEANINGS,
  LEVEL_MEANINGS,
  MESSAGE_MEANINGS,
  type Meanings,
  PRESET_MEANINGS,
  RULE_MEANINGS,
  TOPIC_MEANINGS,
  TOPICS,
} from './meanings.js'
import { PRESET_NAMES } from './presets.js'

/** Levels that a rule can be given. */
export const LEVELS = ['off', 'info', 'warning', 'error'] as const

/** Languages that messages can be asked for in. */
export const MESSAGE_LANGUAGES: readonly string[] = ['document', ...LANGUAGE_CODES]

/** Ids of all rules. */
export const RULE_IDS: readonly string[] = CATALOG.map((entry) => entry.id)

/** Keys that are promised and not there yet. */
export const PLANNED_KEYS: readonly string[] = ['vocabulary', 'customRules']

const text = v.string('must be a text')
const globs = v.lazy((input) => (typeof input === 'string' ? text : v.array(text, 'must be a glob or a list of globs')))

const level = v.pipe(v.picklist(LEVELS, 'is not a level'), means(LEVEL_MEANINGS))
const noOptions = v.strictObject({}, 'is not an option: no rule has options')
const setting = v.lazy((input) =>
  Array.isArray(input) ? v.strictTuple([level, v.optional(noOptions)], 'is one too many: write [level]') : level,
)
const ruleId = v.pipe(v.picklist(RULE_IDS, 'is not a rule'), means(RULE_MEANINGS))
const rules = v.record(ruleId, setting, 'must hold a level for each rule')
const kind = v.pipe(v.picklist(DOCUMENT_KINDS, 'is not a kind of document'), means(KIND_MEANINGS))
const language = v.pipe(v.picklist(LANGUAGE_CODES, 'is not a language that Saydo understands'), means(LANGUAGE_MEANINGS))

const override = v.strictObject(
  {
    files: v.pipe(globs, v.description('The files that this override is about: a glob or a list of globs.')),
    rules: v.optional(v.pipe(rules, v.description('Levels that rules have in these files.'))),
    kind: v.optional(v.pipe(kind, v.description('What these documents are for, whatever their titles say.'))),
    language: v.optional(v.pipe(language, v.description('The language that these documents are written in.'))),
  },
  'is not a key of an override',
)

const topic = v.pipe(v.picklist(TOPICS, 'is not a topic of a priority'), means(TOPIC_MEANINGS))
const line = v.pipe(v.number('must be a line number'), v.integer('must be a whole number'), v.minValue(1, 'must be 1 or more'))
const declared = v.strictObject(
  {
    topic: v.pipe(topic, v.description('What comes first.')),
    file: v.optional(v.pipe(text, v.description('The document that declares it, relative to this file.'))),
    line: v.optional(v.pipe(line, v.description('The line of that document that declares it, counted from 1.'))),
  },
  'is not a key of a priority',
)
const priority = v.lazy((input) => (typeof input === 'string' ? topic : declared))
const auto = v.pipe(v.picklist(['auto'], 'is neither “auto” nor a list of topics'), means({ auto: 'As the documents themselves declare.' }))
const priorities = v.lazy((input) => (typeof input === 'string' ? auto : v.array(priority, 'must be “auto” or a list of topics')))

const day = v.pipe(text, v.check(isDay, 'is not a date; write it as 2027-03-31'))

const preset = v.pipe(v.picklist(PRESET_NAMES, 'is not a configuration to build on'), means(PRESET_MEANINGS))
const messages = v.pipe(v.picklist(MESSAGE_LANGUAGES, 'is not a language of messages'), means(MESSAGE_MEANINGS))

/** The one description of `saydo.yml`: its types, its validation and what its keys mean come from here. */
export const CONFIGURATION = v.strictObject(
  {
    extends: v.optional(v.pipe(preset, v.description('The configuration to build on.'))),
    files: v.optional(v.pipe(globs, v.description('The files of the policy set: a glob or a list of globs. Without it: all documents.'))),
    ignore: v.optional(v.pipe(globs, v.description('Files to leave out: a glob or a list of globs. .gitignore is honoured anyway.'))),
    rules: v.optional(v.pipe(rules, v.description('The level of each rule: off, info, warning or error.'))),
    overrides: v.optional(
      v.pipe(v.array(override, 'must be a list'), v.description('What holds for some of the files only; later ones win.')),
    ),
    priorities: v.optional(
      v.pipe(priorities, v.description('What the organisation declares to come first: a list of topics, or “auto”: as the documents say.')),
    ),
    messages: v.optional(v.pipe(messages, v.description('The language of messages.'))),
    reportUnusedSuppressions: v.optional(
      v.pipe(level, v.description('How a suppression that silences nothing is told: a level, warning by default.')),
    ),
    today: v.optional(v.pipe(day, v.description('The day that counts as today, as 2027-03-31, for results that repeat.'))),
  },
  'is not a key of the configuration',
)

/** A configuration as it is written. */
export type Written = v.InferOutput<typeof CONFIGURATION>

function means<T>(meanings: Meanings) {
  return v.metadata<T, { readonly meanings: Meanings }>({ meanings })
}
