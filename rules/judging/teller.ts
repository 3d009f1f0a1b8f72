import type { CatalogEntry, Detection, RuleTexts } from '../catalog/rule.js'
import { compareFindings, type Finding, type Severity } from '../findings/finding.js'
import { fillText } from '../languages/tongues.js'
import type { PolicySet } from '../policy-set/policy-set.js'
import { applySuppressions } from '../suppressions/apply-suppressions.js'
import { readSuppressions } from '../suppressions/read-suppressions.js'
import type { Judgement, RuleFailure } from './judgement.js'
import type { RuleRun } from './rule-run.js'

/** A rule that is on: how its findings are told, and what it detects. */
export interface ActiveRule {
  readonly entry: CatalogEntry
  readonly severity: Severity
  readonly run: RuleRun
}

/** How findings are told. */
export interface TellerOptions {
  /** The language that everything is told in; undefined where each document is told in its own. */
  readonly reader: string | undefined
  readonly today: string | undefined
  readonly unusedSuppressions: Severity | 'off'
  readonly requireReason: boolean
}

/** Makes findings of what rules detect in a document, less those that its comments silence. */
export class Teller {
  private readonly off: readonly string[]

  constructor(
    private readonly set: PolicySet,
    private readonly rules: readonly ActiveRule[],
    private readonly ruleIds: readonly string[],
    private readonly options: TellerOptions,
  ) {
    this.off = ruleIds.filter((id) => !rules.some(({ entry }) => entry.id === id))
  }

  /** The judgement of a document by what the rules' runs hold now, less what is read with less confidence (0–1) than asked for. */
  tell(file: string, least: number): Judgement {
    const findings: Finding[] = []
    const failures: RuleFailure[] = []
    for (const { entry, severity, run } of this.rules) {
      const outcome = run.outcomes.get(file)
      if (!outcome) continue
      if ('failure' in outcome) failures.push({ rule: entry.id, file, reason: outcome.failure })
      else
        for (const detection of outcome.detections)
          if (detection.claim.confidence >= least) findings.push(this.toFinding(entry, severity, detection))
    }
    return { ...this.lessSuppressed(file, onePerStatement(findings).sort(compareFindings), failures), failures }
  }

  private lessSuppressed(file: string, findings: readonly Finding[], failures: readonly RuleFailure[]) {
    const document = this.set.active(file)?.document
    if (!document?.comments.some((comment) => /saydo/iu.test(comment.text))) return { findings, suppressed: [] }
    const { reader, today, unusedSuppressions, requireReason } = this.options
    const { standing, suppressed, own } = applySuppressions(findings, readSuppressions(document, this.ruleIds), {
      requireReason,
      unused: unusedSuppressions,
      // Whether a comment is used that silences a rule which did not judge, nobody knows.
      unjudged: new Set([...this.off, ...failures.map(({ rule }) => rule)]),
      language: reader ?? document.language,
      ...(today === undefined ? {} : { today }),
    })
    return { findings: [...standing, ...own].sort(compareFindings), suppressed }
  }

  private toFinding(entry: CatalogEntry, severity: Severity, { claim, related, principle, data = {} }: Detection): Finding {
    const document = this.set.get(claim.file)?.document
    const texts = textsOf(entry, this.options.reader ?? document?.statements[claim.statement]?.language ?? document?.language)
    return {
      rule: entry.id,
      severity,
      file: claim.file,
      span: claim.span,
      message: fillText(texts.message, principle === undefined ? data : { ...data, principle: texts.notes[principle] ?? principle }),
      principles: principle === undefined ? entry.rule.principles : [principle],
      related: related.map((row) => ({ file: row.claim.file, span: row.claim.span, message: texts.notes[row.note] ?? row.note })),
    }
  }
}

function textsOf(entry: CatalogEntry, code: string | undefined): RuleTexts {
  const texts = entry.rule.texts[code ?? 'en'] ?? entry.rule.texts['en']
  if (!texts) throw new Error(`The rule ${entry.id} has no English texts.`)
  return texts
}

/** One finding per statement and rule; a rule that asks after several principles may speak of each. */
function onePerStatement(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>()
  for (const finding of findings) {
    const key = `${finding.file}\0${finding.span.start}\0${finding.span.end}\0${finding.rule}\0${finding.principles[0]}`
    if (!seen.has(key)) seen.set(key, finding)
  }
  return [...seen.values()]
}
