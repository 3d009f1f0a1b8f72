import { resolve } from 'node:path'
import {
  CATALOG,
  type DocumentInput,
  Engine,
  type Finding,
  fingerprintOf,
  isSuppressionFinding,
  type Level,
  type Related,
  type RuleFailure,
  type SuppressedFinding,
} from '@saydo/rules'
import type { Configuration } from './configuration/configuration.js'
import type { Mistake } from './configuration/mistakes.js'
import { RULE_IDS } from './configuration/names.js'
import type { Files } from './files.js'
import { type LevelOf, levelsOf, type RuleChoice } from './levels.js'
import { relativePath } from './paths.js'
import { type PlacedPriorities, placePriorities } from './priorities.js'
import type { FileText } from './read-file.js'
import { wordsAt } from './words-at.js'

/** A finding with the words it speaks of, as plain text without markup. */
export interface TextFinding extends Finding {
  readonly statement: string
  /** Titles of the headings that it stands under, the outermost first. */
  readonly section: readonly string[]
  /** The same as long as rule, document, headings and words are; the document is named from the set's root. */
  readonly fingerprint: string
  readonly related: readonly (Related & { readonly statement: string })[]
}

/** What became of a document that was asked for. */
export interface LintedDocument {
  readonly file: string
  readonly language: string | undefined
  readonly kind: string | undefined
  readonly status: FileText['status']
  readonly reason?: string
}

export interface LoadedSetOptions extends RuleChoice {
  readonly files: Files
  /** Absolute path that the names of documents are relative to. */
  readonly cwd: string
  /** Language of messages, above the configuration's. */
  readonly messages?: string | undefined
  /** The day to judge by, as 2027-03-31, above the configuration's; without either it is the machine's own. */
  readonly today?: string | undefined
  /** Whether a suppression must say why. */
  readonly requireReason?: boolean | undefined
}

/** What is found in one document. */
export interface DocumentJudgement {
  readonly findings: readonly TextFinding[]
  readonly suppressed: readonly SuppressedFinding<TextFinding>[]
  /** Findings that the baseline knows of. */
  readonly baselined: readonly TextFinding[]
  readonly failures: readonly RuleFailure[]
}

/**
 * One policy set in memory, as its configuration wants it judged: documents come and go, findings carry the level of their
 * own document. Paths are absolute, names of documents relative to the working directory.
 */
export class LoadedSet {
  private constructor(
    readonly root: string,
    readonly configuration: Configuration | undefined,
    readonly engine: Engine,
    /** Texts of all documents read and of the files that configured priorities stand in, by name. */
    readonly sources: Map<string, string>,
    private readonly levelOf: LevelOf,
    private readonly options: LoadedSetOptions,
    private placed: PlacedPriorities,
  ) {}

  /** An empty set, or what is wrong with the configuration's priorities. */
  static async open(
    root: string,
    configuration: Configuration | undefined,
    options: LoadedSetOptions,
  ): Promise<{ readonly set: LoadedSet } | { readonly mistakes: readonly Mistake[] }> {
    const { files, cwd } = options
    const placed = await placePriorities(files, configuration, root, cwd)
    if (placed.mistakes.length > 0) return { mistakes: placed.mistakes }
    const { levelOf, anywhere } = levelsOf(configuration, options)
    const today = options.today ?? configuration?.today ?? dayOf(new Date())
    const engine = new Engine({
      rules: Object.fromEntries(ruleIdsOf(configuration).map((id): [string, Level] => [id, anywhere(id)])),
      messages: options.messages ?? configuration?.messages ?? 'document',
      priorities: placed.priorities,
      unusedSuppressions: configuration?.unusedSuppressions ?? 'warning',
      requireReason: options.requireReason ?? false,
      terms: configuration?.terms ?? {},
      customRules: configuration?.customRules ?? [],
      today,
    })
    return { set: new LoadedSet(root, configuration, engine, new Map(placed.sources), levelOf, options, placed) }
  }

  /** The language that everything is told in; undefined where each document is told in its own. */
  get language(): string | undefined {
    const wanted = this.options.messages ?? this.configuration?.messages ?? 'document'
    return wanted === 'document' ? undefined : wanted
  }

  /** The name that results give a document. */
  nameOf(path: string): string {
    return relativePath(this.options.cwd, path)
  }

