import type { RuleFailure } from '@saydo/rules'
import type { Mistake } from './configuration/mistakes.js'
import type { LintOptions } from './lint.js'
import { type LintedDocument, LoadedSet, type TextFinding } from './loaded-set.js'
import type { PlannedSet } from './sets.js'
import { textOf } from './text-of.js'
import type { Notice } from './walk.js'

export interface SetResult {
  readonly findings: readonly TextFinding[]
  readonly documents: readonly LintedDocument[]
  readonly failures: readonly RuleFailure[]
  readonly mistakes: readonly Mistake[]
  readonly notices: readonly Notice[]
  readonly sources: ReadonlyMap<string, string>
}

const NOTHING: SetResult = { findings: [], documents: [], failures: [], mistakes: [], notices: [], sources: new Map() }

/** Reads and judges one policy set; findings and documents are only those that were asked for. */
export async function lintSet(plan: PlannedSet, options: LintOptions & { readonly onDocument: () => void }): Promise<SetResult> {
  const opened = await LoadedSet.open(plan.root, plan.configuration, options)
  if ('mistakes' in opened) return { ...NOTHING, mistakes: opened.mistakes }
  const { set } = opened
  if (plan.asked.size === 0) return { ...NOTHING, sources: set.sources }
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
  const judgements = [...plan.asked].map((path) => set.judgementOf(path))
  return {
    findings: judgements.flatMap((one) => one.findings),
    documents,
    failures: judgements.flatMap((one) => one.failures),
    mistakes: [],
    notices,
    sources: set.sources,
  }
}
