import {
  CATALOG,
  type Engine,
  type Finding,
  fingerprintOf,
  isSuppressionFinding,
  type Known,
  type Location,
  type Matched,
  matchBaseline,
  type Related,
  type RuleFailure,
  type SuppressedFinding,
} from '@saydo/rules'
import type { LevelOf } from './levels.js'
import { type WordsAt, wordsAt } from './words-at.js'

/** A finding with the words it speaks of, as plain text without markup. */
export interface TextFinding extends Finding {
  readonly statement: string
  /** Titles of the headings that it stands under, the outermost first. */
  readonly section: readonly string[]
  /** The same as long as rule, document, headings and words are; the document is named from the set's root. */
  readonly fingerprint: string
  readonly related: readonly (Related & { readonly statement: string })[]
}

/** What is found in one document. */
export interface DocumentJudgement {
  readonly findings: readonly TextFinding[]
  readonly suppressed: readonly SuppressedFinding<TextFinding>[]
  /** Findings that the baseline knows of. */
  readonly baselined: readonly TextFinding[]
  readonly failures: readonly RuleFailure[]
}

/** What judgements are made of besides the engine's findings. */
export interface JudgementsOptions {
  readonly engine: Engine
  /** Texts of all documents, by name. */
  readonly sources: ReadonlyMap<string, string>
  readonly levelOf: LevelOf
  /** A document's path relative to the set's root, by its name. */
  readonly placeOf: (file: string) => string
  /** What the baseline knows; most sets have none. */
  readonly known: readonly Known[]
}

/** Findings as hosts tell them: with words and levels, less what the baseline knows. Documents are named as in the engine. */
export class Judgements {
  private readonly told = new Map<string, DocumentJudgement>()
  /** Words by place, until the next update: in a large set the same declarations stand beside thousands of findings. */
  private readonly words = new Map<string, WordsAt>()
  private matched: Matched<TextFinding> = { known: new Set(), stale: [] }

  constructor(private readonly options: JudgementsOptions) {}

  /** Entries of the baseline that match nothing any more, as of the last update. */
  get stale(): readonly Known[] {
    return this.matched.stale
  }

  /** Told which documents' findings have changed, gives all that are told otherwise now. */
  update(changed: ReadonlySet<string>): ReadonlySet<string> {
    const { engine, known } = this.options
    this.words.clear()
    if (known.length === 0) return changed
    // One entry serves one finding: which one may change with any document.
    const before = byFile(this.matched.known)
    for (const file of this.told.keys()) if (changed.has(file) || !engine.set.get(file)) this.told.delete(file)
    const all = [...engine.set.files()].sort().flatMap((file) => this.toldOf(file).findings)
    this.matched = matchBaseline(known, all)
    const after = byFile(this.matched.known)
    const files = new Set([...before.keys(), ...after.keys()])
    return new Set([...changed, ...[...files].filter((file) => before.get(file) !== after.get(file))])
  }

  of(file: string): DocumentJudgement {
    if (this.options.known.length === 0) return this.judge(file)
    const { findings, ...rest } = this.toldOf(file)
    const isKnown = (finding: TextFinding) => this.matched.known.has(finding)
    return { ...rest, findings: findings.filter((one) => !isKnown(one)), baselined: findings.filter(isKnown) }
  }

  private toldOf(file: string): DocumentJudgement {
    const told = this.told.get(file) ?? this.judge(file)
    this.told.set(file, told)
    return told
  }

  private judge(file: string): DocumentJudgement {
    const { engine, levelOf, placeOf } = this.options
    const { findings, suppressed, failures } = engine.judgementOf(file)
    const tell = <Told extends Finding>(finding: Told) => {
      const severity = isSuppressionFinding(finding) ? finding.severity : levelOf(finding.rule, placeOf(file))
      return severity === 'off' ? [] : [{ ...this.withWords(finding), severity }]
    }
    return { findings: findings.flatMap(tell), suppressed: suppressed.flatMap(tell), baselined: [], failures }
  }

  private wordsAt(place: Location): WordsAt {
    const { engine, sources } = this.options
    const key = `${place.span.start} ${place.span.end} ${place.file}`
    const words = this.words.get(key) ?? wordsAt(engine, sources, place)
    this.words.set(key, words)
    return words
  }

  private withWords<Told extends Finding>(finding: Told): Told & TextFinding {
    const { placeOf } = this.options
    const related = finding.related.map((row) => ({ ...row, statement: this.wordsAt(row).statement }))
    const words = this.wordsAt(finding)
    const { rule, principles } = finding
    const principle = isNarrowed(finding) ? principles[0] : undefined
    return { ...finding, ...words, related, fingerprint: fingerprintOf({ rule, file: placeOf(finding.file), principle, ...words }) }
  }
}

/** Fingerprints and places of findings by document, as texts that can be compared. */
function byFile(findings: ReadonlySet<TextFinding>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const { file, fingerprint, span } of findings) texts.set(file, `${texts.get(file) ?? ''}${fingerprint}@${span.start} `)
  return texts
}

/** Whether a finding is about one of the several principles that its rule asks after in turn. */
function isNarrowed({ rule, principles }: Finding): boolean {
  return principles.length < (SERVED.get(rule) ?? 0)
}

/** How many principles each rule serves. */
const SERVED: ReadonlyMap<string, number> = new Map(CATALOG.map(({ id, rule }) => [id, rule.principles.length]))
