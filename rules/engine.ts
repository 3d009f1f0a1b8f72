import { CATALOG } from './catalog/catalog.generated.js'
import type { CatalogEntry } from './catalog/rule.js'
import type { Model } from './claims/extract.js'
import { MODEL } from './claims/model.js'
import { fromStored, type StoredUnderstanding, toStored } from './claims/stored.js'
import { entryOf, ownWordsOf } from './custom-rules/custom-rule.js'
import { later } from './document/later.js'
import type { Alignment, DeclaredPriority, EngineOptions } from './engine-options.js'
import { compareFindings, compareText, type Finding, type Location } from './findings/finding.js'
import { FIX_KINDS, type Fix, type FixKind } from './findings/fix.js'
import { applyEdits } from './fixes/apply.js'
import { draftFixes } from './fixes/draft.js'
import { type DocumentInput, DocumentReader } from './judging/document-reader.js'
import { isMended } from './judging/is-mended.js'
import { isNothing, type Judgement, NOTHING } from './judging/judgement.js'
import { coverPrinciples, type PrincipleCoverage } from './judging/principle-coverage.js'
import { RuleRun } from './judging/rule-run.js'
import { type ActiveRule, Teller } from './judging/teller.js'
import { languagesWith } from './languages/own-words.js'
import { textOf } from './languages/tongues.js'
import { supportOf } from './policy-set/alignment.js'
import { leastConfidence } from './policy-set/doubt.js'
import { type PlacedClaim, PolicySet } from './policy-set/policy-set.js'
import { declaredPriorities } from './policy-set/priorities.js'
import { sameData } from './policy-set/same-data.js'
import { PRINCIPLES } from './principles/data.js'
import { isSuppressionFinding } from './suppressions/apply-suppressions.js'
import { readSuppressions } from './suppressions/read-suppressions.js'
import type { Suppressions } from './suppressions/suppression.js'

/**
 * The engine: documents go in one by one, findings come out. It reads no file, keeps no clock and prints nothing.
 * Whatever the order in which documents were added, replaced and removed, the answer is the same as from scratch; what an edit
 * costs depends on the edited document and on what it changes for others, not on the size of the set.
 */
export class Engine {
  readonly set = new PolicySet()
  /** What reading depends on besides the document: two engines with the same key read alike. */
  readonly readingKey: string
  private readonly model: Model
  private readonly entries: readonly CatalogEntry[]
  private readonly reader: DocumentReader
  private readonly rules: readonly ActiveRule[]
  private readonly teller: Teller
  private readonly told = new Map<string, Judgement>()
  private declared: readonly PlacedClaim[] = []
  private configured: 'auto' | readonly DeclaredPriority[]
  /** The language that everything is told in; undefined where each document is told in its own. */
  private readonly language: string | undefined
  private readonly inputs = new Map<string, DocumentInput>()
  private moment = 0
  private least = 0

  constructor(options: EngineOptions = {}) {
    const { priorities = 'auto', messages = 'document', today, unusedSuppressions = 'warning', requireReason = false } = options
    this.configured = priorities
    this.language = messages === 'document' ? undefined : messages
    this.model = options.model ?? MODEL
    const { terms = {}, customRules = [] } = options
    const own = ownWordsOf(terms, customRules)
    this.readingKey = JSON.stringify(own)
    this.reader = new DocumentReader({ languageOf: languagesWith(own), model: this.model })
    this.entries = [...CATALOG, ...customRules.map(entryOf)]
    this.rules = this.entries.flatMap((entry) => {
      const severity = options.rules?.[entry.id] ?? entry.rule.severity
      return severity === 'off' ? [] : [{ entry, severity, run: new RuleRun(entry, this.set, today) }]
    })
    this.teller = new Teller(this.set, this.rules, this.ruleIds(), { reader: this.language, today, unusedSuppressions, requireReason })
  }

