import { CLAIM_LABELS } from '../../rules/claims/claim.js'
import type { Model } from '../../rules/claims/extract.js'
import { Judge } from '../../rules/claims/judge.js'
import { DEFAULTS, type FitOptions, fitWeights, type Sample } from './fit.js'
import type { Bag } from './samples.js'

/** Epochs of the first round: enough to tell which of two sentences a label belongs to. */
const ROUGH = 8

export interface Material {
  readonly samples: readonly Sample[]
  readonly bags: readonly Bag[]
}

/** Fits a model; lines with several sentences are given to the likeliest sentence in a second round. */
export function learn(material: Material, options: FitOptions = DEFAULTS): Model {
  const first = fitWeights([...material.samples, ...material.bags.flatMap((bag) => undecided(bag))], CLAIM_LABELS, {
    ...options,
    members: 1,
    epochs: ROUGH,
  })
  const judge = new Judge(first)
  const decided = material.bags.flatMap((bag) => decide(bag, judge))
  return { weights: fitWeights([...material.samples, ...decided], CLAIM_LABELS, options) }
}

function undecided(bag: Bag): Sample[] {
  return bag.members.map((sample) => ({ ...sample, unknown: [...(sample.unknown ?? []), ...bag.labels] }))
}

function decide(bag: Bag, judge: Judge): Sample[] {
  const verdicts = bag.members.map((sample) => judge.judge(sample.features))
  const given = bag.members.map(() => new Set<string>())
  for (const label of bag.labels) {
    let best = 0
    for (const [index, verdict] of verdicts.entries()) if ((verdict.get(label) ?? 0) > (verdicts[best]?.get(label) ?? 0)) best = index
    given[best]?.add(label)
  }
  return bag.members.map((sample, index) => ({ ...sample, labels: [...(given[index] ?? [])] }))
}
