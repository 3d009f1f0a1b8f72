import type { Comparison, TextFinding } from '@saydo/project'
import { type Area, CATALOG, type StatementChange } from '@saydo/rules'
import { count } from '../terminal/text.js'
import { effectOf } from './words.js'

/** Findings of rules that hold statements against each other, and all others. */
export interface FoundSplit {
  readonly contradictions: readonly TextFinding[]
  readonly others: readonly TextFinding[]
}

const CONTRADICTING = new Set(CATALOG.filter(({ rule }) => rule.contradiction).map(({ id }) => id))

/** Whether a finding is of a rule that finds two statements at odds. */
export function isContradiction({ rule }: Pick<TextFinding, 'rule'>): boolean {
  return CONTRADICTING.has(rule)
}

/** "2 promises weakened, 1 contradiction came"; that nothing changed where nothing did, or that nobody knows. */
export function verdictOf({ isCompared, statements, came, went }: Comparison): string {
  if (!isCompared) return 'Nothing was compared: the documents could not be read as they are, or were'
  const areas = (['priority', 'promise', 'measure'] as const).flatMap((area) =>
    WORDS.flatMap((word) => {
      const number = statements.filter((change) => change.area === area && effectOf(change).word === word).length
      return number > 0 ? [`${count(number, ...NOUNS[area])} ${word}`] : []
    }),
  )
  const found = (findings: readonly TextFinding[], what: string) => [
    ...countOf(findings.filter(isContradiction).length, 'contradiction', what),
    ...countOf(findings.filter((finding) => !isContradiction(finding)).length, 'other finding', what),
  ]
  const others = statements.filter(({ area }) => area === 'other').length
  const rest = others > 0 ? [`${others} of the limits, duties and practices changed`] : []
  const parts = [...areas, ...found(came, 'came'), ...found(went, 'went'), ...rest]
  return parts.length > 0 ? parts.join(', ') : NOTHING
}

/** The verdict where the change does nothing to what is said. */
export const NOTHING = 'Nothing changed in what the policies say'

function countOf(number: number, noun: string, what: string): string[] {
  return number > 0 ? [`${count(number, noun)} ${what}`] : []
}

/** The gravest first. */
const WORDS = ['dropped', 'weakened', 'changed', 'reworded', 'moved', 'strengthened', 'declared', 'added']

const NOUNS: Readonly<Record<Exclude<Area, 'other'>, readonly [one: string, many: string]>> = {
  priority: ['priority', 'priorities'],
  promise: ['promise', 'promises'],
  measure: ['measure or reward', 'measures or rewards'],
}

/** Changes of an area, the gravest first, else in the documents' order. */
export function graveFirst(statements: readonly StatementChange[], area: Area): readonly StatementChange[] {
  const rank = (change: StatementChange) => WORDS.indexOf(effectOf(change).word)
  return statements.filter((change) => change.area === area).sort((a, b) => rank(a) - rank(b))
}