  /** Reads a document into the set, in the place of one with the same name. @throws {RangeError} where its nesting is too deep to parse. */
  put(input: DocumentInput): void {
    this.set.put(this.reader.read(input, this.inputs.has(input.file)))
    this.inputs.set(input.file, input)
  }

  /**
   * Takes a document over from another engine that read the very same text as the same language and kind with the same judge;
   * gives whether it could.
   */
  adopt(input: DocumentInput, other: Engine): boolean {
    const known = other.inputs.get(input.file)
    const understood = other.set.get(input.file)
    if (!understood || !sameData(known, input) || other.model !== this.model || other.readingKey !== this.readingKey) return false
    this.set.put(understood)
    this.inputs.set(input.file, input)
    return true
  }

  /** All that was understood of a document, to be put away; undefined where there is none of the name. */
  stored(file: string): StoredUnderstanding | undefined {
    const understood = this.set.get(file)
    return understood && toStored(understood)
  }

  /**
   * Takes a document in without reading it, from what was put away of the very same text, language and kind by an engine of the
   * same version and vocabulary; the caller answers for that. @throws where the data are not what `stored` gives.
   */
  restore(input: DocumentInput, stored: StoredUnderstanding): void {
    const { file, text } = input
    this.set.put(fromStored(stored, { file, source: text, read: later(() => this.reader.read(input, false)) }))
    this.inputs.set(file, input)
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
    for (const { run } of this.rules) for (const file of run.update(priorities)) touched.add(file)
    const least = leastConfidence(this.set.size)
    // A set that grew or shrank much is believed less, or more: everything in it is told anew.
    if (least !== this.least) for (const { run } of this.rules) for (const file of run.outcomes.keys()) touched.add(file)
    this.least = least
    const changed = new Set<string>()
    for (const file of touched) {
      const before = this.told.get(file) ?? NOTHING
      const after = this.teller.tell(file, least)
      if (sameData(before, after)) continue
      changed.add(file)
      if (isNothing(after)) this.told.delete(file)
      else this.told.set(file, after)
    }
    return changed
  }

  /** The judgement of one document as of the last `update`. */
  judgementOf(file: string): Judgement {
    return this.told.get(file) ?? NOTHING
  }

  /** Ids of all rules, the organisation's own among them. */
  ruleIds(): readonly string[] {
    return this.entries.map(({ id }) => id)
  }

  /** The comments of a document that silence rules. */
  suppressionsOf(file: string): Suppressions | undefined {
    const document = this.set.get(file)?.document
    return document && readSuppressions(document, this.ruleIds())
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
   * other has come; drafts of other kinds than asked for are not. Costs about as much as reading the documents that it edits, for each that is tried.
   */
  fixesFor(finding: Finding, kinds: readonly FixKind[] = FIX_KINDS): readonly Fix[] {
    if (isSuppressionFinding(finding)) return finding.fixes.filter(({ kind }) => kinds.includes(kind))
    const entry = this.entries.find(({ id }) => id === finding.rule)
    if (!entry) return []
    const drafts = draftFixes({ finding, rule: entry.rule, documentOf: (file) => this.set.get(file), reader: this.language, textOf })
    const offered = new Map<string, Fix>()
    for (const draft of drafts.filter(({ kind }) => kinds.includes(kind)))
      if (!offered.has(draft.title) && this.holds(finding, draft)) offered.set(draft.title, draft)
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
        this.set.put(this.reader.read({ ...input, text: applyEdits(input.text, file, fix.edits) }, true))
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

  /**
   * What stands for and against each principle, in the principles' order. Findings are those of the last `update`; a host that
   * tells others, since levels differ from document to document, gives its own.
   */
  coverage(): readonly PrincipleCoverage[]
  coverage<Told extends Finding>(findings: readonly Told[]): readonly PrincipleCoverage<Told>[]
  coverage(findings: readonly Finding[] = [...this.told.values()].flatMap((one) => one.findings).sort(compareFindings)) {
    return coverPrinciples(
      PRINCIPLES.map(({ id }) => id),
      this.set,
      findings,
    )
  }
}
