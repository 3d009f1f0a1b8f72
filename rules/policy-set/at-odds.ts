import { DAY, type Term } from './terms.js'

/**
 * Whether a promise and another term cannot both hold if they speak of the same act: another promise of a different time, or a target
 * that asks for less. The rows of one table and the items of one list are steps, classes or cases of one promise, and what is said of
 * a special time is an exception: these are never at odds.
 */
export function areAtOdds(promise: Term, other: Term): boolean {
  if (promise.isSpecial !== other.isSpecial || areSiblings(promise, other)) return false
  return other.kind === 'promise' ? areDifferent(promise, other) : isStricter(promise, other)
}

function areSiblings(a: Term, b: Term): boolean {
  return a.claim.file === b.claim.file && a.group !== undefined && a.group === b.group
}

/** The shortest and longest stretch of the calendar, in seconds, that a time may mean: working days may take in a weekend. */
export function stretchOf(time: Term['time']): { min: number; max: number } {
  if (time.calendar === 'clock') return { min: time.min, max: time.max }
  const days = time.max / WORKING_DAY
  const longest = days < 1 ? time.max : (days + 2 * Math.ceil(days / 5)) * DAY
  return { min: Math.max(time.min, days < 1 ? 0 : days * DAY), max: longest }
}

const WORKING_DAY = 28_800

/** Whether two times cannot be the same, whatever the calendar: working and calendar days are only compared where they must differ. */
function areDifferent(a: Term, b: Term): boolean {
  if (a.time.calendar === b.time.calendar) return a.time.min !== b.time.min || a.time.max !== b.time.max
  const [x, y] = [stretchOf(a.time), stretchOf(b.time)]
  return x.max < y.min || y.max < x.min
}

/** Whether a promise must be kept sooner than its target asks for. */
function isStricter(promise: Term, target: Term): boolean {
  if (promise.time.calendar === target.time.calendar) return promise.time.max < target.time.min
  return stretchOf(promise.time).max < stretchOf(target.time).min
}
