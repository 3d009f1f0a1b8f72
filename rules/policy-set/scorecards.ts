import type { Understood } from '../claims/extract.js'
import { modeOf } from '../claims/mode.js'
import { sentenceShares } from '../claims/shares.js'
import type { Reading } from '../statements/reading.js'
import { placeAt } from './place.js'
import type { PlacedClaim } from './policy-set.js'

/** One weighted part of a scorecard: its share in percent, and whether it stands for quality or against it. */
export interface Part {
  readonly statement: number
  readonly share: number
  readonly side: 'quality' | 'other' | 'neutral'
}

export type Scorecard = readonly Part[]

/** Every weighted table, list and sentence of a document. */
export function scorecardsOf(document: Understood): readonly Scorecard[] {
  const found = known.get(document) ?? findScorecards(document)
  known.set(document, found)
  return found
}

const known = new WeakMap<Understood, readonly Scorecard[]>()

function findScorecards(document: Understood): Scorecard[] {
  const cards = new Map<string, Part[]>()
  for (const [statement, share] of document.shares) {
    const entry = document.document.statements[statement]
    if (!stands(document.readings[statement])) continue
    const key = `${entry?.group}:${entry?.section}`
    const row = cards.get(key) ?? []
    row.push({ statement, share, side: sideOf(document, statement) })
    cards.set(key, row)
  }
  const sentences = document.readings.flatMap((reading) =>
    reading && stands(reading) && !document.shares.has(reading.statement.id) ? [sentenceCard(reading)] : [],
  )
  return [...cards.values(), ...sentences.filter((card) => card.length > 0)]
}

/** A scorecard of the past, of another company or in a quotation is not this one's. */
function stands(reading: Reading | undefined): boolean {
  return reading !== undefined && modeOf(reading, 'limit') === 'standing'
}

const SIDES: readonly [label: string, side: Part['side']][] = [
  ['measure:quality', 'quality'],
  ['measure:retention', 'quality'],
  ['reward:quality', 'quality'],
  ['reward:retention', 'quality'],
  ['measure:speed', 'other'],
  ['measure:sales', 'other'],
  ['measure:cost', 'other'],
  ['measure:acquisition', 'other'],
  ['reward:sales', 'other'],
  ['measure:neutral', 'neutral'],
  ['measure:waiting', 'neutral'],
  ['measure:system', 'neutral'],
  ['reward:team', 'neutral'],
]

/** In a weighted group it is known that something is measured; what it is, the likeliest topic tells. */
function sideOf(document: Understood, statement: number): Part['side'] {
  const verdicts = document.verdicts[statement]
  let best: Part['side'] = 'neutral'
  let most = LEAST
  for (const [label, side] of SIDES) {
    const probability = verdicts?.get(label) ?? 0
    if (probability > most) {
      most = probability
      best = side
    }
  }
  return best
}

/** Below this probability a weighted part counts on neither side. */
const LEAST = 0.15

const CONCEPT_SIDES: readonly [side: Part['side'], concepts: readonly string[]][] = [
  ['quality', ['satisfaction', 'resolution', 'accuracy', 'complaint', 'quality-word', 'retention']],
  ['other', ['throughput', 'handling-time', 'speed-word', 'revenue', 'profit', 'growth', 'sell', 'new-customer', 'cost']],
]

/** What a sentence must name for its percentages to be weights: "70 % of their day" weighs nobody. */
const SCORING = ['pay-noun', 'measure-noun', 'measure-verb', 'weight']

/** A sentence that weighs its parts: each percentage speaks of what follows it, up to the next. */
function sentenceCard(reading: Reading): Part[] {
  const shares = SCORING.some((concept) => reading.concepts.some((match) => match.concept === concept)) ? sentenceShares(reading) : []
  return shares.map((part, index) => {
    const until = shares[index + 1]?.start ?? reading.tokens.length
    const inside = reading.concepts.filter((match) => match.start >= part.start && match.end <= until)
    const side = CONCEPT_SIDES.find(([, concepts]) => inside.some((match) => concepts.includes(match.concept)))?.[0] ?? 'neutral'
    return { statement: reading.statement.id, share: part.share, side }
  })
}

/** The heaviest part as a claim, for a finding to stand on. */
export function placed(document: Understood, part: Part): PlacedClaim {
  return placeAt(document, { kind: 'measure', topic: 'speed', statement: part.statement, weight: part.share })
}
