import { resolve } from 'node:path'
import { comparePolicies, type PolicyChanges, type StatementPlace, type Version } from '@saydo/rules'
import type { Configuration } from './configuration/configuration.js'
import { deletedAmong } from './deleted.js'
import { type Changes, changesSince } from './git/changes.js'
import { shortId } from './git/commit.js'
import type { TextFinding } from './judgements.js'
import type { LintOptions } from './lint-options.js'
import { relativePath } from './paths.js'
import { NO_FILE } from './read-file.js'
import { readSet } from './read-set.js'
import { type Reading, readSets } from './read-sets.js'
import type { Notice } from './walk.js'

/** What a comparison is asked for. */
export interface CompareOptions extends Omit<LintOptions, 'stdin' | 'fix' | 'withFixes' | 'mayEdit' | 'baseline' | 'updateBaseline'> {
  /** A branch, tag or commit: the change is what came since HEAD and it parted, uncommitted edits included. */
  readonly since: string
}

/** What a change does to the policy sets that paths speak of. Paths are relative to the working directory. */
export interface Comparison extends Reading, PolicyChanges<TextFinding> {
  /** Whether the versions could be compared; where not, nothing is known of changes. */
  readonly isCompared: boolean
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
  // What a baseline forgives is said all the same.
  const whole = { ...options, baseline: false } as const
  const now = await versionOf(paths, whole)
  const then = await versionOf(paths, { ...whole, files: changes.files, onProgress: undefined })
  const renamed = new Map([...changes.renamed].map(([path, old]) => [relativePath(cwd, old), relativePath(cwd, path)]))
  const trouble = troubleThen(then.reading, changes)
  const isKnown = now.reading.mistakes.length === 0 && !trouble.some(({ grave }) => grave)
  const missed = new Set([then, now].flatMap(({ reading }) => missedIn(reading)).map(({ file }) => file))
  const linted = ({ documents }: Reading) => documents.filter(({ status }) => status === 'linted')
  const deleted = await deletedAmong(now.reading, options, changes)
  return {
    ...now.reading,
    ...(isKnown
      ? comparePolicies(without(missed, then.version), without(missed, now.version), renamed)
      : { statements: [], came: [], went: [] }),
    // What the change deleted is told as dropped; that it cannot be read now is no trouble.
    documents: now.reading.documents.filter(({ file }) => !deleted.has(file)),
    unmatched: now.reading.unmatched.filter((path) => !deleted.has(path)),
    notices: [...now.reading.notices, ...changes.notices.map((message) => ({ path: 'git', message, grave: false })), ...trouble],
    isCompared: isKnown,
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
  const stated = sets.flatMap(({ configuration }) => (configuration ? statedIn(configuration, options.cwd) : []))
  return { reading, version: { documents, findings, stated } }
}

/** What stands there and could not be read: of what it says nothing is known. */
function missedIn({ documents }: Reading): Reading['documents'] {
  return documents.filter(({ status, reason }) => status !== 'linted' && reason !== NO_FILE)
}

function without(missed: ReadonlySet<string>, version: Version<TextFinding>): Version<TextFinding> {
  return { ...version, documents: version.documents.filter(({ document }) => !missed.has(document.file)) }
}

/** The priorities that a configuration states, as statements of the file that states them: its own, or one that it builds on. */
function statedIn({ priorities }: Configuration, cwd: string): StatementPlace[] {
  if (priorities === 'auto') return []
  return priorities.map(({ topic, start, end, layer }) => ({
    file: relativePath(cwd, layer.file),
    span: { start, end },
    text: layer.text.slice(start, end),
    language: undefined,
    claim: { kind: 'priority', topic: SERVICE.has(topic) ? 'service' : NAMED.has(topic) ? topic : 'other' },
  }))
}

/** What a configuration calls the customer's side, and the topics that have a name of their own. */
const SERVICE: ReadonlySet<string> = new Set(['service', 'customer', 'quality'])
const NAMED: ReadonlySet<string> = new Set(['cost', 'growth', 'speed', 'profit', 'safety'])

/** What kept the sets from being read as they were. */
function troubleThen(reading: Reading, { commit }: Changes): Notice[] {
  const { mistakes, notices } = reading
  const then = `at ${shortId(commit)}`
  const told = mistakes.map(({ file, line, key, message }) => ({
    path: file,
    message: `${then}, line ${line}: ${key === '' ? '' : `${key}: `}${message} Nothing was compared: what the documents said then is not known`,
    grave: true,
  }))
  return [
    ...told,
    ...notices
      .filter(({ path, grave }) => grave && !mistakes.some(({ file }) => file === path))
      .map((one) => ({ ...one, message: `${then}: ${one.message}` })),
    ...missedIn(reading).map(({ file, reason = '' }) => ({
      path: file,
      message: `${then} it could not be read, so that it is left out of the comparison: ${reason}`,
      grave: false,
    })),
  ]
}
