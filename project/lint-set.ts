import { type BaselineUse, baselineUseOf } from './baseline-update.js'
import { APPLIED, fixSet } from './fix-set.js'
import type { DocumentJudgement, TextFinding } from './judgements.js'
import type { ReadOptions } from './lint-options.js'
import { readSet, type SetReading } from './read-set.js'
import type { PlannedSet } from './sets.js'
import { type FixableFinding, withFixes } from './with-fixes.js'

export interface FixedText {
  readonly before: string
  readonly after: string
}

export interface SetResult {
  readonly reading: SetReading
  readonly findings: readonly FixableFinding[]
  readonly suppressed: DocumentJudgement['suppressed']
  readonly baselined: readonly TextFinding[]
  readonly baseline: BaselineUse | undefined
  /** Texts before and after fixes, by name, of the documents that these changed. */
  readonly fixed: ReadonlyMap<string, FixedText>
  /** How many fixes were applied. */
  readonly applied: number
}

/** Reads and judges one policy set; findings and documents are only those that were asked for. */
export async function lintSet(plan: PlannedSet, options: ReadOptions): Promise<SetResult> {
  const { set, reading, keys } = await readSet(plan, options)
  if (!set) return { reading, findings: [], suppressed: [], baselined: [], baseline: undefined, fixed: new Map(), applied: 0 }
  const before = new Map(set.sources)
  const applied = options.fix ? fixSet(set, await editable(plan, options), APPLIED[options.fix]) : 0
  const judgements = [...plan.asked].map((path) => set.judgementOf(path))
  return {
    reading: { ...reading, failures: judgements.flatMap((one) => one.failures) },
    findings: withFixes(
      set,
      judgements.flatMap((one) => one.findings),
      applied === 0 ? keys : new Map(),
      options,
    ),
    suppressed: judgements.flatMap((one) => one.suppressed),
    baselined: judgements.flatMap((one) => one.baselined),
    baseline: baselineUseOf(set, plan, reading.documents, judgements),
    fixed: changed(before, set.sources),
    applied,
  }
}

async function editable({ asked }: PlannedSet, { mayEdit }: ReadOptions): Promise<ReadonlySet<string>> {
  if (!mayEdit) return asked
  const found = new Set<string>()
  for (const path of asked) if (await mayEdit(path)) found.add(path)
  return found
}

function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Map<string, FixedText> {
  const pairs = [...after].flatMap(([file, text]): [string, FixedText][] => {
    const old = before.get(file)
    return old === undefined || old === text ? [] : [[file, { before: old, after: text }]]
  })
  return new Map(pairs)
}
