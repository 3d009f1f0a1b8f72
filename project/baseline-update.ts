import { type Known, writeBaseline } from '@saydo/rules'
import type { DocumentJudgement, TextFinding } from './judgements.js'
import type { LintedDocument, LoadedSet } from './loaded-set.js'
import { relativePath } from './paths.js'
import type { PlannedSet } from './sets.js'

/** What one policy set made of its baseline in a run. */
export interface BaselineUse {
  /** Absolute path of the baseline's file. */
  readonly path: string
  /** The set's folder as the entries name it; undefined where it is the baseline's own. */
  readonly set: string | undefined
  /** Entries of documents that were asked for, or are gone, which match nothing any more. */
  readonly stale: readonly Known[]
  /** What the entries would be if the baseline were written anew: those of documents that nobody asked for stay. */
  readonly next: readonly Known[]
  /** How many of `next` are not in the baseline yet. */
  readonly added: number
  /** Entries of the file that belong to other sets. */
  readonly others: readonly Known[]
}

/** What a set makes of its baseline, given the judgements of the documents that were asked for; undefined where none is wanted. */
export function baselineUseOf(
  set: LoadedSet,
  plan: PlannedSet,
  documents: readonly LintedDocument[],
  judgements: readonly DocumentJudgement[],
): BaselineUse | undefined {
  const { baseline } = set
  if (!baseline) return undefined
  const placeOf = (file: string) => relativePath(set.root, set.pathOf(file))
  const judged = new Set(documents.filter(({ status }) => status === 'linted').map(({ file }) => placeOf(file)))
  const members = new Set(plan.members.map((path) => relativePath(set.root, path)))
  const isWhole = plan.asked.size === plan.members.length
  // A document that is gone has no findings; one that could not be read may have them still.
  const isSettled = ({ file }: Known) => judged.has(file) || (isWhole && !members.has(file))
  const knownOf = ({ fingerprint, rule, file, section, statement }: TextFinding): Known => ({
    fingerprint,
    ...(baseline.set === undefined ? {} : { set: baseline.set }),
    rule,
    file: placeOf(file),
    section,
    statement,
  })
  const standing = judgements.flatMap((one) => [...one.findings, ...one.baselined]).map(knownOf)
  return {
    path: baseline.path,
    set: baseline.set,
    stale: set.staleEntries.filter(isSettled),
    next: [...baseline.entries.filter((entry) => !isSettled(entry)), ...standing],
    added: judgements.reduce((sum, one) => sum + one.findings.length, 0),
    others: baseline.others,
  }
}

/** The texts that baselines get when they are written anew, by path. Sets of one file that took no part in the run keep their entries. */
export function updatedBaselines(uses: readonly BaselineUse[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const path of new Set(uses.map((use) => use.path))) {
    const own = uses.filter((use) => use.path === path)
    const sets = new Set(own.map(({ set }) => set))
    const others = (own[0]?.others ?? []).filter(({ set }) => !sets.has(set))
    texts.set(path, writeBaseline([...others, ...own.flatMap(({ next }) => next)]))
  }
  return texts
}
