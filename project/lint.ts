import { compareFindings, compareText } from '@saydo/rules'
import type { BaselineUse } from './baseline-update.js'
import type { TextFinding } from './judgements.js'
import type { LintOptions } from './lint-options.js'
import { lintSet, type SetResult } from './lint-set.js'
import { type Reading, readSets } from './read-sets.js'
import type { FixableFinding } from './with-fixes.js'

/** The answer to a lint. */
export interface LintResult extends Reading {
  /** Sorted by file, position, rule. */
  readonly findings: readonly FixableFinding[]
  /** What comments in the documents silence. */
  readonly suppressed: SetResult['suppressed']
  /** What the baseline knows of: findings that were there when it was made. Sorted like the others. */
  readonly baselined: readonly TextFinding[]
  /** What each set made of its baseline, and would write into it. */
  readonly baselines: readonly BaselineUse[]
  /** Texts before and after fixes, by file; nothing is written. */
  readonly fixed: SetResult['fixed']
  /** How many fixes were applied. */
  readonly applied: number
}

/**
 * Lints what the paths name, each document within its whole policy set. Never throws for a document, a folder or a
 * configuration: what went wrong with one is told beside what was found in the rest.
 */
export async function lint(paths: readonly string[], options: LintOptions): Promise<LintResult> {
  const { reading, results } = await readSets(paths, options, lintSet)
  return {
    ...reading,
    findings: results.flatMap((result) => result.findings).sort(compareFindings),
    suppressed: results.flatMap((result) => result.suppressed).sort(compareFindings),
    baselined: results.flatMap((result) => result.baselined).sort(compareFindings),
    baselines: results.flatMap((result) => result.baseline ?? []),
    fixed: new Map(results.flatMap((result) => [...result.fixed]).sort(([a], [b]) => compareText(a, b))),
    applied: results.reduce((sum, result) => sum + result.applied, 0),
  }
}
