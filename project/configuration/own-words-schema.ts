import { LANGUAGE_CODES, MEANINGS, PRINCIPLES, SUPPRESSION_RULES } from '@saydo/rules'
import * as v from 'valibot'
import { LANGUAGE_MEANINGS, LEVEL_MEANINGS, PRINCIPLE_MEANINGS, TERM_MEANINGS } from './meanings.js'
import { RULE_IDS } from './names.js'
import { byType, means, oneOf, text, words } from './schema-parts.js'

/** Severities that a rule of the organisation's own can be given. */
const SEVERITIES = ['info', 'warning', 'error'] as const

const languageCode = v.pipe(v.picklist(LANGUAGE_CODES, 'is not a language that Saydo understands'), means(LANGUAGE_MEANINGS))
const oneOrMore = byType('must be a text or a list of texts', words)
const inLanguages = v.record(languageCode, oneOrMore, 'must be a text, a list of texts, or such for each language')
const texts = v.pipe(
  v.lazy((input) => (typeof input === 'object' && input !== null && !Array.isArray(input) ? inLanguages : oneOrMore)),
  oneOf([words, v.array(words), inLanguages]),
)
const messageIn = v.record(languageCode, words, 'must be a text, or one for each language')
const message = v.pipe(
  v.lazy((input) => (typeof input === 'object' && input !== null ? messageIn : words)),
  oneOf([words, messageIn]),
)

const meaning = v.pipe(v.picklist(MEANINGS, 'is not a meaning that own terms can have'), means(TERM_MEANINGS))
/** `vocabulary`: the organisation's own terms by what they mean. */
export const vocabulary = v.record(meaning, texts, 'must hold terms for each meaning')

const examples = v.strictObject(
  {
    finds: v.pipe(texts, v.description('Statements in which the rule must find something.')),
    passes: v.pipe(texts, v.description('Statements that look alike and in which it must find nothing.')),
  },
  'is not a key of examples: these are “finds” and “passes”',
)
const customRule = v.strictObject(
  {
    match: v.pipe(texts, v.description('What the rule looks for, in the pattern language: one or several, for all languages or for each.')),
    unless: v.optional(v.pipe(texts, v.description('What keeps it silent wherever it stands in the statement.'))),
    severity: v.optional(
      v.pipe(
        v.picklist(SEVERITIES, 'is not a severity'),
        means(LEVEL_MEANINGS),
        v.description('How findings are told; warning by default.'),
      ),
    ),
    message: v.pipe(message, v.description('What to tell of a finding: what is wrong and what to do. {words} is what matched.')),
    principle: v.optional(
      v.pipe(
        v.picklist(
          PRINCIPLES.map(({ id }) => id),
          'is not a principle',
        ),
        means(PRINCIPLE_MEANINGS),
        v.description('The principle that it serves.'),
      ),
    ),
    examples: v.pipe(examples, v.description('What it must find and what it must pass: tried whenever the configuration is read.')),
  },
  'is not a key of a rule',
)
const newRuleId = v.pipe(
  text,
  v.regex(/^[a-z][a-z\d]*(?:[-/][a-z\d]+)*$/u, 'is not a name for a rule: write small letters, figures and hyphens'),
  v.check((id) => !RULE_IDS.includes(id) && !SUPPRESSION_RULES.some((own) => own === id), 'is the name of one of Saydo’s own rules'),
)
/** `customRules`: the organisation's own rules by name. */
export const customRules = v.record(newRuleId, customRule, 'must hold rules by name')
