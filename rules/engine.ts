import { CATALOG } from './catalog/catalog.generated.js'
import type { CatalogEntry, Detection, RuleTexts } from './catalog/rule.js'
import { type ExtractOptions, type Model, type Understood, understand } from './claims/extract.js'
import { Memo } from './claims/memo.js'
import { MODEL } from './claims/model.js'
import { readDocument } from './document/read-document.js'
import { compareFindings, compareText, type Finding, type Location, type Severity } from './findings/finding.js'
import type { Fix } from './findings/fix.js'
import { applyEdits } from './fixes/apply.js'
import { draftFixes } from './fixes/draft.js'
import { isMended } from './judging/is-mended.js'
import { RuleRun } from './judging/rule-run.js'
import { fillText, languageOf, textOf, tongues } from './languages/tongues.js'
import { supportOf } from './policy-set/alignment.js'
import { type PlacedClaim, PolicySet } from './policy-set/policy-set.js'
import { declaredPriorities } from './policy-set/priorities.js'
import { sameData } from './policy-set/same-data.js'
import { applySuppressions, isSuppressionFinding, type SuppressedFinding } from './suppressions/apply-suppressions.js'
import { readSuppressions } from './suppressions/read-suppressions.js'
import type { Suppressions } from './suppressions/suppression.js'

/** A rule's level in a configuration: its severity, or `off`. */
export type Level = Severity | 'off'

/** What an engine is made with; everything has a default. */
export interface EngineOptions {
  /** Level by rule id; a rule that is not named keeps its own. */
  readonly rules?: Readonly<Record<string, Level>>
  /** Language of messages: a code, or `document` for each document's own (default). */
  readonly messages?: string
  /** `auto`: declared in the documents (default). Else the topics that the organisation declares first, `service` or `quality` among them or not. */
  readonly priorities?: 'auto' | readonly DeclaredPriority[]
  /** The day it is, as 2027-03-31: the engine has no clock. Without it no date has passed. */
  readonly today?: string
  /** How a suppression that silences nothing is told; `warning` by default. */
  readonly unusedSuppressions?: Level
  /** Whether a suppression must say why. */
  readonly requireReason?: boolean
  /** The fitted judge; replaced only when it is evaluated. */
  readonly model?: Model
}

/** A priority stated in the configuration, with the file and place it stands at. */
export interface DeclaredPriority {
  readonly topic: string
  readonly file?: string
  readonly start?: number
  readonly end?: number
}

/** How a host hands over a document; the configuration may state language and kind. */
export interface DocumentInput {
  readonly file: string
  readonly text: string
  readonly language?: string | undefined
  readonly kind?: string | undefined
}

/** A rule that threw: its findings in that document are missing, and the host says so. */
export interface RuleFailure {
  readonly rule: string
  readonly file: string
  readonly reason: string
}

export interface Judgement {
  /** What stands, the findings about suppressions among them. */
  readonly findings: readonly Finding[]
  /** What comments in the documents silence. */
  readonly suppressed: readonly SuppressedFinding[]
  readonly failures: readonly RuleFailure[]
}

/** The declared service priorities with the claims that act on them and the findings that contradict them. */
export interface Alignment {
  readonly priorities: readonly PlacedClaim[]
  readonly supports: readonly PlacedClaim[]
  readonly contradictions: readonly Finding[]
}

const NOTHING: Judgement = { findings: [], suppressed: [], failures: [] }

/** Of how many edited documents the last version's readings are kept. */
const MOST_MEMOS = 8

const RULE_IDS = CATALOG.map((entry) => entry.id)

/**
 * The engine: documents go in one by one, findings come out. It reads no file, keeps no clock and prints nothing.
 * Whatever the order in which documents were added, replaced and removed, the answer is the same as from scratch; what an edit
 * costs depends on the edited document and on what it changes for others, not on the size of the set.
 */
export class Engine {
  readonly set = new PolicySet()
  private readonly extract: Omit<ExtractOptions, 'kind'>
  private readonly runs: readonly { readonly entry: CatalogEntry; readonly severity: Severity; readonly run: RuleRun }[]
  private readonly told = new Map<string, Judgement>()
  private declared: readonly PlacedClaim[] = []
  private configured: 'auto' | readonly DeclaredPriority[]
  private readonly inputs = new Map<string, DocumentInput>()
  private readonly memos = new Map<string, Memo>()
  private moment = 0

