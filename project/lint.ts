import { resolve } from 'node:path'
import { compareFindings, compareText, type RuleFailure } from '@saydo/rules'
import type { Mistake } from './configuration/mistakes.js'
import { type Discovery, discover } from './discover.js'
import type { LintOptions } from './lint-options.js'
import { type FixableFinding, lintSet, type SetResult } from './lint-set.js'
import type { LintedDocument } from './loaded-set.js'
import { relativePath } from './paths.js'
import { planSets } from './sets.js'
import type { Notice } from './walk.js'

/** The answer to a lint. Paths are relative to the working directory, with forward slashes; offsets are UTF-16 units. */
export interface LintResult {
  /** Sorted by file, position, rule. */
  readonly findings: readonly FixableFinding[]
  /** What comments in the documents silence. */
  readonly suppressed: SetResult['suppressed']
  /** Texts before and after fixes, by file; nothing is written. */
  readonly fixed: SetResult['fixed']
  /** How many fixes were applied. */
  readonly applied: number
  readonly documents: readonly LintedDocument[]
  readonly mistakes: readonly Mistake[]
  readonly notices: readonly Notice[]
  /** Rules that threw. */
  readonly failures: readonly RuleFailure[]
  /** Folders and globs without a document, as they were given. */
  readonly unmatched: readonly string[]
  /** Texts of all files in which a finding or a related place stands, by file. */
  readonly sources: ReadonlyMap<string, string>
}

/**
 * Lints what the paths name, each document within its whole policy set. Never throws for a document, a folder or a
 * configuration: what went wrong with one is told beside what was found in the rest.
 */
export async function lint(paths: readonly string[], options: LintOptions): Promise<LintResult> {
  const { files, cwd, stdin } = options
  const discovery = stdin ? only(resolve(cwd, stdin.file)) : await discover(files, paths, cwd)
  const plan = await planSets(files, discovery, { cwd, config: options.config && resolve(cwd, options.config) })
  const total = plan.sets.reduce((sum, set) => sum + set.members.length, 0)
  const results: SetResult[] = []
  let done = 0
  for (const set of plan.sets) {
    results.push(await lintSet(set, { ...options, onDocument: () => options.onProgress?.(done++, total) }))
  }
  options.onProgress?.(total, total)
  const notices = [...discovery.notices, ...plan.notices, ...results.flatMap((result) => result.notices)]
  return {
    findings: results.flatMap((result) => result.findings).sort(compareFindings),
    suppressed: results.flatMap((result) => result.suppressed).sort(compareFindings),
    fixed: new Map(results.flatMap((result) => [...result.fixed])),
    applied: results.reduce((sum, result) => sum + result.applied, 0),
    documents: results.flatMap((result) => result.documents).sort((a, b) => compareText(a.file, b.file)),
    mistakes: [...plan.mistakes, ...results.flatMap((result) => result.mistakes)],
    notices: distinct(notices).map((notice) => ({ ...notice, path: relativePath(cwd, notice.path) })),
    failures: results.flatMap((result) => result.failures),
    unmatched: discovery.unmatched,
    sources: new Map(results.flatMap((result) => [...result.sources])),
  }
}

function only(file: string): Discovery {
  return { files: [file], named: new Set([file]), unmatched: [], notices: [], hasFolder: false }
}

/** A folder that was searched twice, for what was asked and for its set, is told once. */
function distinct(notices: readonly Notice[]): Notice[] {
  return [...new Map(notices.map((notice) => [`${notice.path}\0${notice.message}`, notice])).values()]
}
