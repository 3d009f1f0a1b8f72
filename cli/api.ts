import {
  fitting,
  coverage as judgeCoverage,
  lint as judgeLint,
  type LintOptions,
  type LintResult,
  type Reading,
  RULE_IDS,
} from '@saydo/project'
import type { CoverageReport } from './api/coverage-report.js'
import { KNOWN, optionsOf } from './api/options.js'
import type { LintReport } from './api/report.js'
import type { RuleInfo } from './api/rule-info.js'
import type { CoverageSettings, LintSettings, LintTextSettings } from './api/settings.js'
import { expectRules } from './commands/lint-flags.js'
import { coverageReport } from './coverage-formats/coverage-report.js'
import { lintReport } from './formats/lint-report.js'
import { pageOf, ruleList } from './rule-list.js'
import { entries } from './tally.js'
import { expectName, UsageError } from './usage-error.js'
import { VERSION } from './version.js'

/** Saydo's version. */
export const version: string = VERSION

/**
 * Lints documents, folders and globs, each document within its whole policy set: what `saydo lint --format json` prints. What could
 * not be judged stands in `problems`; for that it never rejects, and it writes nothing. @throws {UsageError} for an option or a rule that does not exist.
 */
export async function lint(paths: string | readonly string[] = '.', settings: LintSettings = {}): Promise<LintReport> {
  const options = optionsOf(settings, KNOWN.lint)
  return reportOf(await judgeLint(listOf(paths), options), options)
}

/** Lints a text that no file holds, or not yet, in the place of `filename` among the documents of its policy set. @throws {UsageError} like `lint`. */
export async function lintText(text: string, settings: LintTextSettings = {}): Promise<LintReport> {
  if (typeof text !== 'string') throw new UsageError('lintText takes the text of a document.')
  const options = optionsOf(settings, KNOWN.lintText)
  const stdin = { file: settings.filename ?? 'text.md', content: fitting(text) }
  return reportOf(await judgeLint([], { ...options, stdin }), options)
}

/** Sets the principles of good service against each policy set that a path speaks of. @throws {UsageError} like `lint`. */
export async function coverage(paths: string | readonly string[] = '.', settings: CoverageSettings = {}): Promise<CoverageReport> {
  const options = optionsOf(settings, KNOWN.coverage)
  const result = await judgeCoverage(listOf(paths), options)
  checkRules(result, options)
  return coverageReport(result, { root: options.cwd, version })
}

/** A rule's page in Markdown: what it finds, why, when it stays silent, with examples. @throws {UsageError} with the nearest name where there is no such rule. */
export function explain(rule: string): string {
  const id = expectName('rule', rule, RULE_IDS)
  return entries()
    .filter((entry) => entry.id === id)
    .map(pageOf)
    .join('')
}

/** All rules, by id. */
export function rules(): readonly RuleInfo[] {
  return ruleList()
}

function reportOf(result: LintResult, options: LintOptions): LintReport {
  checkRules(result, options)
  return lintReport(result, { root: options.cwd, version })
}

function checkRules({ mistakes, customRules }: Reading, options: LintOptions): void {
  const own = customRules.map(({ id }) => id)
  // A configuration that is wrong may have lost the very rule that is named.
  if (mistakes.length === 0) expectRules(options, own)
}

function listOf(paths: string | readonly string[]): readonly string[] {
  const list = typeof paths === 'string' ? [paths] : paths
  if (list.length === 0 || list.some((path) => typeof path !== 'string' || path === '')) {
    throw new UsageError('Name at least one document, folder or glob; “.” is the working directory.')
  }
  return list
}
