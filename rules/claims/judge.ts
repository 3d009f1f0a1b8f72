import type { Features } from './features.js'

/** A fitted linear model: for each claim label a bias, and for each feature the labels it speaks for or against. */
export interface Weights {
  readonly labels: readonly string[]
  readonly bias: readonly number[]
  /** Feature → flat pairs of label index and weight. */
  readonly features: Readonly<Record<string, readonly number[]>>
}

/** What the judge makes of a statement: a probability for each claim label, and the features that weighed. */
export class Judge {
  constructor(private readonly weights: Weights) {}

  /** The probability (0–1) of each label. */
  judge(features: Features): Map<string, number> {
    const { labels, bias } = this.weights
    const sums = Float64Array.from(bias)
    for (const feature of features) {
      const row = Object.hasOwn(this.weights.features, feature) ? this.weights.features[feature] : undefined
      if (!row) continue
      for (let at = 0; at < row.length; at += 2) {
        const label = row[at] ?? 0
        sums[label] = (sums[label] ?? 0) + (row[at + 1] ?? 0)
      }
    }
    return new Map(labels.map((label, index) => [label, 1 / (1 + Math.exp(-(sums[index] ?? 0)))]))
  }

  /** The features that spoke most for a label, strongest first: the evidence of a claim. */
  evidence(features: Features, label: string, most: number): { feature: string; weight: number }[] {
    const wanted = this.weights.labels.indexOf(label)
    const found: { feature: string; weight: number }[] = []
    for (const feature of features) {
      const row = this.weights.features[feature] ?? []
      for (let at = 0; at < row.length; at += 2) if (row[at] === wanted) found.push({ feature, weight: row[at + 1] ?? 0 })
    }
    return found.sort((a, b) => b.weight - a.weight).slice(0, most)
  }
}
