import { resolve } from 'node:path'
import { type ComparedFinding, comparePolicies, type PolicyChanges, type Version } from '@saydo/rules'
import { deletedAmong } from './deleted.js'
import { type Changes, changesSince } from './git/changes.js'
import { shortId } from './git/commit.js'
import type { LintOptions } from './lint-options.js'
import type { TextFinding } from './loaded-set.js'
import { relativePath } from './paths.js'
import { NO_FILE } from './read-file.js'
import { readSet } from './read-set.js'
import { type Reading, readSets } from './read-sets.js'
import type { Notice } from './walk.js'

/** What a comparison is asked for. */
export interface CompareOptions extends Omit<LintOptions, 'stdin' | 'fix' | 'withFixes' | 'mayEdit'> {
  /** A branch, tag or commit: the change is what came since HEAD and it parted, uncommitted edits included. */
  readonly since: string
}

/** What a change does to the policy sets that paths speak of. Paths are relative to the working directory. */
export interface Comparison extends Reading, PolicyChanges<TextFinding> {
  /** The commit that was compared with, shortened as people read it. */
  readonly commit: string
  /** Texts of the documents as they were then, by the name that they had. */
  readonly sourcesBefore: ReadonlyMap<string, string>
  /** How many documents there are, and were. */
  readonly counts: { readonly before: number; readonly after: number }
}

/**
 * Reads the whole sets that paths speak of, as they are and as they were, and compares what they say. Where a set cannot be read as
 * it was nothing is compared: all of it would seem new. @throws {GitError} where there is nothing to compare with.
 */
export async function compareSince(paths: readonly string[], { since, ...options }: CompareOptions): Promise<Comparison> {
  const changes = await changesSince(options.cwd, since)
  try {
    return await compareWith(paths, options, changes)
  } finally {
    changes.files.close()
  }
}

async function compareWith(paths: readonly string[], options: LintOptions, changes: Changes): Promise<Comparison> {
  const { cwd } = options
  const now = await versionOf(paths, options)
  const then = await versionOf(paths, { ...options, files: changes.files, onProgress: undefined })
  const renamed = new Map([...changes.renamed].map(([path, old]) => [relativePath(cwd, old), relativePath(cwd, path)]))
  const trouble = troubleThen(then.reading, changes)
  const isKnown = !trouble.some(({ grave }) => grave)
  const linted = ({ documents }: Reading) => documents.filter(({ status }) => status === 'linted')
  const deleted = await deletedAmong(now.reading, options, changes)
  return {
    ...now.reading,
    ...(isKnown ? comparePolicies(then.version, now.version, renamed) : { statements: [], came: [], went: [] }),
    // What the change deleted is told as dropped; that it cannot be read now is no trouble.
    documents: now.reading.documents.filter(({ file }) => !deleted.has(file)),
    unmatched: now.reading.unmatched.filter((path) => !deleted.has(path)),
    notices: [...now.reading.notices, ...changes.notices.map((message) => ({ path: 'git', message, grave: false })), ...trouble],
    commit: shortId(changes.commit),
    sourcesBefore: then.reading.sources,
    counts: { before: linted(then.reading).length, after: linted(now.reading).length },
  }
}

/** Reads whole sets and keeps the documents that take part, with what was found in them. */
async function versionOf(paths: readonly string[], options: LintOptions): Promise<{ reading: Reading; version: Version<TextFinding> }> {
  const { reading, results } = await readSets(paths, options, async (plan, readOptions) => {
    const asked = plan.asked.size === 0 ? plan.asked : new Set(plan.members)
    return readSet({ ...plan, asked }, readOptions)
  })
  const sets = results.flatMap(({ set }) => set ?? [])
  const documents = sets.flatMap(({ engine }) => engine.set.all())
  const findings = sets.flatMap((set) =>
    set.engine.set.all().flatMap(({ document }) => set.judgementOf(resolve(options.cwd, document.file)).findings),
  )
  return { reading, version: { documents, findings: findings satisfies readonly ComparedFinding[] } }
}

/** What kept the sets from being read as they were. */
function troubleThen({ mistakes, notices, documents }: Reading, { commit }: Changes): Notice[] {
  const then = `at ${shortId(commit)}`
  const told = mistakes.map(({ file, line, key, message }) => ({
    path: file,
    message: `${then}, line ${line}: ${key === '' ? '' : `${key}: `}${message} Nothing was compared: what the documents said then is not known`,
    grave: true,
  }))
  const missed = documents.filter(({ status, reason }) => status !== 'linted' && reason !== NO_FILE)
  return [
    ...told,
    ...notices
      .filter(({ path, grave }) => grave && !mistakes.some(({ file }) => file === path))
      .map((one) => ({ ...one, message: `${then}: ${one.message}` })),
    ...missed.map(({ file, reason = '' }) => ({
      path: file,
      message: `${then} it could not be read, so that all of it counts as new: ${reason}`,
      grave: false,
    })),
  ]
}