  pathOf(name: string): string {
    return resolve(this.options.cwd, name)
  }

  /**
   * Takes a document in, in the place of an older text of it; one that cannot be read is left out and said to be. A set that this
   * one takes the place of saves reading what is the same.
   */
  put(path: string, content: FileText, before?: LoadedSet): LintedDocument {
    const file = this.nameOf(path)
    const failed = { file, language: undefined, kind: undefined }
    if (content.status !== 'linted') {
      this.remove(path)
      return { ...failed, ...content }
    }
    try {
      const input = this.inputFor(path, content.text)
      if (!before || !this.engine.adopt(input, before.engine)) this.engine.put(input)
    } catch (error) {
      // One document that the engine cannot take costs one answer, not the run.
      this.remove(path)
      const reason = error instanceof RangeError ? 'it is nested too deeply' : `Saydo failed on it: ${String(error)}`
      return { ...failed, status: 'unreadable', reason }
    }
    this.sources.set(file, content.text)
    const understood = this.engine.set.get(file)
    return { file, language: understood?.document.language, kind: understood?.kind, status: 'linted' }
  }

  remove(path: string): void {
    this.engine.remove(this.nameOf(path))
    this.sources.delete(this.nameOf(path))
  }

  /** Finds the configured priorities anew where the text that they stand in has changed. A place that is gone keeps its last one. */
  async placePriorities(): Promise<void> {
    const isCurrent = [...this.placed.sources].every(([name, text]) => (this.sources.get(name) ?? text) === text)
    if (isCurrent) return
    const placed = await placePriorities(this.options.files, this.configuration, this.root, this.options.cwd)
    if (placed.mistakes.length > 0) return
    this.placed = placed
    this.engine.declare(placed.priorities)
  }

  /** Judges what has changed since the last time, and names the documents whose findings are others now. */
  update(): ReadonlySet<string> {
    return this.engine.update()
  }

  /** What was found in a document at the last update. */
  judgementOf(path: string): DocumentJudgement {
    const { findings, suppressed, failures } = this.engine.judgementOf(this.nameOf(path))
    const place = relativePath(this.root, path)
    const tell = <Told extends Finding>(finding: Told) => {
      const severity = isSuppressionFinding(finding) ? finding.severity : this.levelOf(finding.rule, place)
      return severity === 'off' ? [] : [{ ...this.withWords(finding), severity }]
    }
    return { findings: findings.flatMap(tell), suppressed: suppressed.flatMap(tell), baselined: [], failures }
  }

  /** Whether any rule is on for a document. */
  isJudged(path: string): boolean {
    const place = relativePath(this.root, path)
    return ruleIdsOf(this.configuration).some((id) => this.levelOf(id, place) !== 'off')
  }

  private inputFor(path: string, text: string): DocumentInput {
    const stated = (this.configuration?.overrides ?? []).filter((override) => override.matches(relativePath(this.root, path)))
    const language = stated.findLast((override) => override.language)?.language
    const kind = stated.findLast((override) => override.kind)?.kind
    return { file: this.nameOf(path), text, language, kind }
  }

  private withWords<Told extends Finding>(finding: Told): Told & TextFinding {
    const related = finding.related.map((row) => ({ ...row, statement: wordsAt(this.engine, this.sources, row).statement }))
    const words = wordsAt(this.engine, this.sources, finding)
    const { rule, principles } = finding
    const principle = isNarrowed(finding) ? principles[0] : undefined
    const file = relativePath(this.root, this.pathOf(finding.file))
    return { ...finding, ...words, related, fingerprint: fingerprintOf({ rule, file, principle, ...words }) }
  }
}

/** Whether a finding is about one of the several principles that its rule asks after in turn. */
function isNarrowed({ rule, principles }: Finding): boolean {
  return principles.length < (SERVED.get(rule) ?? 0)
}

/** A moment's day in the machine's own zone, as 2027-03-31. */
function dayOf(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** Ids of all rules that can be on: Saydo's and the configuration's own. */
export function ruleIdsOf(configuration: Configuration | undefined): readonly string[] {
  return [...RULE_IDS, ...(configuration?.customRules ?? []).map(({ id }) => id)]
}

/** How many principles each rule serves. */
const SERVED: ReadonlyMap<string, number> = new Map(CATALOG.map(({ id, rule }) => [id, rule.principles.length]))
