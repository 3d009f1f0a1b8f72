import { CATALOG } from './catalog/catalog.generated.js'
import type { CatalogEntry, Detection, RuleTexts } from './catalog/rule.js'
import { type ExtractOptions, type Model, understand } from './claims/extract.js'
import { MODEL } from './claims/model.js'
import { readDocument } from './document/read-document.js'
import { compareFindings, compareText, type Finding, type Severity } from './findings/finding.js'
import { RuleRun } from './judging/rule-run.js'
import { fillText, languageOf, tongues } from './languages/tongues.js'
import { type PlacedClaim, PolicySet } from './policy-set/policy-set.js'
import { declaredPriorities } from './policy-set/priorities.js'
import { sameData } from './policy-set/same-data.js'

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
  readonly findings: readonly Finding[]
  readonly failures: readonly RuleFailure[]
}

const NOTHING: Judgement = { findings: [], failures: [] }

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

  constructor(private readonly options: EngineOptions = {}) {
    this.extract = { languageOf, model: options.model ?? MODEL }
    this.runs = CATALOG.flatMap((entry) => {
      const severity = options.rules?.[entry.id] ?? entry.rule.severity
      return severity === 'off' ? [] : [{ entry, severity, run: new RuleRun(entry, this.set) }]
    })
  }

  /** Reads a document into the set, in the place of one with the same name. @throws {RangeError} where its nesting is too deep to parse. */
  put(input: DocumentInput): void {
    const document = readDocument(input.file, input.text, { tongues, language: input.language })
    this.set.put(understand(document, { ...this.extract, kind: input.kind }))
  }

  remove(file: string): void {
    this.set.remove(file)
  }

  /** Judges what has changed since the last time, and names the documents whose findings are others now. */
  update(): ReadonlySet<string> {
    const priorities = this.priorities()
    const touched = new Set<string>()
    for (const { run } of this.runs) for (const file of run.update(priorities)) touched.add(file)
    const changed = new Set<string>()
    for (const file of touched) {
      const before = this.told.get(file) ?? NOTHING
      const after = this.tell(file)
      if (sameData(before, after)) continue
      changed.add(file)
      if (after.findings.length + after.failures.length > 0) this.told.set(file, after)
      else this.told.delete(file)
    }
    return changed
  }

  /** The judgement of one document as of the last `update`. */
  judgementOf(file: string): Judgement {
    return this.told.get(file) ?? NOTHING
  }

  /** Judges the whole set. */
  judge(): Judgement {
    this.update()
    const told = [...this.told].sort(([a], [b]) => compareText(a, b)).map(([, judgement]) => judgement)
    return { findings: told.flatMap((one) => one.findings), failures: told.flatMap((one) => one.failures) }
  }

  /** The service priorities that the set declares, or that the configuration states: the same array while they stay the same. */
  priorities(): readonly PlacedClaim[] {
    const priorities = declaredPriorities(this.set, this.options.priorities ?? 'auto')
    if (!sameData(priorities, this.declared)) this.declared = priorities
    return this.declared
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
    return { findings: onePerStatement(findings).sort(compareFindings), failures }
  }

  private toFinding(entry: CatalogEntry, severity: Severity, detection: Detection): Finding {
    const { claim } = detection
    const document = this.set.get(claim.file)?.document
    const wanted = this.options.messages ?? 'document'
    const texts = textsOf(entry, wanted === 'document' ? (document?.statements[claim.statement]?.language ?? document?.language) : wanted)
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
