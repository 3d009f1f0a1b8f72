import { DOCUMENT_KINDS, isDay, LANGUAGE_CODES } from '@saydo/rules'
import * as v from 'valibot'
import {
  KIND_MEANINGS,
  LANGUAGE_MEANINGS,
  LEVEL_MEANINGS,
  MESSAGE_MEANINGS,
  PRESET_MEANINGS,
  RULE_MEANINGS,
  TOPIC_MEANINGS,
  TOPICS,
} from './meanings.js'
import { LEVELS, MESSAGE_LANGUAGES, RULE_IDS } from './names.js'
import { customRules, vocabulary } from './own-words-schema.js'
import { PRESET_NAMES } from './presets.js'
import { byType, means, oneOf, text, words } from './schema-parts.js'

const globs = byType('must be a glob or a list of globs', text)

const level = v.pipe(v.picklist(LEVELS, 'is not a level'), means(LEVEL_MEANINGS))
const noOptions = v.strictObject({}, 'is not an option: no rule has options')
const levelInList = v.strictTuple([level, v.optional(noOptions)], 'is one too many: write [level]')
const setting = v.pipe(
  v.lazy((input) => (Array.isArray(input) ? levelInList : level)),
  oneOf([level, levelInList]),
)
const kind = v.pipe(v.picklist(DOCUMENT_KINDS, 'is not a kind of document'), means(KIND_MEANINGS))
const language = v.pipe(v.picklist(LANGUAGE_CODES, 'is not a language that Saydo understands'), means(LANGUAGE_MEANINGS))

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
const priority = v.pipe(
  v.lazy((input) => (typeof input === 'string' ? topic : declared)),
  oneOf([topic, declared]),
)
const auto = v.pipe(v.picklist(['auto'], 'is neither “auto” nor a list of topics'), means({ auto: 'As the documents themselves declare.' }))
const topics = v.array(priority, 'must be “auto” or a list of topics')
const priorities = v.pipe(
  v.lazy((input) => (typeof input === 'string' ? auto : topics)),
  oneOf([auto, topics]),
)

const day = v.pipe(text, v.check(isDay, 'is not a date; write it as 2027-03-31'))

const preset = v.pipe(v.picklist(PRESET_NAMES, 'is not a configuration to build on'), means(PRESET_MEANINGS))
const elsewhere = v.pipe(words, v.description('A file (./house.yml) or an npm package that holds a saydo.yml.'))
// What is no preset is a file or a package: whether it is there, only who looks for it can say.
const base = v.pipe(
  v.lazy((input) => (typeof input === 'string' && isElsewhere(input) ? elsewhere : preset)),
  oneOf([preset, elsewhere]),
)
const bases = v.array(base, 'must be a name or a list of names')
const extended = v.pipe(
  v.lazy((input) => (Array.isArray(input) ? bases : base)),
  oneOf([base, bases]),
)

const messages = v.pipe(v.picklist(MESSAGE_LANGUAGES, 'is not a language of messages'), means(MESSAGE_MEANINGS))

/**
 * The one description of `saydo.yml`: its types, its validation, what its keys mean and its JSON Schema come from here. `customIds`
 * are the rules that configurations define, beside Saydo's own.
 */
export function schemaWith(customIds: readonly string[]) {
  const ids = customIds.length === 0 ? RULE_IDS : [...RULE_IDS, ...customIds]
  const ruleId = v.pipe(v.picklist(ids, 'is not a rule'), means(RULE_MEANINGS))
  const rules = v.record(ruleId, setting, 'must hold a level for each rule')
  const override = v.strictObject(
    {
      files: v.pipe(globs, v.description('The files that this override is about: a glob or a list of globs.')),
      rules: v.optional(v.pipe(rules, v.description('Levels that rules have in these files.'))),
      kind: v.optional(v.pipe(kind, v.description('What these documents are for, whatever their titles say.'))),
      language: v.optional(v.pipe(language, v.description('The language that these documents are written in.'))),
    },
    'is not a key of an override',
  )
  return v.strictObject(
    {
      extends: v.optional(
        v.pipe(
          extended,
          v.description('What to build on: presets, files or npm packages; later ones win, and this file over all of them.'),
        ),
      ),
      files: v.optional(v.pipe(globs, v.description('The files of the policy set: a glob or a list of globs. Without it: all documents.'))),
      ignore: v.optional(v.pipe(globs, v.description('Files to leave out: a glob or a list of globs. .gitignore is honoured anyway.'))),
      rules: v.optional(v.pipe(rules, v.description('The level of each rule: off, info, warning or error.'))),
      overrides: v.optional(
        v.pipe(v.array(override, 'must be a list'), v.description('What holds for some of the files only; later ones win.')),
      ),
      priorities: v.optional(
        v.pipe(
          priorities,
          v.description('What the organisation declares to come first: a list of topics, or “auto”: as the documents say.'),
        ),
      ),
      messages: v.optional(v.pipe(messages, v.description('The language of messages.'))),
      vocabulary: v.optional(
        v.pipe(
          vocabulary,
          v.description('Terms of your own, by what they mean: “Smile Score” is service-quality. Every rule reads them so.'),
        ),
      ),
      customRules: v.optional(v.pipe(customRules, v.description('Rules of your own: words to look for, with examples that are tried.'))),
      reportUnusedSuppressions: v.optional(
        v.pipe(level, v.description('How a suppression that silences nothing is told: a level, warning by default.')),
      ),
      today: v.optional(v.pipe(day, v.description('The day that counts as today, as 2027-03-31, for results that repeat.'))),
      $schema: v.optional(v.pipe(text, v.description('Where editors find the JSON Schema of this file.'))),
    },
    'is not a key of the configuration',
  )
}

/** The schema where no configuration defines rules. */
export const CONFIGURATION = schemaWith([])

/** A configuration as it is written. */
export type Written = v.InferOutput<typeof CONFIGURATION>

/** Whether an `extends` names something outside Saydo: a file or a package. */
export function isElsewhere(name: string): boolean {
  return /^(?:\.{0,2}\/|@?[a-z\d][^\s:]*$)/u.test(name)
}
