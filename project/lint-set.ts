import { type Fix, isSuppressionFinding, type RuleFailure } from '@saydo/rules'
import type { Mistake } from './configuration/mistakes.js'
import { APPLIED, fixSet } from './fix-set.js'
import type { LintOptions } from './lint-options.js'
import { type DocumentJudgement, type LintedDocument, LoadedSet, type TextFinding } from './loaded-set.js'
import type { PlannedSet } from './sets.js'
import { textOf } from './text-of.js'
import type { Notice } from './walk.js'

/** A finding with the ways to mend it, where these were looked for. */
export interface FixableFinding extends TextFinding {
  readonly fixes: readonly Fix[] | undefined
}

export interface FixedText {
  readonly before: string
  readonly after: string
}

export interface SetResult {
  readonly findings: readonly FixableFinding[]
  readonly suppressed: DocumentJudgement['suppressed']
  /** Texts before and after fixes, by name, of the documents that these changed. */
  readonly fixed: ReadonlyMap<string, FixedText>
  /** How many fixes were applied. */
  readonly applied: number
  readonly documents: readonly LintedDocument[]
  readonly failures: readonly RuleFailure[]
  readonly mistakes: readonly Mistake[]
  readonly notices: readonly Notice[]
  readonly sources: ReadonlyMap<string, string>
}

const NOTHING: SetResult = {
  findings: [],
  suppressed: [],
  fixed: new Map(),
  applied: 0,
  documents: [],
  failures: [],
  mistakes: [],
  notices: [],
  sources: new Map(),
}

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
  const before = new Map(set.sources)
  const applied = options.fix ? fixSet(set, plan.asked, APPLIED[options.fix]) : 0
  const judgements = [...plan.asked].map((path) => set.judgementOf(path))
  return {
    findings: judgements.flatMap((one) => one.findings).map((finding) => withFixes(set, finding, options.withFixes === true)),
    suppressed: judgements.flatMap((one) => one.suppressed),
    fixed: changed(before, set.sources),
    applied,
    documents,
    failures: judgements.flatMap((one) => one.failures),
    mistakes: [],
    notices,
    sources: set.sources,
  }
}

/** Suppressions' fixes cost nothing to find; a rule's are tried one by one. */
function withFixes(set: LoadedSet, finding: TextFinding, wanted: boolean): FixableFinding {
  return { ...finding, fixes: wanted || isSuppressionFinding(finding) ? set.engine.fixesFor(finding) : undefined }
}

function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Map<string, FixedText> {
  const pairs = [...after].flatMap(([file, text]): [string, FixedText][] => {
    const old = before.get(file)
    return old === undefined || old === text ? [] : [[file, { before: old, after: text }]]
  })
  return new Map(pairs)
}
