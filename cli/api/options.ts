import { resolve } from 'node:path'
import process from 'node:process'
import { LEVELS, type LintOptions, MESSAGE_LANGUAGES, nodeFiles } from '@saydo/project'
import { isDay } from '@saydo/rules'
import { expectName, UsageError } from '../usage-error.js'
import type { CoverageSettings, LintSettings, LintTextSettings } from './settings.js'

const SHARED = ['cwd', 'config', 'rules', 'only', 'messages', 'today', 'cache', 'onProgress'] satisfies (keyof CoverageSettings)[]
const LINT = [...SHARED, 'fixes', 'baseline', 'requireReason'] satisfies (keyof LintSettings)[]
const TEXT = [...LINT, 'filename'] satisfies (keyof LintTextSettings)[]

/** What each function of the API may be told. */
export const KNOWN = { coverage: SHARED, lint: LINT, lintText: TEXT } as const

/**
 * Checks what a program asks for and puts it into the engine's terms. Whether the rules exist shows later, for configurations define
 * some. @throws {UsageError} for what cannot be meant.
 */
export function optionsOf(settings: LintSettings, known: readonly string[]): LintOptions {
  for (const name of Object.keys(settings)) expectName('option', name, known)
  const {
    cwd = process.cwd(),
    config,
    rules = {},
    only = [],
    messages,
    today,
    cache,
    fixes = true,
    baseline,
    requireReason,
    onProgress,
  } = settings
  for (const level of Object.values(rules)) expectName('level', level, LEVELS)
  if (messages !== undefined) expectName('language of messages', messages, MESSAGE_LANGUAGES)
  if (today !== undefined && !isDay(today)) throw new UsageError(`“${today}” is not a date. Write it as 2027-03-31.`)
  const root = resolve(cwd)
  return {
    files: nodeFiles,
    cwd: root,
    config: config === undefined ? undefined : resolve(root, config),
    rules,
    only,
    messages,
    today,
    baseline: typeof baseline === 'string' ? resolve(root, baseline) : baseline,
    cache: cache === undefined ? undefined : resolve(root, cache),
    requireReason,
    withFixes: fixes,
    onProgress,
  }
}
