import { later } from '../document/later.js'
import { numbersOf } from '../document/stored-places.js'
import type { Quantity } from './quantities.js'
import type { ContextReading } from './reading.js'
import { restoreTokens, type StoredWords, storeTokens, WordTable } from './stored-tokens.js'

/** The readings of one document as plain data for a cache: words and names that recur stand once. */
export interface StoredReadings {
  readonly words: StoredWords
  /** Names of concepts. */
  readonly names: readonly string[]
  readonly readings: readonly (StoredReading | null)[]
}

type StoredReading = readonly [
  tokens: string,
  /** For each concept in turn: its name, where it starts, how long it is. */
  concepts: string,
  quantities?: readonly StoredQuantity[],
  dates?: readonly (readonly [from: string, to: string])[],
  own?: ContextReading['own'],
]

/** JSON knows no numbers without end: these are written as words. */
type StoredNumber = number | string

type StoredQuantity = readonly [
  kind: Quantity['kind'],
  min: StoredNumber,
  max: StoredNumber,
  comparator: Quantity['comparator'],
  start: number,
  end: number,
  calendar: NonNullable<Quantity['calendar']> | null,
  per: number | null,
]

/** Turns readings into plain data; where there was none there is none. */
export function storeReadings(readings: readonly (ContextReading | undefined)[]): StoredReadings {
  const words = new WordTable()
  const names = new Map<string, number>()
  const stored = readings.map((reading): StoredReading | null => {
    if (!reading) return null
    const concepts = reading.concepts.flatMap(({ concept, start, end }) => {
      const name = names.get(concept) ?? names.size
      names.set(concept, name)
      return [name, start, end - start]
    })
    const quantities = reading.quantities.map(storeQuantity)
    const dates = reading.dates.map(({ from, to }) => [from, to] as const)
    return [storeTokens(reading, words), concepts.join(' '), ...seldom(quantities, dates, reading.own)]
  })
  return { words: words.stored(), names: [...names.keys()], readings: stored }
}

/** What most statements have none of is left out from the end. */
function seldom(
  quantities: readonly StoredQuantity[],
  dates: readonly (readonly [string, string])[],
  own: ContextReading['own'],
): readonly [] | readonly [typeof quantities] | readonly [typeof quantities, typeof dates, typeof own] {
  if (dates.length > 0 || own.length > 0) return [quantities, dates, own]
  return quantities.length > 0 ? [quantities] : []
}

/** The readings that were stored. Their tokens and concepts are unpacked when they are first asked for. */
export function restoreReadings(stored: StoredReadings): (ContextReading | undefined)[] {
  const words = later(() => WordTable.restore(stored.words))
  return stored.readings.map((reading): ContextReading | undefined => {
    if (!reading) return undefined
    const [codes, matches, quantities = [], dates = [], own = []] = reading
    const tokens = later(() => restoreTokens(codes, words()))
    const concepts = later(() => restoreConcepts(matches, stored.names))
    return {
      get tokens() {
        return tokens().tokens
      },
      get stems() {
        return tokens().stems
      },
      quantities: quantities.map(restoreQuantity),
      get concepts() {
        return concepts()
      },
      dates: dates.map(([from, to]) => ({ from, to })),
      own,
    }
  })
}

function restoreConcepts(matches: string, names: readonly string[]): ContextReading['concepts'] {
  const flat = numbersOf(matches)
  return Array.from({ length: flat.length / 3 }, (_, index) => {
    const [name = 0, start = 0, length = 0] = flat.slice(index * 3, index * 3 + 3)
    return { concept: names[name] ?? '', start, end: start + length }
  })
}

function storeQuantity({ kind, min, max, comparator, start, end, calendar, per }: Quantity): StoredQuantity {
  return [kind, storeNumber(min), storeNumber(max), comparator, start, end, calendar ?? null, per ?? null]
}

function restoreQuantity([kind, min, max, comparator, start, end, calendar, per]: StoredQuantity): Quantity {
  return {
    kind,
    min: Number(min),
    max: Number(max),
    comparator,
    start,
    end,
    ...(calendar === null ? {} : { calendar }),
    ...(per === null ? {} : { per }),
  }
}

function storeNumber(number: number): StoredNumber {
  return Number.isFinite(number) ? number : String(number)
}
