import { resolve } from 'node:path'
import { compareText, messageOf, type Severity } from '@saydo/rules'
import { DiskCache } from './cache/disk-cache.js'
import { type Discovery, discover } from './discover.js'
import type { LintOptions, ReadOptions } from './lint-options.js'
import { relativePath } from './paths.js'
import type { SetReading } from './read-set.js'
import { type PlannedSet, planSets } from './sets.js'
import type { Notice } from './walk.js'

/** A rule that a configuration defines, as reports describe it. */
export interface CustomRuleInfo {
  readonly id: string
  readonly severity: Severity
  /** What it says of a finding. */
  readonly message: string
}

/**
 * What became of all that was asked for. Paths are relative to the working directory, with forward slashes; offsets are UTF-16
 * units; documents are sorted by name.
 */
export interface Reading extends SetReading {
  /** Folders and globs without a document, as they were given. */
  readonly unmatched: readonly string[]
  /** The rules that configurations define, each once. */
  readonly customRules: readonly CustomRuleInfo[]
}

/**
 * Finds the policy sets that paths speak of and does something with each, one after another. Never throws for a document, a
 * folder or a configuration: what went wrong with one is told beside the results of the rest.
 */
export async function readSets<Result extends { readonly reading: SetReading }>(
  paths: readonly string[],
  options: LintOptions,
  work: (plan: PlannedSet, options: ReadOptions) => Promise<Result>,
): Promise<{ readonly reading: Reading; readonly results: readonly Result[] }> {
  const { files, cwd, stdin } = options
  const discovery = stdin ? only(resolve(cwd, stdin.file)) : await discover(files, paths, cwd)
  const plan = await planSets(files, discovery, { cwd, config: options.config && resolve(cwd, options.config) })
  const total = plan.sets.reduce((sum, set) => sum + set.members.length, 0)
  const results: Result[] = []
  const known = options.cache === undefined ? undefined : await DiskCache.open(options.cache)
  let done = 0
  const onDocument = () => {
    done += 1
    options.onProgress?.(done, total, 'reading')
  }
  options.onProgress?.(0, total, 'reading')
  for (const set of plan.sets) results.push(await work(set, { ...options, known, onDocument }))
  await known?.close()
  const readings = results.map(({ reading }) => reading)
  const notices = [...discovery.notices, ...plan.notices, ...readings.flatMap((one) => one.notices), ...troublesOf(known)]
  const reading = {
    documents: readings.flatMap((one) => one.documents).sort((a, b) => compareText(a.file, b.file)),
    known: readings.reduce((sum, one) => sum + one.known, 0),
    mistakes: [...plan.mistakes, ...readings.flatMap((one) => one.mistakes)],
    notices: distinct(notices).map((notice) => ({ ...notice, path: relativePath(cwd, notice.path) })),
    failures: readings.flatMap((one) => one.failures),
    unmatched: discovery.unmatched,
    customRules: customRulesOf(plan.sets),
    sources: new Map(readings.flatMap((one) => [...one.sources]).sort(([a], [b]) => compareText(a, b))),
  }
  return { reading, results }
}

/** A cache that cannot be used costs time and nothing else. */
function troublesOf(known: DiskCache | undefined): Notice[] {
  return (known?.troubles ?? []).map((trouble) => ({ path: known?.folder ?? '', message: `the cache: ${trouble}`, grave: false }))
}

function only(file: string): Discovery {
  return { files: [file], named: new Set([file]), unmatched: [], notices: [], hasFolder: false }
}

/** A folder that was searched twice, for what was asked and for its set, is told once. */
function distinct(notices: readonly Notice[]): Notice[] {
  return [...new Map(notices.map((notice) => [`${notice.path}\0${notice.message}`, notice])).values()]
}

function customRulesOf(sets: readonly PlannedSet[]): CustomRuleInfo[] {
  const rules = sets.flatMap(({ configuration }) => configuration?.customRules ?? [])
  const told = rules.map((rule) => ({ id: rule.id, severity: rule.severity, message: messageOf(rule) }))
  return [...new Map(told.map((rule) => [rule.id, rule])).values()]
}
