import { CATALOG, type DOCUMENT_KINDS, LANGUAGE_CODES, type Level, PRINCIPLES, summaryOf } from '@saydo/rules'
import type { PresetName } from './presets.js'

/** What the words mean that can stand in a `saydo.yml`, by word. Keys have theirs in the schema. */
export type Meanings = Readonly<Record<string, string>>

/** What an organisation can declare to come first. */
export const TOPICS = ['service', 'customer', 'quality', 'speed', 'cost', 'profit', 'growth', 'staff', 'safety'] as const

/** What each level does to a rule's findings. */
export const LEVEL_MEANINGS = {
  off: 'The rule is silent.',
  info: 'Findings are shown as hints; a run fails on them only with --fail-on info.',
  warning: 'Findings are shown as warnings; a run fails on them only with --fail-on warning.',
  error: 'Findings are errors: a run fails on them.',
} as const satisfies Record<Level, string>

/** What each topic of a priority stands for. */
export const TOPIC_MEANINGS: Readonly<Record<(typeof TOPICS)[number], string>> = {
  service: 'Service comes first.',
  customer: 'The customer comes first.',
  quality: 'The quality of what the customer gets comes first.',
  speed: 'Speed comes first: handling times, throughput.',
  cost: 'Low cost comes first.',
  profit: 'Profit, margin or sales come first.',
  growth: 'Growth comes first: more customers, more market.',
  staff: 'The people who work here come first.',
  safety: 'Safety comes first.',
}

/** What documents of each kind are for. */
export const KIND_MEANINGS: Readonly<Record<(typeof DOCUMENT_KINDS)[number], string>> = {
  mission: 'Says what the organisation is there for: mission, vision, values.',
  strategy: 'Says where the organisation, or its service, is to go.',
  'service-policy': 'Says how customers are to be served.',
  'incentive-plan': 'Says what people are paid, praised or fined for.',
  scorecard: 'Says what people are measured by.',
  procedure: 'Says how a task is done, step by step.',
  complaints: 'Says how complaints and claims are handled.',
  training: 'Says what people are taught.',
  contingency: 'Says what is done when service breaks down.',
  other: 'None of the other kinds.',
}

/** English names of the languages that Saydo understands, by code. */
export const LANGUAGE_MEANINGS: Meanings = Object.fromEntries(LANGUAGE_CODES.map((code) => [code, nameOf(code)]))

/** The languages that messages can be asked for in. */
export const MESSAGE_MEANINGS: Meanings = { document: 'Each finding speaks the language of its document.', ...LANGUAGE_MEANINGS }

/** What each rule finds. */
export const RULE_MEANINGS: Meanings = Object.fromEntries(CATALOG.map((entry) => [entry.id, summaryOf(entry)]))

/** What each principle says. */
export const PRINCIPLE_MEANINGS: Meanings = Object.fromEntries(PRINCIPLES.map(({ id, title }) => [id, title]))

/** What an organisation's own terms can mean. */
export const TERM_MEANINGS: Meanings = {
  customer: 'Your word for customers: “members”, “guests of the house”.',
  staff: 'Your word for those who work for you.',
  manager: 'Your word for a superior.',
  team: 'Your word for a group that works together.',
  contact: 'Your word for a call, visit or message of a customer.',
  complaint: 'Your word for a complaint.',
  'service-quality': 'A figure of how satisfied customers are: “Smile Score”.',
  resolution: 'A figure of how many matters are settled, best at once.',
  accuracy: 'A figure of how much is done without mistakes.',
  retention: 'A figure of how many customers stay.',
  'handling-time': 'A figure of how long a contact lasts.',
  throughput: 'A figure of how many contacts are handled.',
  revenue: 'A figure of what is sold.',
  profit: 'A figure of what is earned.',
  cost: 'A figure of what is spent.',
  acquisition: 'A figure of how many customers are new.',
  bonus: 'Your word for pay that depends on results.',
  deduction: 'Your word for pay that is taken away.',
  ranking: 'Your word for a list of the best and the worst.',
  script: 'Your word for words that staff must say.',
  approval: 'Your word for the permission that somebody must ask for.',
  training: 'Your word for a course.',
}

/** What the presets turn on. */
export const PRESET_MEANINGS: Readonly<Record<PresetName, string>> = {
  'saydo:recommended': 'Every rule at its own severity; this holds without “extends”, too.',
  'saydo:say-do': 'Only the rules that find two statements at odds: what is said against what is done. All others are off.',
  'saydo:strict': 'Every rule one level up: hints are warnings, warnings are errors.',
}

function nameOf(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
}
