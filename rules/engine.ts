import { CATALOG } from './catalog/catalog.generated.js'
import type { CatalogEntry, Detection, RuleContext, RuleTexts } from './catalog/rule.js'
import { type ExtractOptions, type Model, understand } from './claims/extract.js'
import { MODEL } from './claims/model.js'
import { readDocument } from './document/read-document.js'
import { compareFindings, type Finding, type Severity } from './findings/finding.js'
import { languageOf, tongues } from './languages/tongues.js'
import { type PlacedClaim, PolicySet } from './policy-set/policy-set.js'
import { declaredPriorities } from './policy-set/priorities.js'

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

/**
 * The engine: documents go in one by one, findings come out. It reads no file, keeps no clock and prints nothing.
 * Whatever the order in which documents were added, replaced and removed, the answer is the same as from scratch.
 */
export class Engine {
  readonly set = new PolicySet()
  private readonly extract: Omit<ExtractOptions, 'kind'>

  constructor(private readonly options: EngineOptions = {}) {
    this.extract = { languageOf, model: options.model ?? MODEL }
  }

  /** Reads a document into the set, in the place of one with the same name. @throws {RangeError} where its nesting is too deep to parse. */
  put(input: DocumentInput): void {
    const document = readDocument(input.file, input.text, { tongues, language: input.language })
    this.set.put(understand(document, { ...this.extract, kind: input.kind }))
  }

  remove(file: string): void {
    this.set.remove(file)
  }

  /** Judges the whole set. */
  judge(): Judgement {
    const priorities = this.priorities()
    const context: RuleContext = { set: this.set, priorities }
    const findings: Finding[] = []
    const failures: RuleFailure[] = []
    for (const entry of CATALOG) {
      const level = this.options.rules?.[entry.id] ?? entry.rule.severity
      if (level === 'off' || (entry.rule.needsPriority && priorities.length === 0)) continue
      for (const document of this.set.all()) {
        try {
          for (const detection of entry.rule.detect(document, context)) findings.push(this.toFinding(entry, level, detection))
        } catch (error) {
          failures.push({ rule: entry.id, file: document.document.file, reason: error instanceof Error ? error.message : String(error) })
        }
      }
    }
    return { findings: onePerStatement(findings).sort(compareFindings), failures }
  }

  /** The service priorities that the set declares, or that the configuration states. */
  priorities(): readonly PlacedClaim[] {
    return declaredPriorities(this.set, this.options.priorities ?? 'auto')
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
      message: fill(texts.message, detection.data ?? {}),
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

function fill(text: string, data: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => String(data[name] ?? whole))
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
