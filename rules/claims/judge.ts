import type { ClaimLabel } from './claim.js'
import type { Features } from './features.js'

/**
 * A fitted model as it is stored: each feature speaks to a few dozen hidden units, and these to the claim labels, so that what
 * one kind of claim teaches serves its relatives. Features are small whole numbers times a scale, in one text (see `unpack`).
 */
export interface Weights {
  readonly labels: readonly ClaimLabel[]
  /** How many hidden units there are. */
  readonly hidden: number
  readonly names: readonly string[]
  /** For each feature in turn: its scale. */
  readonly scales: readonly number[]
  /** For each feature in turn: a character for each hidden unit. */
  readonly vectors: string
  readonly hiddenBias: readonly number[]
  /** For each hidden unit in turn: a weight for each label. */
  readonly output: readonly number[]
  readonly bias: readonly number[]
}

/** A character of `Weights.vectors` stands for a whole number from −31 to 31: its code less this. */
export const ZERO_CODE = 72
export const MOST = 31

/** A usual number of features of a statement; longer ones are toned down, so that they do not shout. */
export const TYPICAL = 40

/** What the judge makes of a statement: a probability for each claim label, and the features that weighed. */
export class Judge {
  private readonly index: ReadonlyMap<string, number>
  private readonly vectors: Float32Array

  constructor(private readonly weights: Weights) {
    this.index = new Map(weights.names.map((name, position) => [name, position]))
    this.vectors = unpack(weights)
  }

  /** The probability (0–1) of each label. */
  judge(features: Features): Map<ClaimLabel, number> {
    const sums = this.sums(this.known(features), features.length)
    return new Map(this.weights.labels.map((label, position) => [label, 1 / (1 + Math.exp(-(sums[position] ?? 0)))]))
  }

  /** The features without which a label would have been least likely, the weightiest first: the evidence of a claim. */
  evidence(features: Features, label: ClaimLabel, most: number): { feature: string; weight: number }[] {
    const wanted = this.weights.labels.indexOf(label)
    const known = this.known(features)
    const whole = this.sums(known, features.length)[wanted] ?? 0
    return known
      .map((position) => ({
        feature: this.weights.names[position] ?? '',
        weight: whole - (this.sums(known, features.length, position)[wanted] ?? 0),
      }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, most)
  }

  private known(features: Features): number[] {
    return features.flatMap((feature) => this.index.get(feature) ?? [])
  }

  private sums(known: readonly number[], length: number, without?: number): Float64Array {
    const { hidden, hiddenBias, output, bias, labels } = this.weights
    const tone = 1 / Math.sqrt(Math.max(length, 1) / TYPICAL)
    const units = Float64Array.from(hiddenBias)
    for (const position of known) {
      if (position === without) continue
      const base = position * hidden
      for (let unit = 0; unit < hidden; unit += 1) units[unit] = (units[unit] as number) + tone * (this.vectors[base + unit] as number)
    }
    const sums = Float64Array.from(bias)
    for (let unit = 0; unit < hidden; unit += 1) {
      const strength = units[unit] as number
      if (strength <= 0) continue
      const base = unit * labels.length
      for (let label = 0; label < labels.length; label += 1)
        sums[label] = (sums[label] as number) + strength * (output[base + label] as number)
    }
    return sums
  }
}

function unpack({ vectors, scales, hidden }: Weights): Float32Array {
  const numbers = new Float32Array(vectors.length)
  for (let at = 0; at < vectors.length; at += 1) {
    numbers[at] = (vectors.charCodeAt(at) - ZERO_CODE) * (scales[Math.floor(at / hidden)] ?? 0)
  }
  return numbers
}