  constructor(private readonly options: EngineOptions = {}) {
    this.configured = options.priorities ?? 'auto'
    this.extract = { languageOf, model: options.model ?? MODEL }
    this.runs = CATALOG.flatMap((entry) => {
      const severity = options.rules?.[entry.id] ?? entry.rule.severity
      return severity === 'off' ? [] : [{ entry, severity, run: new RuleRun(entry, this.set) }]
    })
  }

  /** Reads a document into the set, in the place of one with the same name. @throws {RangeError} where its nesting is too deep to parse. */
  put(input: DocumentInput): void {
    this.set.put(this.read(input))
    this.inputs.set(input.file, input)
  }

  remove(file: string): void {
    this.set.remove(file)
    this.inputs.delete(file)
  }

  /** Takes other priorities from the configuration, or the same ones at other places. */
  declare(priorities: 'auto' | readonly DeclaredPriority[]): void {
    this.configured = priorities
  }

  /** Judges what has changed since the last time, and names the documents whose findings are others now. */
  update(): ReadonlySet<string> {
    const priorities = this.priorities()
    const touched = new Set(this.set.changedSince(this.moment))
    this.moment = this.set.moment
    for (const { run } of this.runs) for (const file of run.update(priorities)) touched.add(file)
    const changed = new Set<string>()
    for (const file of touched) {
      const before = this.told.get(file) ?? NOTHING
      const after = this.tell(file)
      if (sameData(before, after)) continue
      changed.add(file)
      if (after.findings.length + after.suppressed.length + after.failures.length > 0) this.told.set(file, after)
      else this.told.delete(file)
    }
    return changed
  }

  /** The judgement of one document as of the last `update`. */
  judgementOf(file: string): Judgement {
    return this.told.get(file) ?? NOTHING
  }

  /** The comments of a document that silence rules. */
  suppressionsOf(file: string): Suppressions | undefined {
    const document = this.set.get(file)?.document
    return document && readSuppressions(document, RULE_IDS)
  }

  /** Judges the whole set. */
  judge(): Judgement {
    this.update()
    const told = [...this.told].sort(([a], [b]) => compareText(a, b)).map(([, judgement]) => judgement)
    return {
      findings: told.flatMap((one) => one.findings),
      suppressed: told.flatMap((one) => one.suppressed),
      failures: told.flatMap((one) => one.failures),
    }
  }

  /** The service priorities that the set declares, or that the configuration states: the same array while they stay the same. */
  priorities(): readonly PlacedClaim[] {
    const priorities = declaredPriorities(this.set, this.configured)
    if (!sameData(priorities, this.declared)) this.declared = priorities
    return this.declared
  }

  /**
   * Ways to mend a finding of the last `update`, the best first. Each was tried: with it the finding is gone from the set and no
   * other has come. Costs about as much as reading the documents that it edits, for each that is tried.
   */
  fixesFor(finding: Finding): readonly Fix[] {
    if (isSuppressionFinding(finding)) return finding.fixes
    const entry = CATALOG.find(({ id }) => id === finding.rule)
    if (!entry) return []
    const drafts = draftFixes({ finding, rule: entry.rule, documentOf: (file) => this.set.get(file), reader: this.reader, textOf })
    const offered = new Map<string, Fix>()
    for (const draft of drafts) if (!offered.has(draft.title) && this.holds(finding, draft)) offered.set(draft.title, draft)
    return [...offered.values()]
  }

  /** Tries a fix: applies it, judges, and puts everything back. */
  private holds(finding: Finding, fix: Fix): boolean {
    const files = [...new Set(fix.edits.map((edit) => edit.file))]
    const before = files.map((file) => this.set.get(file))
    try {
      for (const file of files) {
        const input = this.inputs.get(file)
        if (!input) return false
        this.set.put(this.read({ ...input, text: applyEdits(input.text, file, fix.edits) }))
      }
      const known = new Map(this.told)
      const changed = this.update()
      return isMended(
        finding,
        fix,
        [...changed].map((file) => [known.get(file)?.findings ?? [], this.judgementOf(file).findings]),
      )
    } finally {
      for (const document of before) if (document) this.set.put(document)
      this.update()
    }
  }

