import { PRESET_NAMES, PRESETS } from '@saydo/project'
import type { Level } from '@saydo/rules'
import { OF_WHOLE_SETS, type RemarkLintSaydoOptions } from './options.js'
import type { Strictness } from './setting.js'

/** The level of each rule: the options', else the preset's as strictly as the plugin was asked to be. */
export function levelsFor(strictness: Strictness, { preset, rules = {} }: RemarkLintSaydoOptions): Record<string, Level> {
  const stated = PRESETS[PRESET_NAMES.find((name) => name === preset) ?? 'saydo:recommended']
  const levelOf = (id: string, level: Level) => (OF_WHOLE_SETS.has(id) ? 'off' : (rules[id] ?? ledBy(strictness, level)))
  return Object.fromEntries(Object.entries(stated).map(([id, level]): [string, Level] => [id, levelOf(id, level)]))
}

/** A level, as strictly as the plugin was asked to be. */
export function ledBy(strictness: Strictness, level: Level): Level {
  if (strictness === 'warn' && level === 'error') return 'warning'
  if (strictness === 'error' && level === 'warning') return 'error'
  return level
}
