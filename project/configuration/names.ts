import { CATALOG, LANGUAGE_CODES } from '@saydo/rules'

/** Levels that a rule can be given. */
export const LEVELS = ['off', 'info', 'warning', 'error'] as const

/** Languages that messages can be asked for in. */
export const MESSAGE_LANGUAGES: readonly string[] = ['document', ...LANGUAGE_CODES]

/** Ids of all rules. */
export const RULE_IDS: readonly string[] = CATALOG.map((entry) => entry.id)

/** Names of configuration files; where a folder holds several, the first of these wins. */
export const CONFIGURATION_NAMES = ['saydo.yml', 'saydo.yaml', '.saydo.yml', 'saydo.json'] as const
