import type { RuleFailure } from '@saydo/rules'
import type { Mistake } from './configuration/mistakes.js'
import type { LintOptions } from './lint-options.js'
import { type LintedDocument, LoadedSet } from './loaded-set.js'
import type { PlannedSet } from './sets.js'
import { textOf } from './text-of.js'
import type { Notice } from './walk.js'

/** What became of a policy set's documents, and what kept anything of it from being judged. */
export interface SetReading {
  /** Those that were asked for. */
  readonly documents: readonly LintedDocument[]
  /** Rules that threw. */
  readonly failures: readonly RuleFailure[]
  readonly mistakes: readonly Mistake[]
  readonly notices: readonly Notice[]
  /** Texts of all files in which a finding or a related place stands, by file. */
  readonly sources: ReadonlyMap<string, string>
}

/** How a set is read: `onDocument` is told before each document. */
export type ReadOptions = LintOptions & { readonly onDocument: () => void }

const NOTHING: SetReading = { documents: [], failures: [], mistakes: [], notices: [], sources: new Map() }

/** Reads one policy set and judges it; no set comes back where its configuration is wrong or nothing was asked of it. */
export async function readSet(plan: PlannedSet, options: ReadOptions): Promise<{ readonly set?: LoadedSet; readonly reading: SetReading }> {
  const opened = await LoadedSet.open(plan.root, plan.configuration, options)
  if ('mistakes' in opened) return { reading: { ...NOTHING, mistakes: opened.mistakes } }
  const { set } = opened
  if (plan.asked.size === 0) return { reading: { ...NOTHING, sources: set.sources } }
  const documents: LintedDocument[] = []
  const notices: Notice[] = []
  for (const path of plan.members) {
    options.onDocument()
    const document = set.put(path, await textOf(path, options))
    if (plan.asked.has(path)) documents.push(document)
    else if (document.reason) notices.push({ path, message: `it takes no part in its policy set: ${document.reason}`, grave: false })
  }
  if (![...plan.asked].some((path) => set.isJudged(path))) {
    notices.push({ path: plan.configuration?.file ?? plan.root, message: 'no rule is enabled: nothing was judged', grave: true })
  }
  set.update()
  const failures = [...plan.asked].flatMap((path) => set.judgementOf(path).failures)
  return { set, reading: { documents, failures, mistakes: [], notices, sources: set.sources } }
}
