/** Pairs of promises and targets of the labelled sets: which of them speak of the same act, as their `pairs.tsv` says. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { understand } from '../../rules/claims/extract.js'
import { MODEL } from '../../rules/claims/model.js'
import { readDocument } from '../../rules/document/read-document.js'
import { languageOf, tongues } from '../../rules/languages/tongues.js'
import { areAtOdds } from '../../rules/policy-set/at-odds.js'
import { likelihoodOf, rarityOf, signsOf } from '../../rules/policy-set/same-act.js'
import { type Term, termsOf } from '../../rules/policy-set/terms.js'
import { lineOf, lineStarts } from './samples.js'
import { CORPUS, type LabelledSet } from './sets.js'

/** Two terms as the comparison sees them, and whether one must be reported beside the other. */
export interface Pair {
  readonly signs: readonly number[]
  readonly isRival: boolean
  /** What they say, for those who look at mistakes. */
  readonly said: string
}

/** Every pair of a set's terms that would be a finding if both spoke of the same act. */
export function pairsOf(set: LabelledSet): Pair[] {
  const file = join(CORPUS, 'sets', set.language, set.name, 'pairs.tsv')
  if (!existsSync(file)) return []
  const rivals = new Set(
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [rule, own, others] = line.split('\t')
        return rule === 'ok' || !own || !others
          ? []
          : others
              .trim()
              .split(/[\s,]+/u)
              .flatMap((other) => [`${own} ${other}`, `${other} ${own}`])
      }),
  )
  const placed = set.files.flatMap((document) => goldTerms(set, document))
  const rarity = rarityOf(placed.map(({ term }) => term))
  const pairs: Pair[] = []
  for (const [index, a] of placed.entries()) {
    for (const b of placed.slice(index + 1)) {
      const [promise, other] = a.term.kind === 'promise' ? [a, b] : [b, a]
      if (promise.term.kind !== 'promise') continue
      if (!areAtOdds(promise.term, other.term)) continue
      pairs.push({
        signs: signsOf(a.term, b.term, rarity),
        isRival: rivals.has(`${a.at} ${b.at}`),
        said: `${set.name} ${a.at} ${a.said} ⟷ ${b.at} ${b.said}`,
      })
    }
  }
  return pairs
}

/** Terms at the lines that the labels name, whatever the judge thinks of them. */
function goldTerms(set: LabelledSet, file: LabelledSet['files'][number]): { term: Term; at: string; said: string }[] {
  const understood = understand(readDocument(file.file, file.source, { tongues, language: set.language }), { languageOf, model: MODEL })
  const starts = lineStarts(file.source)
  const verdicts = understood.document.statements.map((statement) => {
    const line = lineOf(starts, statement.span.start)
    const names = new Set(file.labels.filter((label) => label.verdict === 'is' && label.line === line).flatMap((label) => label.names))
    return new Map(
      ['promise:figure', 'measure:waiting'].filter((name) => names.has(name)).map((name) => [name, name === 'promise:figure' ? 1 : 0.9]),
    )
  })
  return termsOf({ ...understood, verdicts }).map((term) => ({
    term,
    at: `${file.file}:${lineOf(starts, term.claim.span.start)}`,
    said: understood.document.statements[term.claim.statement]?.text ?? '',
  }))
}

/** Fits weights by logistic regression: plain gradient steps, a pull towards zero, the rare rivals counted as heavily as the rest. */
export function fitPairs(pairs: readonly Pair[]): number[] {
  const size = pairs[0]?.signs.length ?? 0
  const weights = new Array<number>(size).fill(0)
  const share = pairs.length / Math.max(1, 2 * pairs.filter((pair) => pair.isRival).length)
  const weigh = (pair: Pair) => (pair.isRival ? Math.min(share, HEAVIEST) : 1)
  const total = pairs.reduce((sum, pair) => sum + weigh(pair), 0)
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : PULL * weight))
    for (const pair of pairs) {
      const error = (weigh(pair) * (likelihoodOf(pair.signs, weights) - (pair.isRival ? 1 : 0))) / total
      for (const [at, sign] of pair.signs.entries()) gradient[at] = (gradient[at] as number) + error * sign
    }
    for (const at of weights.keys()) weights[at] = (weights[at] as number) - RATE * (gradient[at] as number)
  }
  return weights
}

const STEPS = 3000
const RATE = 1.5
const PULL = 0.0005
const HEAVIEST = 3
