import { CATALOG, type Level } from '@saydo/rules'
import type { Configuration } from './configuration/configuration.js'
import { RULE_IDS } from './configuration/names.js'

/** What a host says of rules, above all configurations. */
export interface RuleChoice {
  readonly rules?: Readonly<Record<string, Level>> | undefined
  /** Where not empty, all other rules are off, and these are on. */
  readonly only?: readonly string[] | undefined
}

/** A rule's level for a document, whose path is relative to its set's root. */
export type LevelOf = (rule: string, path: string) => Level

export interface Levels {
  readonly levelOf: LevelOf
  /** A level that a rule has somewhere: `off` only where no override turns it on either. */
  readonly anywhere: (rule: string) => Level
}

/** Which level each rule has where: its own, then the preset's and the configuration's, its overrides' in order, and the host's. */
export function levelsOf(configuration: Configuration | undefined, { rules = {}, only = [] }: RuleChoice): Levels {
  const own = new Map<string, Level>([...CATALOG.map(({ id, rule }) => [id, rule.severity] as const), ...customOf(configuration)])
  const overrides = configuration?.overrides ?? []
  const settle = (id: string, stated: readonly (Level | undefined)[]): Level => {
    const severity = own.get(id) ?? 'off'
    if (only.length > 0 && !only.includes(id)) return 'off'
    const level = rules[id] ?? stated.findLast((one) => one !== undefined) ?? configuration?.levels[id] ?? severity
    return only.length > 0 && level === 'off' && !rules[id] ? severity : level
  }
  return {
    levelOf: (id, path) =>
      settle(
        id,
        overrides.map((override) => (override.rules[id] && override.matches(path) ? override.rules[id] : undefined)),
      ),
    anywhere: (id) => {
      const levels = [settle(id, []), ...overrides.map((override) => settle(id, [override.rules[id]]))]
      return levels.find((level) => level !== 'off') ?? 'off'
    },
  }
}

function customOf(configuration: Configuration | undefined): (readonly [id: string, severity: Level])[] {
  return (configuration?.customRules ?? []).map(({ id, severity }) => [id, severity])
}

/** Ids of all rules that can be on: Saydo's and the configuration's own. */
export function ruleIdsOf(configuration: Configuration | undefined): readonly string[] {
  return [...RULE_IDS, ...(configuration?.customRules ?? []).map(({ id }) => id)]
}
