import { CATALOG, type Level } from '@saydo/rules'
import type { Configuration } from './configuration/configuration.js'

/** What a host says of rules, above all configurations. */
export interface RuleChoice {
  readonly rules?: Readonly<Record<string, Level>> | undefined
  /** Where not empty, all other rules are off, and these are on. */
  readonly only?: readonly string[] | undefined
}

/** A rule's level for a document, whose path is relative to its set's root. */
export type LevelOf = (rule: string, path: string) => Level

/** Which level each rule has where: its own, then the configuration's, its overrides' in order, and the host's. */
export function levelsOf(configuration: Configuration | undefined, { rules = {}, only = [] }: RuleChoice): LevelOf {
  const own = new Map(CATALOG.map(({ id, rule }) => [id, rule.severity]))
  return (id, path) => {
    const severity = own.get(id) ?? 'off'
    if (only.length > 0 && !only.includes(id)) return 'off'
    let level = configuration?.rules[id] ?? severity
    for (const override of configuration?.overrides ?? []) {
      const stated = override.rules[id]
      if (stated && override.matches(path)) level = stated
    }
    level = rules[id] ?? level
    return only.length > 0 && level === 'off' && !rules[id] ? severity : level
  }
}
