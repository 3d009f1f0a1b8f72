import { type AddressingPlace, compareFindings, type PrincipleCoverage } from '@saydo/rules'
import type { TextFinding } from './judgements.js'
import type { LintOptions } from './lint-options.js'
import type { LintedDocument, LoadedSet } from './loaded-set.js'
import { relativePath } from './paths.js'
import { readSet } from './read-set.js'
import { type Reading, readSets } from './read-sets.js'
import { wordsAt } from './words-at.js'

/** What a set has for and against one principle, with the words of every place as plain text. */
export interface TextCoverage extends PrincipleCoverage<TextFinding> {
  readonly addressed: readonly (AddressingPlace & { readonly statement: string })[]
}

/** One policy set against the principles. Paths are relative to the working directory. */
export interface SetCoverage {
  /** Its folder; `.` is the working directory. */
  readonly root: string
  readonly configuration: string | undefined
  /** All principles in their order; none where no document could be read, for then nothing is known of any. */
  readonly principles: readonly TextCoverage[]
  /** Every document of the set. */
  readonly documents: readonly LintedDocument[]
  /** Names of documents that are read but take no part, being drafts or retired. */
  readonly inactive: readonly string[]
  /** How many findings comments silence: these contradict nothing. */
  readonly suppressed: number
}

/** The answer to `coverage`: one entry for each policy set. */
export interface CoverageResult extends Reading {
  readonly sets: readonly SetCoverage[]
}

/** What a coverage is asked for. */
export type CoverageOptions = Omit<LintOptions, 'stdin' | 'fix' | 'withFixes'>

/**
 * Sets the principles against each policy set that a path speaks of: always the whole set, for what one document leaves out
 * another may say. Never throws for a document, a folder or a configuration.
 */
export async function coverage(paths: readonly string[], options: CoverageOptions): Promise<CoverageResult> {
  const { reading, results } = await readSets(paths, options, async (plan, readOptions) => {
    const asked = plan.asked.size === 0 ? plan.asked : new Set(plan.members)
    const one = await readSet({ ...plan, asked }, readOptions)
    const file = plan.configuration?.file
    const configuration = file === undefined ? undefined : relativePath(options.cwd, file)
    const { documents } = one.reading
    const covered = one.set && coveredBy(one.set, { root: relativePath(options.cwd, plan.root), configuration, documents })
    return { reading: one.reading, covered }
  })
  return { ...reading, sets: results.flatMap(({ covered }) => covered ?? []) }
}

/** What a set has for and against each principle, as of its last update: findings have the level of their own document. */
export function coverageOf(set: LoadedSet): readonly TextCoverage[] {
  // That a contradiction was there before makes it none the less one.
  const judged = namesIn(set).map((file) => set.judgementOf(set.pathOf(file)))
  const findings = judged.flatMap((one) => [...one.findings, ...one.baselined]).sort(compareFindings)
  return set.engine.coverage(findings).map((principle) => ({
    ...principle,
    addressed: principle.addressed.map((place) => ({ ...place, statement: wordsAt(set.engine, set.sources, place).statement })),
  }))
}

function coveredBy(set: LoadedSet, known: Pick<SetCoverage, 'root' | 'configuration' | 'documents'>): SetCoverage {
  const names = namesIn(set)
  return {
    ...known,
    principles: names.length > 0 ? coverageOf(set) : [],
    inactive: names.filter((file) => !set.engine.set.active(file)),
    suppressed: names.reduce((sum, file) => sum + set.judgementOf(set.pathOf(file)).suppressed.length, 0),
  }
}

/** Names of the documents that could be read, sorted. */
function namesIn(set: LoadedSet): string[] {
  return [...set.engine.set.files()].sort()
}
