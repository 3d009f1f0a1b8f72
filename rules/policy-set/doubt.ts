/**
 * How sure a declared priority must be (0–1) in a set of so many documents: in ten policies an odd sentence is worth believing; among
 * hundreds of pages one such sentence is always found by chance.
 */
export function leastDeclared(documents: number): number {
  return Math.min(MOST_DOUBT, Math.max(0, (documents - FEW) / MANY))
}

const FEW = 15
const MANY = 100
const MOST_DOUBT = 0.9

/** From so many documents on, how sure the judge must be of a claim for a finding to stand on it. Chosen on public handbooks. */
const STEPS: readonly [documents: number, least: number][] = [
  [120, 0.6],
  [60, 0.45],
  [30, 0.25],
]

/** The same of what findings stand on, in steps, so that a document more or less does not change what is told of all the others. */
export function leastConfidence(documents: number): number {
  return STEPS.find(([many]) => documents >= many)?.[1] ?? 0
}
