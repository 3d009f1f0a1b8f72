import type { Language, TimeUnit } from '../languages/language.js'
import { readNumber } from './numbers.js'
import type { Token } from './tokens.js'

/** A measurable amount that a statement names. Token indices, `end` exclusive. */
export interface Quantity {
  readonly kind: 'duration' | 'percent' | 'money' | 'count'
  /** Durations in seconds (working days as eight hours), percentages in points, money and counts as they stand. */
  readonly min: number
  readonly max: number
  /** Only for durations: clock time and working time are never compared with each other. */
  readonly calendar?: 'clock' | 'working'
  /** Seconds of the unit that the amount is counted in: "12 calls an hour" has 3600. */
  readonly per?: number
  readonly comparator: 'exactly' | 'at-most' | 'at-least' | 'average'
  readonly start: number
  readonly end: number
}

/** How far before a number its comparator may stand, in tokens: "must not exceed, in any case, 5 minutes". */
const REACH = 3

/** Finds the amounts in a statement's tokens: digits and words, ranges, rates, units of time, percentages, money. */
export function findQuantities(tokens: readonly Token[], language: Language): Quantity[] {
  const found: Quantity[] = []
  for (let at = 0; at < tokens.length; ) {
    const quantity = readQuantity(tokens, at, language)
    if (quantity) found.push(quantity)
    at = quantity ? quantity.end : at + 1
  }
  return found
}

function readQuantity(tokens: readonly Token[], at: number, language: Language): Quantity | undefined {
  const currencyBefore = isOneOf(tokens[at], language.money) && tokens[at + 1] !== undefined
  const from = readNumber(tokens, currencyBefore ? at + 1 : at, language)
  if (!from) return readWholeUnit(tokens, at, language)
  let { end } = from
  const range = readRange(tokens, end, language)
  const max = range?.value ?? from.value
  end = range?.end ?? end
  const base = {
    min: Math.min(from.value, max),
    max: Math.max(from.value, max),
    comparator: comparatorBefore(tokens, at, language),
    start: at,
  }
  if (from.clock) return { ...base, kind: 'duration', calendar: 'clock', end }
  if (currencyBefore) return withRate({ ...base, kind: 'money', end }, tokens, language)
  const unit = readTimeUnit(tokens, end, language)
  if (unit && isCalendarYear(base.max, unit.unit.seconds)) return { ...base, kind: 'count', end }
  if (unit) {
    const { seconds, calendar } = unit.unit
    const scaled = { ...base, kind: 'duration' as const, min: base.min * seconds, max: base.max * seconds, calendar, end: unit.end }
    return { ...scaled, comparator: comparatorAfter(tokens, unit.end, language) ?? scaled.comparator }
  }
  if (from.bare) return undefined
  const percent = tokens[end]?.form === '%' ? 1 : phraseLength(tokens, end, language.percent)
  if (percent > 0) return { ...base, kind: 'percent', end: end + percent }
  if (isOneOf(tokens[end], language.money)) return withRate({ ...base, kind: 'money', end: end + 1 }, tokens, language)
  return withRate({ ...base, kind: 'count', end }, tokens, language)
}

/** "полчаса": a unit that says its own number. */
function readWholeUnit(tokens: readonly Token[], at: number, language: Language): Quantity | undefined {
  const found = readTimeUnit(tokens, at, language)
  if (!found?.unit.alone) return undefined
  const { seconds, calendar } = found.unit
  return {
    kind: 'duration',
    min: seconds,
    max: seconds,
    calendar,
    comparator: comparatorBefore(tokens, at, language),
    start: at,
    end: found.end,
  }
}

function readRange(tokens: readonly Token[], at: number, language: Language): { value: number; end: number } | undefined {
  const joiner = tokens[at]
  if (!joiner) return undefined
  // A dash makes no token: two numbers that touch are a range ("5–7").
  const next = joiner.kind === 'number' ? at : ['to', 'a', 'до', 'or', 'o'].includes(joiner.form) ? at + 1 : undefined
  if (next === undefined || tokens[next]?.kind !== 'number') return undefined
  const number = readNumber(tokens, next, language)
  return number && !number.clock ? number : undefined
}

