import type { RuleFailure } from '@saydo/rules'
import type { Mistake } from './configuration/mistakes.js'
import type { ReadOptions } from './lint-options.js'
import { type LintedDocument, LoadedSet } from './loaded-set.js'
import { readDocuments } from './reading/read-documents.js'
import type { PlannedSet } from './sets.js'
import type { Notice } from './walk.js'

/** What became of a policy set's documents, and what kept anything of it from being judged. */
export interface SetReading {
  /** Those that were asked for. */
  readonly documents: readonly LintedDocument[]
  /** How many documents of the set need not be read, since the cache knew them. */
  readonly known: number
  /** Rules that threw. */
  readonly failures: readonly RuleFailure[]
  readonly mistakes: readonly Mistake[]
  readonly notices: readonly Notice[]
  /** Texts of all files in which a finding or a related place stands, by file. */
  readonly sources: ReadonlyMap<string, string>
}

const NOTHING: SetReading = { documents: [], known: 0, failures: [], mistakes: [], notices: [], sources: new Map() }

/** A set that was read and judged. */
export interface ReadSet {
  readonly set?: LoadedSet
  readonly reading: SetReading
  /** A cache's key for each document of the set, by name; none without a cache. */
  readonly keys: ReadonlyMap<string, string>
}

/** Reads one policy set and judges it; no set comes back where its configuration is wrong or nothing was asked of it. */
export async function readSet(plan: PlannedSet, options: ReadOptions): Promise<ReadSet> {
  const opened = await LoadedSet.open(plan.root, plan.configuration, options)
  if ('mistakes' in opened) return { reading: { ...NOTHING, mistakes: opened.mistakes }, keys: new Map() }
  const { set } = opened
  if (plan.asked.size === 0) return { reading: { ...NOTHING, sources: set.sources }, keys: new Map() }
  const documents: LintedDocument[] = []
  const notices: Notice[] = []
  const read = await readDocuments(set, plan.members, options)
  for (const [index, document] of read.documents.entries()) {
    const path = plan.members[index] ?? ''
    if (plan.asked.has(path)) documents.push(document)
    else if (document.reason) notices.push({ path, message: `it takes no part in its policy set: ${document.reason}`, grave: false })
  }
  if (![...plan.asked].some((path) => set.isJudged(path))) {
    notices.push({ path: plan.configuration?.file ?? plan.root, message: 'no rule is enabled: nothing was judged', grave: true })
  }
  options.onProgress?.(0, plan.members.length, 'judging')
  set.update()
  const failures = [...plan.asked].flatMap((path) => set.engine.judgementOf(set.nameOf(path)).failures)
  const reading = { documents, known: read.known, failures, mistakes: [], notices, sources: set.sources }
  return { set, reading, keys: read.keys }
}