  /** What stands for and against the declared priorities, as of the last `update`. */
  alignment(): Alignment {
    const priorities = this.priorities()
    const isDeclared = (place: Location) =>
      priorities.some((claim) => claim.file === place.file && claim.span.start === place.span.start && claim.span.end === place.span.end)
    const findings = [...this.told.values()].flatMap((one) => one.findings)
    return {
      priorities,
      supports: priorities.length > 0 ? supportOf(this.set) : [],
      contradictions: findings.filter((finding) => finding.related.some(isDeclared)),
    }
  }

  private tell(file: string): Judgement {
    const findings: Finding[] = []
    const failures: RuleFailure[] = []
    for (const { entry, severity, run } of this.runs) {
      const outcome = run.outcomes.get(file)
      if (!outcome) continue
      if ('failure' in outcome) failures.push({ rule: entry.id, file, reason: outcome.failure })
      else for (const detection of outcome.detections) findings.push(this.toFinding(entry, severity, detection))
    }
    return { ...this.withSuppressions(file, onePerStatement(findings).sort(compareFindings), failures), failures }
  }

  private withSuppressions(file: string, findings: readonly Finding[], failures: readonly RuleFailure[]) {
    const document = this.set.active(file)?.document
    if (!document?.comments.some((comment) => /saydo/iu.test(comment.text))) return { findings, suppressed: [] }
    const judged = new Set(this.runs.map(({ entry }) => entry.id))
    for (const { rule } of failures) judged.delete(rule)
    const { standing, suppressed, own } = applySuppressions(findings, readSuppressions(document, RULE_IDS), {
      requireReason: this.options.requireReason ?? false,
      unused: this.options.unusedSuppressions ?? 'warning',
      unjudged: new Set(RULE_IDS.filter((id) => !judged.has(id))),
      language: this.reader ?? document.language,
      ...(this.options.today === undefined ? {} : { today: this.options.today }),
    })
    return { findings: [...standing, ...own].sort(compareFindings), suppressed }
  }

  /** The language that everything is told in; undefined where each document is told in its own. */
  private get reader(): string | undefined {
    const wanted = this.options.messages ?? 'document'
    return wanted === 'document' ? undefined : wanted
  }

  /** Reads a document; one that is being edited with the help of what its last version held. */
  private read(input: DocumentInput): Understood {
    const { file, text, language, kind } = input
    const document = readDocument(file, text, { tongues, language })
    if (!this.inputs.has(file)) return understand(document, { ...this.extract, kind })
    const memo = new Memo(this.memos.get(file))
    const understood = understand(document, { ...this.extract, kind }, memo)
    memo.settle()
    // The latest stands last; of those not edited for long nothing is kept.
    this.memos.delete(file)
    this.memos.set(file, memo)
    for (const old of [...this.memos.keys()].slice(0, -MOST_MEMOS)) this.memos.delete(old)
    return understood
  }

  private toFinding(entry: CatalogEntry, severity: Severity, detection: Detection): Finding {
    const { claim } = detection
    const document = this.set.get(claim.file)?.document
    const texts = textsOf(entry, this.reader ?? document?.statements[claim.statement]?.language ?? document?.language)
    return {
      rule: entry.id,
      severity,
      file: claim.file,
      span: claim.span,
      message: fillText(texts.message, detection.data ?? {}),
      principles: entry.rule.principles,
      related: detection.related.map((row) => ({ file: row.claim.file, span: row.claim.span, message: texts.notes[row.note] ?? row.note })),
    }
  }
}

function textsOf(entry: CatalogEntry, code: string | undefined): RuleTexts {
  const texts = entry.rule.texts[code ?? 'en'] ?? entry.rule.texts['en']
  if (!texts) throw new Error(`The rule ${entry.id} has no English texts.`)
  return texts
}

/** One finding per statement and rule. */
function onePerStatement(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>()
  for (const finding of findings) {
    const key = `${finding.file}\0${finding.span.start}\0${finding.span.end}\0${finding.rule}`
    if (!seen.has(key)) seen.set(key, finding)
  }
  return [...seen.values()]
}
