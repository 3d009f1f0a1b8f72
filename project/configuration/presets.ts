import { CATALOG, type Level } from '@saydo/rules'

/** What a preset makes of each rule. */
export type Preset = Readonly<Record<string, Level>>

/** One level up; what is an error stays one. */
const STRICTER = { info: 'warning', warning: 'error', error: 'error' } as const

function presetOf(level: (rule: (typeof CATALOG)[number]['rule']) => Level): Preset {
  return Object.fromEntries(CATALOG.map(({ id, rule }): [string, Level] => [id, level(rule)]))
}

/** The configurations to build on, worked out from the catalogue: a new rule is in them by what it says of itself. */
export const PRESETS = {
  'saydo:recommended': presetOf((rule) => rule.severity),
  'saydo:say-do': presetOf((rule) => (rule.contradiction ? rule.severity : 'off')),
  'saydo:strict': presetOf((rule) => STRICTER[rule.severity]),
} as const satisfies Readonly<Record<string, Preset>>

/** A preset's name, as `extends` takes it. */
export type PresetName = keyof typeof PRESETS

/** Names of the presets, the one that holds without `extends` first. */
export const PRESET_NAMES = Object.keys(PRESETS) as PresetName[]
