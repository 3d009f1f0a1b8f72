import type { Weights } from '../../rules/claims/judge.js'

/** A statement to learn from: what the judge sees of it, and what it claims. */
export interface Sample {
  readonly features: readonly string[]
  readonly labels: readonly string[]
  /** Labels of which it is not known whether they hold: neither for nor against. */
  readonly unknown?: readonly string[]
  /** How much it counts: a statement out of a whole document counts fully, one made up for the bank less. */
  readonly weight: number
  readonly organisation: string
}

export interface FitOptions {
  readonly epochs: number
  /** Length of a step, shrinking with the epochs. */
  readonly rate: number
  /** Pull of every weight towards zero. */
  readonly decay: number
  /** Share of a statement's features hidden from it in each epoch, so that no single word is leant on. */
  readonly drop: number
  /** Features seen in fewer samples are left out. */
  readonly least: number
}

export const DEFAULTS: FitOptions = { epochs: 20, rate: 0.05, decay: 0.006, drop: 0.3, least: 2 }

/** Fits one logistic regression for each label, all in one pass over shuffled samples, deterministically. */
export function fitWeights(samples: readonly Sample[], labels: readonly string[], options: FitOptions = DEFAULTS): Weights {
  const { index, scales } = indexFeatures(samples, options.least)
  const rows = samples.map((sample) => Int32Array.from(sample.features.flatMap((feature) => index.get(feature) ?? [])))
  const targets = samples.map((sample) =>
    labels.map((label) => (sample.labels.includes(label) ? 1 : sample.unknown?.includes(label) ? -1 : 0)),
  )
  const count = labels.length
  const weights = new Float64Array(index.size * count)
  const bias = new Float64Array(count).fill(-3)
  const sums = new Float64Array(count)
  const order = samples.map((_, position) => position)
  const random = seeded(7)
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random)
    const rate = options.rate / (1 + epoch * COOLING)
    for (const position of order) {
      const row = (rows[position] as Int32Array).filter(() => random() >= options.drop)
      const target = targets[position] as number[]
      const weight = samples[position]?.weight ?? 1
      sums.set(bias)
      for (const feature of row) {
        const base = feature * count
        const scale = scales[feature] as number
        for (let label = 0; label < count; label += 1) sums[label] = (sums[label] as number) + scale * (weights[base + label] as number)
      }
      // Long statements have many features: without this they would shout down the short ones.
      const size = 1 / Math.sqrt(Math.max(row.length, 1) / TYPICAL)
      for (let label = 0; label < count; label += 1) {
        const wanted = target[label] as number
        if (wanted < 0) continue
        const error = (1 / (1 + Math.exp(-(sums[label] as number))) - wanted) * weight
        if (Math.abs(error) < SETTLED) continue
        bias[label] = (bias[label] as number) - rate * error
        for (const feature of row) {
          const cell = feature * count + label
          weights[cell] =
            (weights[cell] as number) - rate * (error * size * (scales[feature] as number) + options.decay * (weights[cell] as number))
        }
      }
    }
  }
  return toWeights({ index, scales, weights, bias, labels, kept: 1 - options.drop })
}

const COOLING = 0.3
/** A usual number of features of a statement. */
const TYPICAL = 40
/** An error this small teaches nothing. */
const SETTLED = 0.003

/** Weights below this change no verdict and only fill the file. */
const NEGLIGIBLE = 0.02

interface Fitted {
  readonly index: ReadonlyMap<string, number>
  readonly scales: readonly number[]
  readonly weights: Float64Array
  readonly bias: Float64Array
  readonly labels: readonly string[]
  readonly kept: number
}

function toWeights({ index, scales, weights, bias, labels, kept }: Fitted): Weights {
  const features: Record<string, number[]> = {}
  for (const [feature, position] of [...index].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const row: number[] = []
    for (let label = 0; label < labels.length; label += 1) {
      const weight = (weights[position * labels.length + label] as number) * (scales[position] as number) * kept
      if (Math.abs(weight) >= NEGLIGIBLE) row.push(label, Math.round(weight * 100) / 100)
    }
    if (row.length > 0) features[feature] = row
  }
  return { labels, bias: [...bias].map((value) => Math.round(value * 100) / 100), features }
}

/** How loudly each kind of feature speaks: pairs of concepts are many, so each says less. Chosen on left-out organisations. */
const SCALES: readonly [kind: RegExp, scale: number][] = [
  [/^[a-z]{2}~w:/u, 1.3],
  [/^[a-z]{2}~[bs]:/u, 1.2],
  [/^[a-z]{2}~/u, 1],
  [/^k:.*\+/u, 0.3],
  [/^(?:c|h|t|p|th):.*\+/u, 0.5],
]

function indexFeatures(samples: readonly Sample[], least: number): { index: Map<string, number>; scales: number[] } {
  const seen = new Map<string, number>()
  for (const sample of samples) for (const feature of sample.features) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  const index = new Map<string, number>()
  const scales: number[] = []
  for (const [feature, times] of seen) {
    if (times < least) continue
    index.set(feature, index.size)
    scales.push(SCALES.find(([kind]) => kind.test(feature))?.[1] ?? 1)
  }
  return { index, scales }
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at] as number
    order[at] = order[other] as number
    order[other] = kept
  }
}

/** A small generator of its own, so that the same data gives the same weights everywhere. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
