import { resolve } from 'node:path'
import { type DocumentInput, Engine, type EngineOptions, type Known, type Level, type StoredUnderstanding } from '@saydo/rules'
import { type Baseline, type BaselineChoice, openBaseline } from './baseline.js'
import type { Configuration } from './configuration/configuration.js'
import type { Mistake } from './configuration/mistakes.js'
import { dayOf } from './day.js'
import type { Files } from './files.js'
import { type DocumentJudgement, Judgements } from './judgements.js'
import { type LevelOf, levelsOf, type RuleChoice, ruleIdsOf } from './levels.js'
import { relativePath } from './paths.js'
import { type PlacedPriorities, placePriorities } from './priorities.js'
import type { FileText } from './read-file.js'

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
  /** A baseline for all sets, in the place of each set's own; `false`: none. */
  readonly baseline?: BaselineChoice
  /** Whether the baseline will be written anew: then it need not be there. */
  readonly updateBaseline?: boolean | undefined
}

/** What may save reading a document. */
export interface Saved {
  /** A set that this one takes the place of. */
  readonly before?: LoadedSet | undefined
  /** What was stored of the very same input. */
  readonly stored?: StoredUnderstanding | undefined
}

/**
 * One policy set in memory, as its configuration wants it judged: documents come and go, findings carry the level of their
 * own document. Paths are absolute, names of documents relative to the working directory.
 */
export class LoadedSet {
  private readonly judgements: Judgements

  private constructor(
    readonly root: string,
    readonly configuration: Configuration | undefined,
    readonly engine: Engine,
    /** What the engine was made with, as plain data: all that findings depend on besides the documents. */
    readonly engineOptions: EngineOptions,
    /** Texts of all documents read and of the files that configured priorities stand in, by name. */
    readonly sources: Map<string, string>,
    private readonly levelOf: LevelOf,
    private readonly options: LoadedSetOptions,
    private placed: PlacedPriorities,
    /** What was there when the baseline was made; undefined where none is wanted. */
    readonly baseline: Baseline | undefined,
  ) {
    const placeOf = (file: string) => relativePath(root, this.pathOf(file))
    this.judgements = new Judgements({ engine, sources, levelOf, placeOf, known: baseline?.entries ?? [] })
  }

  /** An empty set, or what is wrong with the configuration's priorities. */
  static async open(
    root: string,
    configuration: Configuration | undefined,
    options: LoadedSetOptions,
  ): Promise<{ readonly set: LoadedSet } | { readonly mistakes: readonly Mistake[] }> {
    const { files, cwd } = options
    const placed = await placePriorities(files, configuration, root, cwd)
    if (placed.mistakes.length > 0) return { mistakes: placed.mistakes }
    const baseline = await openBaseline(files, root, { cwd, choice: options.baseline, isNew: options.updateBaseline ?? false })
    if (baseline && 'mistakes' in baseline) return baseline
    const { levelOf, anywhere } = levelsOf(configuration, options)
    const today = options.today ?? configuration?.today ?? dayOf(new Date())
    const engineOptions = {
      rules: Object.fromEntries(ruleIdsOf(configuration).map((id): [string, Level] => [id, anywhere(id)])),
      messages: options.messages ?? configuration?.messages ?? 'document',
      priorities: placed.priorities,
      unusedSuppressions: configuration?.unusedSuppressions ?? 'warning',
      requireReason: options.requireReason ?? false,
      terms: configuration?.terms ?? {},
      customRules: configuration?.customRules ?? [],
      today,
    } satisfies EngineOptions
    const engine = new Engine(engineOptions)
    const sources = new Map(placed.sources)
    return { set: new LoadedSet(root, configuration, engine, engineOptions, sources, levelOf, options, placed, baseline) }
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
   * one takes the place of, or what was stored of the very same input, saves reading it.
   */
  put(path: string, content: FileText, { before, stored }: Saved = {}): LintedDocument {
    const file = this.nameOf(path)
    const failed = { file, language: undefined, kind: undefined }
    if (content.status !== 'linted') {
      this.remove(path)
      return { ...failed, ...content }
    }
    try {
      const input = this.inputFor(path, content.text)
      const isKnown = (before && this.engine.adopt(input, before.engine)) || (stored && this.restored(input, stored))
      if (!isKnown) this.engine.put(input)
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

  /** Takes in what was stored; data that make no sense are as good as none. */
  private restored(input: DocumentInput, stored: StoredUnderstanding): boolean {
    try {
      this.engine.restore(input, stored)
      return true
    } catch {
      return false
    }
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
    return this.judgements.update(this.engine.update())
  }

  /** Entries of the baseline that match nothing any more, as of the last update. */
  get staleEntries(): readonly Known[] {
    return this.judgements.stale
  }

  /** What was found in a document at the last update. */
  judgementOf(path: string): DocumentJudgement {
    return this.judgements.of(this.nameOf(path))
  }

  /** Whether any rule is on for a document. */
  isJudged(path: string): boolean {
    const place = relativePath(this.root, path)
    return ruleIdsOf(this.configuration).some((id) => this.levelOf(id, place) !== 'off')
  }

  /** A document as the engine reads it, with what the configuration states of it. */
  inputFor(path: string, text: string): DocumentInput {
    const stated = (this.configuration?.overrides ?? []).filter((override) => override.matches(relativePath(this.root, path)))
    const language = stated.findLast((override) => override.language)?.language
    const kind = stated.findLast((override) => override.kind)?.kind
    return { file: this.nameOf(path), text, language, kind }
  }
}