/** "до 2023 года": a year by its number is a date, not two thousand years. */
function isCalendarYear(value: number, seconds: number): boolean {
  return seconds === YEAR && value >= 1900 && value <= 2100
}

const YEAR = 31_536_000

/** Finds "an hour", "per shift", "в час" within two words behind an amount: "12 calls an hour". */
function withRate(quantity: Quantity, tokens: readonly Token[], language: Language): Quantity {
  for (let at = quantity.end; at < Math.min(tokens.length, quantity.end + 4); at += 1) {
    if (tokens[at]?.kind === 'break') return quantity
    if (!isOneOf(tokens[at], language.rate)) continue
    const unit = readTimeUnit(tokens, at + 1, language)
    if (unit) return { ...quantity, per: unit.unit.seconds, end: unit.end }
  }
  return quantity
}

type UnitForm = { readonly unit: TimeUnit; readonly words: readonly string[] }
const unitIndex = new WeakMap<Language, Map<string, UnitForm[]>>()

function unitsByFirstWord(language: Language): ReadonlyMap<string, readonly UnitForm[]> {
  const known = unitIndex.get(language)
  if (known) return known
  const index = new Map<string, UnitForm[]>()
  for (const unit of language.time) {
    for (const form of unit.forms) {
      const words = form.split(' ')
      index.set(words[0] ?? '', [...(index.get(words[0] ?? '') ?? []), { unit, words }])
    }
  }
  unitIndex.set(language, index)
  return index
}

/** Reads a unit of time; the longest form wins ("working days" before "days"). */
export function readTimeUnit(tokens: readonly Token[], at: number, language: Language): { unit: TimeUnit; end: number } | undefined {
  let best: { unit: TimeUnit; end: number } | undefined
  for (const { unit, words } of unitsByFirstWord(language).get(tokens[at]?.form ?? '') ?? []) {
    if (!words.every((word, index) => tokens[at + index]?.form === word)) continue
    const end = at + words.length
    if (!best || end > best.end) best = { unit, end }
  }
  return best
}

/** The comparator that ends nearest before a number; of two that end together the longer ("не более", not "более"). */
function comparatorBefore(tokens: readonly Token[], at: number, language: Language): Quantity['comparator'] {
  const { atMost, atLeast, average } = language.comparators
  let best: { comparator: Quantity['comparator']; start: number; end: number } | undefined
  const consider = (comparator: Quantity['comparator'], phrases: readonly string[], start: number) => {
    for (const phrase of phrases) {
      const end = start + phrase.split(' ').length
      if (end > at || !startsWithPhrase(tokens, start, [phrase])) continue
      if (!best || end > best.end || (end === best.end && start < best.start)) best = { comparator, start, end }
    }
  }
  for (let start = at - 1; start >= Math.max(0, at - REACH - 1); start -= 1) {
    if (tokens[start]?.kind === 'break' && tokens[start]?.form !== ':') break
    consider('at-most', atMost, start)
    consider('at-least', atLeast, start)
    consider('average', average, start)
  }
  return best?.comparator ?? 'exactly'
}

function comparatorAfter(tokens: readonly Token[], at: number, language: Language): Quantity['comparator'] | undefined {
  if (startsWithPhrase(tokens, at, language.comparators.atMost)) return 'at-most'
  if (startsWithPhrase(tokens, at, language.comparators.atLeast)) return 'at-least'
  return undefined
}

function startsWithPhrase(tokens: readonly Token[], at: number, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => phrase.split(' ').every((word, index) => tokens[at + index]?.form === word))
}

function phraseLength(tokens: readonly Token[], at: number, phrases: readonly string[]): number {
  return Math.max(0, ...phrases.filter((phrase) => startsWithPhrase(tokens, at, [phrase])).map((phrase) => phrase.split(' ').length))
}

function isOneOf(token: Token | undefined, forms: readonly string[]): boolean {
  return token !== undefined && forms.includes(token.form)
}
