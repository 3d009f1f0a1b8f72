import { isDenied, modeOf } from '../claims/mode.js'
import { stretchOf } from '../policy-set/at-odds.js'
import { names } from '../policy-set/sections.js'
import type { Quantity } from '../statements/quantities.js'
import type { Reading } from '../statements/reading.js'
import type { Detail } from './change.js'
import type { Fact, Said } from './said.js'

/** What a change of a promise means for the customer: more is promised (1), less (−1), or nobody can tell (0). */
export function directionOf(before: Said, after: Said, was: Fact, is: Fact, details: readonly Detail[]): -1 | 0 | 1 {
  const signs = new Set([
    Math.sign(rankOf(is) - rankOf(was)),
    ...(before.reading && after.reading ? [timeSign(before.reading, after.reading), moneySign(before.reading, after.reading)] : []),
    ...details.map(signOf),
  ])
  const isMore = signs.has(1)
  return isMore === signs.has(-1) ? 0 : isMore ? 1 : -1
}

function signOf(detail: Detail): -1 | 0 | 1 {
  if (detail.what === 'figure') return detail.change === 'added' ? 1 : -1
  if (detail.what === 'condition' || detail.what === 'scope') return detail.change === 'added' ? -1 : 1
  return 0
}

/** Whether a statement that is sure to promise nothing still speaks of it: "as soon as we can" came in the place of a figure. */
export function alludes({ document, statement, reading }: Said): boolean {
  if (!reading || modeOf(reading, 'promise') !== 'standing' || isDenied(reading)) return false
  const verdict = [...(document.verdicts[statement.id] ?? [])]
  return verdict.some(([label, likely]) => label.startsWith('promise:') && likely >= HINT) || names([reading], 'open-time', 'vague-manner')
}

/** So likely (0–1) a promise must be to be thought of. */
const HINT = 0.05

/** A promise without a bound is worth less than a vague one, and that less than one that can be kept or broken. */
function rankOf({ claim, term }: Fact): number {
  if (claim.topic === 'open-wait') return 0
  return claim.topic === 'vague' && !term ? 1 : 2
}

/** What customers do themselves: the longer they may, the better. */
const RIGHTS: ReadonlySet<string> = new Set(['act-return', 'act-complain', 'act-keep', 'act-cancel', 'act-collect'])

function timeSign(before: Reading, after: Reading): number {
  const [old, now] = [deadlineOf(before), deadlineOf(after)]
  if (!old || !now) return 0
  const [a, b] = [stretchOf({ ...old, calendar: old.calendar ?? 'clock' }), stretchOf({ ...now, calendar: now.calendar ?? 'clock' })]
  const isAlike = (old.calendar ?? 'clock') === (now.calendar ?? 'clock')
  // Days of work and of the calendar are told apart only where they must differ.
  const longer = isAlike ? Math.sign(now.max - old.max || now.min - old.min) : b.min > a.max ? 1 : b.max < a.min ? -1 : 0
  const loosened = Number(now.comparator === 'average') - Number(old.comparator === 'average')
  const kinder = kinderSign(before, old)
  if (kinder !== kinderSign(after, now)) return 0
  return longer === 0 ? -loosened || 0 : longer * kinder
}

function deadlineOf({ quantities }: Reading): Quantity | undefined {
  return quantities.find(({ kind, per }) => kind === 'duration' && per === undefined)
}

/** Whether a longer time is better for the customer (1), or a shorter one (−1); 0 where that cannot be told. */
function kinderSign(reading: Reading, time: Quantity): number {
  const away = (match: { start: number; end: number }) => Math.max(0, match.start - time.end, time.start - match.end)
  const acts = reading.concepts.filter(({ concept }) => concept.startsWith('act-'))
  const nearest = acts.reduce<(typeof acts)[number] | undefined>((a, b) => (a && away(a) <= away(b) ? a : b), undefined)
  if (nearest && RIGHTS.has(nearest.concept)) return 1
  if (time.comparator === 'at-least') return 1
  if (time.comparator !== 'exactly') return -1
  // "A repair takes three days" is a deadline; "guaranteed for two years" is none. "24 hours" alone guarantees nothing.
  const isGuarantee = reading.concepts.some(({ concept, start, end }) => concept === 'absolute' && (end <= time.start || start >= time.end))
  return nearest && !isGuarantee ? -1 : 0
}

/** Of what makes a failure good, more money is more. */
function moneySign(before: Reading, after: Reading): number {
  const [old, now] = [before, after].map(({ quantities }) => quantities.find(({ kind }) => kind === 'money'))
  const isRemedy = [before, after].every(({ concepts }) => concepts.some(({ concept }) => concept === 'remedy'))
  return old && now && isRemedy ? Math.sign(now.max - old.max) : 0
}
