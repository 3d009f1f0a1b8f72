import type { Understood } from '../claims/extract.js'
import { modeOf } from '../claims/mode.js'
import type { Quantity } from '../statements/quantities.js'
import type { Reading } from '../statements/reading.js'
import { placeAt } from './place.js'
import type { PlacedClaim } from './policy-set.js'
import { names } from './sections.js'

/** A time that customers are told, or that staff are held to, with what it takes to tell whether another is about the same act. */
export interface Term {
  readonly claim: PlacedClaim
  readonly kind: 'promise' | 'target'
  /** In seconds; working time counts a day as eight hours. */
  readonly time: { readonly min: number; readonly max: number; readonly calendar: 'clock' | 'working' }
  /** Stems of the statement, its table headers left out. */
  readonly stems: readonly string[]
  /** Stems of the heading and the parent item above it. */
  readonly above: readonly string[]
  readonly acts: readonly string[]
  readonly channels: readonly string[]
  readonly scopes: readonly string[]
  /** Names of classes: "P2", "T1". */
  readonly codes: readonly string[]
  /** The list or table it stands in. */
  readonly group: number | undefined
  /** Whether it speaks of a special time: a storm, an outage, a busy week. */
  readonly isSpecial: boolean
}

/** How sure the judge must be (0–1) that a time is promised, or that staff are held to it. */
const LIKELY = 0.3
/** How sure it must be that customers are told, for words of measuring not to count. */
const SURE = 0.9
/** Seconds of a day of the calendar. */
export const DAY = 86_400

/** Every promise and target of a time that a document states. */
export function termsOf(document: Understood): readonly Term[] {
  const found = known.get(document) ?? findTerms(document)
  known.set(document, found)
  return found
}

const known = new WeakMap<Understood, readonly Term[]>()

function findTerms(document: Understood): readonly Term[] {
  return document.readings.flatMap((reading, id): Term[] => {
    const time = reading && timeOf(reading)
    if (!time || reading.statement.kind === 'heading' || modeOf(reading, 'promise') !== 'standing') return []
    const verdict = document.verdicts[id]
    const promised = verdict?.get('promise:figure') ?? 0
    const held = verdict?.get('measure:waiting') ?? 0
    // "Advisers may ask; the planning desk answers in five days" is a word among colleagues.
    const isInternal = Math.max(verdict?.get('practice:two-way') ?? 0, verdict?.get('practice:staff-voice') ?? 0) >= LIKELY
    if (isInternal) return []
    if (Math.max(promised, held) >= LIKELY) {
      const isPromise = promised >= held && (promised >= SURE || !isNorm(document, reading))
      return [termOf(document, reading, isPromise ? 'promise' : 'target', time, Math.max(promised, held))]
    }
    return isAsked(document, reading) ? [termOf(document, reading, 'target', time, LIKELY)] : []
  })
}

/** What is called a measure, or stands in a scorecard, is asked of staff, whoever is its subject. */
function isNorm(document: Understood, reading: Reading): boolean {
  return document.kind === 'scorecard' || isCalledMeasure(reading)
}

function isCalledMeasure(reading: Reading): boolean {
  return names([reading], 'measure-noun', 'measure-verb')
}

/** A time within which staff are asked to do something for customers, as composition tells: a norm, an act, and somebody to do it. */
function isAsked(document: Understood, reading: Reading): boolean {
  // What advisers may ask of the planning desk is no norm for customers.
  return (
    (isCalledMeasure(reading) || (document.kind === 'scorecard' && !names([reading], 'staff', 'team'))) &&
    reading.concepts.some((match) => match.concept.startsWith('act-')) &&
    reading.quantities.some((quantity) => quantity.kind === 'duration' && quantity.comparator === 'at-most')
  )
}

function timeOf({ quantities, concepts }: Reading): Term['time'] | undefined {
  const found = quantities.find((quantity): quantity is Quantity => quantity.kind === 'duration' && quantity.per === undefined)
  if (found) return { min: found.min, max: found.max, calendar: found.calendar ?? 'clock' }
  return concepts.some(({ concept }) => concept === 'same-day') ? { min: DAY, max: DAY, calendar: 'clock' } : undefined
}

function termOf(document: Understood, reading: Reading, kind: Term['kind'], time: Term['time'], confidence: number): Term {
  const { statement } = reading
  const asked = questionBefore(document, reading)
  const concepts = [...new Set([...reading.concepts, ...(asked?.concepts ?? [])].map((match) => match.concept))].sort()
  const named = (prefix: string) => concepts.filter((concept) => concept.startsWith(prefix))
  const counted = (at: number) => reading.quantities.some((quantity) => at >= quantity.start && at < quantity.end)
  const heading = document.document.sections[statement.section]?.heading
  const stemsAt = (id: number | undefined) =>
    id === undefined ? [] : (document.readings[id]?.stems ?? []).filter((stem) => stem.length > 2)
  return {
    claim: placeAt(document, {
      kind: kind === 'promise' ? 'promise' : 'measure',
      topic: kind === 'promise' ? 'figure' : 'waiting',
      statement: statement.id,
      confidence,
    }),
    kind,
    time,
    stems: [...new Set([...reading.stems.filter((_, at) => reading.tokens[at]?.kind === 'word' && !counted(at)), ...(asked?.stems ?? [])])],
    above: [...new Set([...stemsAt(heading), ...stemsAt(statement.parent)])],
    acts: named('act-'),
    channels: named('channel-'),
    scopes: named('scope-').filter((scope) => scope !== 'scope-limit'),
    codes: statement.text.match(CODE) ?? [],
    group: statement.group,
    isSpecial: concepts.includes('special-time'),
  }
}

const CODE = /(?<![\p{L}\p{N}])\p{Lu}{1,2}-?\d{1,2}(?![\p{L}\p{N}])/gu

/** "How long does a repair take? Three days.": the answer speaks of what the question names. */
function questionBefore(document: Understood, { statement }: Reading): Reading | undefined {
  const before = document.readings[statement.id - 1]
  if (!before || before.statement.section !== statement.section) return undefined
  const isQuestion = /\?["»”*_)]*\s*$/u.test(before.statement.text)
  return isQuestion && (before.statement.block === statement.block || before.statement.block === statement.block - 1) ? before : undefined
}
