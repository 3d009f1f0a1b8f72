import type { Term } from './terms.js'

/** How rare each stem is among the terms of a set: what many promises share tells none of them apart. */
export interface Rarity {
  of(stem: string): number
}

/** Stems are counted among at least so many terms, so that in a small set a shared word still counts. */
const LEAST = 20

export function rarityOf(terms: readonly Term[]): Rarity {
  const known = rarities.get(terms)
  if (known) return known
  const counts = new Map<string, number>()
  for (const term of terms) for (const stem of term.stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const rarity = { of: (stem: string) => Math.log((terms.length + LEAST) / ((counts.get(stem) ?? 0) + 1)) }
  rarities.set(terms, rarity)
  return rarity
}

const rarities = new WeakMap<readonly Term[], Rarity>()

/** What is seen of two terms side by side, each between about −1 and 3. The names stand in the order of the weights. */
export const SIGNS = [
  'one',
  'overlap',
  'cosine',
  'rarest',
  'above',
  'act',
  'other-act',
  'channel',
  'other-channel',
  'other-scope',
  'other-code',
  'same-code',
  'ratio',
  'same-section',
  'kind',
  'same-file',
  'act-and-words',
  'same-calendar',
] as const

export function signsOf(a: Term, b: Term, rarity: Rarity): number[] {
  const weight = (stems: readonly string[]) => stems.reduce((sum, stem) => sum + rarity.of(stem), 0)
  const shared = a.stems.filter((stem) => stem.length > 2 && b.stems.includes(stem))
  const [own, other, both] = [weight(a.stems), weight(b.stems), weight(shared)]
  const meet = (x: readonly string[], y: readonly string[]) => x.some((entry) => y.includes(entry))
  const part = (x: readonly string[], y: readonly string[]) => x.length > 0 && y.length > 0 && !meet(x, y)
  const differ = a.scopes.join() !== b.scopes.join()
  return [
    1,
    both / Math.max(1, Math.min(own, other)),
    both / Math.max(1, Math.sqrt(own * other)),
    Math.max(0, ...shared.map((stem) => rarity.of(stem))) / 3,
    meet(a.above, b.stems) || meet(b.above, a.stems) ? 1 : 0,
    meet(a.acts, b.acts) ? 1 : 0,
    part(a.acts, b.acts) ? 1 : 0,
    meet(a.channels, b.channels) ? 1 : 0,
    part(a.channels, b.channels) ? 1 : 0,
    differ ? 1 : 0,
    part(a.codes, b.codes) ? 1 : 0,
    meet(a.codes, b.codes) ? 1 : 0,
    Math.min(3, Math.abs(Math.log(middle(a) / middle(b))) / 2),
    a.claim.file === b.claim.file && a.claim.section === b.claim.section ? 1 : 0,
    a.kind === b.kind ? 0 : 1,
    a.claim.file === b.claim.file ? 1 : 0,
    meet(a.acts, b.acts) ? both / Math.max(1, Math.min(own, other)) : 0,
    a.time.calendar === b.time.calendar ? 1 : 0,
  ]
}

function middle({ time }: Term): number {
  const scale = time.calendar === 'working' ? WORKING : 1
  return Math.max(1, ((time.min + time.max) / 2) * scale)
}

/** A working day of eight hours is a day of the calendar, or more. */
const WORKING = 3

/** Fitted on the pairs of the labelled sets (`npm run fit-pairs`), whole organisations left out to choose the bar. */
export const WEIGHTS: readonly number[] = [
  -3.74, 2.97, 2.28, 2.1, 1.08, 1.34, -0.91, 0.86, -0.04, -0.28, -0.11, 0.93, -1.85, -1.15, 0.7, -1.4, -0.31, 0.98,
]

/** How likely (0–1) two terms speak of the same act for the same customers. */
export function sameActLikelihood(a: Term, b: Term, rarity: Rarity): number {
  return likelihoodOf(signsOf(a, b, rarity), WEIGHTS)
}

/** The likelihood (0–1) that signs come to under some weights. */
export function likelihoodOf(signs: readonly number[], weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-signs.reduce((sum, sign, at) => sum + sign * (weights[at] ?? 0), 0)))
}
