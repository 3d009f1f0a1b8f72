import { resolve } from 'node:path'
import { deletedAmong } from './deleted.js'
import { exists } from './files.js'
import { type Changes, changesSince } from './git/changes.js'
import { shortId } from './git/commit.js'
import type { TextFinding } from './judgements.js'
import { type LintResult, lint } from './lint.js'
import type { LintOptions } from './lint-options.js'
import { newcomers } from './newcomers.js'
import { NO_FILE } from './read-file.js'
import type { Reading } from './read-sets.js'
import type { Notice } from './walk.js'

/** What is asked of a lint that tells only what a change has to do with. */
export interface ChangedOptions extends Omit<LintOptions, 'stdin' | 'mayEdit'> {
  /** A branch, tag or commit: the change is what came since HEAD and it parted, uncommitted edits included. */
  readonly since: string
}

/** What a lint left untold, and why. */
export interface ChangeTold {
  /** The commit that was compared with, shortened as people read it. */
  readonly commit: string
  /** Names of the documents that changed, in the order of `documents`. */
  readonly documents: readonly string[]
  /** What was asked for and is there no longer: it was deleted. */
  readonly deleted: readonly string[]
  /** How many findings were there before and touch no changed document. */
  readonly untold: number
}

/** A lint, less the findings that a change has nothing to do with. */
export interface ChangedResult extends LintResult {
  readonly change: ChangeTold
}

/**
 * Lints whole sets and tells what touches a change: findings in changed documents, those that lean on a changed document, and those
 * that were not there before. Fixes edit changed documents only. Where it cannot be known what was there before, a finding counts
 * as new. @throws {GitError} where there is nothing to compare with.
 */
export async function lintChanged(paths: readonly string[], options: ChangedOptions): Promise<ChangedResult> {
  const { since, ...lintOptions } = options
  const changes = await changesSince(options.cwd, since)
  try {
    return await lintAgainst(paths, { ...lintOptions, mayEdit: changes.isChanged }, changes)
  } finally {
    changes.files.close()
  }
}

async function lintAgainst(paths: readonly string[], options: LintOptions, changes: Changes): Promise<ChangedResult> {
  const { cwd } = options
  const result = await lint(paths, options)
  const changed = new Set<string>()
  for (const file of result.sources.keys()) if (await changes.isChanged(resolve(cwd, file))) changed.add(file)

  const touches = ({ file, related }: TextFinding) => changed.has(file) || related.some((row) => changed.has(row.file))
  const elsewhere = result.findings.filter((finding) => !touches(finding))
  const before = elsewhere.length === 0 ? undefined : await lint(paths, await asItWas(options, changes))
  const come = new Set(before ? newcomers(before.findings, elsewhere) : [])
  const findings = result.findings.filter((finding) => touches(finding) || come.has(finding))
  const deleted = await deletedAmong(result, options, changes)
  return {
    ...result,
    findings,
    suppressed: result.suppressed.filter(touches),
    baselined: result.baselined.filter(touches),
    documents: result.documents.filter(({ file }) => !deleted.has(file)),
    unmatched: result.unmatched.filter((path) => !deleted.has(path)),
    notices: [
      ...result.notices,
      ...changes.notices.map((message) => note('git', message)),
      ...(before ? troubleBefore(before, changes) : []),
    ],
    change: {
      commit: shortId(changes.commit),
      documents: result.documents.flatMap(({ file }) => (changed.has(file) ? [file] : [])),
      deleted: [...deleted],
      untold: result.findings.length - findings.length,
    },
  }
}

async function asItWas(options: LintOptions, { files }: Changes): Promise<LintOptions> {
  const { cwd, baseline } = options
  // A baseline that is newer than the commit knows of nothing then.
  const known = typeof baseline !== 'string' || (await exists(files, resolve(cwd, baseline))) ? baseline : false
  return {
    ...options,
    files,
    baseline: known,
    updateBaseline: false,
    fix: undefined,
    mayEdit: undefined,
    withFixes: false,
    onProgress: undefined,
  }
}

/** What kept the set from being read as it was: then nobody knows what was found in it. */
function troubleBefore({ mistakes, notices, failures, documents }: Reading, { commit }: Changes): Notice[] {
  const careful = 'so that findings may count as new that are not'
  const then = `at ${shortId(commit)}`
  return [
    ...mistakes.map(({ file, line, key, message }) =>
      note(file, `${then}, line ${line}: ${key === '' ? '' : `${key}: `}${message} It was not used, ${careful}`),
    ),
    ...notices.filter(({ grave }) => grave).map(({ path, message }) => note(path, `${then}: ${message}, ${careful}`)),
    ...failures.map(({ rule, file, reason }) => note(file, `${then}: the rule ${rule} failed on it, ${careful}: ${reason}`)),
    ...documents.flatMap(({ file, status, reason = '' }) =>
      // What was named and is newer than the commit was not there to be read.
      status === 'linted' || reason === NO_FILE ? [] : [note(file, `${then}: it could not be read, ${careful}: ${reason}`)],
    ),
  ]
}

function note(path: string, message: string): Notice {
  return { path, message, grave: false }
}
