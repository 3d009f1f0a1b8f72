import type { Understood } from '../claims/extract.js'
import type { Span } from '../document/document.js'
import { BLANK } from '../findings/fix.js'
import { addMonths } from '../statements/dates.js'
import type { ContextReading, Reading } from '../statements/reading.js'
import { names, states } from './sections.js'

/** What a document says of its own review: when it is due, when it was last done, how often it comes. Days are ISO dates. */
export interface Review {
  readonly kind: 'due' | 'done' | 'rhythm'
  /** The last day that the words may mean. */
  readonly day?: string
  /** The rhythm in months; none where it is told in other words. */
  readonly months?: number
  readonly span: Span
  /** The statement that says it; −1 for the front matter. */
  readonly statement: number
}

/** Names of rhythms in the vocabulary, in months. */
const RHYTHMS: readonly [concept: string, months: number][] = [
  ['rhythm-two-years', 24],
  ['rhythm-year', 12],
  ['rhythm-half', 6],
  ['rhythm-quarter', 3],
  ['rhythm-month', 1],
]

/** Everything that a document says of its own review, in its front matter and in its text. */
export function reviewsOf(document: Understood): readonly Review[] {
  const known = reviews.get(document) ?? findReviews(document)
  reviews.set(document, known)
  return known
}

const reviews = new WeakMap<Understood, readonly Review[]>()

function findReviews(document: Understood): Review[] {
  const stated = document.frontMatter.flatMap(({ key, reading, span }): Review[] => {
    const isKey = KEYS.test(key)
    if (!isKey && !names([reading], ...REVIEWING)) return []
    const found = readReview(reading, { span, statement: -1, isDue: DUE.test(key) || isDue(reading) })
    // "Pending" names no date.
    return found.length > 0 || !names([reading], 'recurring') ? found : [{ kind: 'rhythm', span, statement: -1 }]
  })
  const spoken: Review[] = []
  for (const [id, reading] of document.readings.entries()) {
    if (!reading || reading.statement.quoted) continue
    // "Looked at every January. The last time was in 2021": the sentence behind it goes on.
    const goesOn = reading.dates.length > 0 && spoken.at(-1)?.statement === id - 1
    if (!goesOn && !speaksOfReview(document, reading)) continue
    const { span } = reading.statement
    const found = readReview(reading, { span, statement: id, isDue: isDue(reading) })
    if (found.length > 0) spoken.push(...found)
    else if (isTimed(reading)) spoken.push({ kind: 'rhythm', span, statement: id })
  }
  return [...stated, ...spoken]
}

/** Front matter keys that Saydo knows in every language; other keys are read as words. */
const KEYS = /^(?:next_|last_)?review(?:ed|s)?(?:_by|_due|_date|_cycle|_rhythm|_on)?$|^review_/u
const DUE = /^(?:next_review|review_by|review_due)/u

/** What a front matter entry or a statement must name to be about a review: "effective" and "version" are not. */
const REVIEWING = ['review-date', 'review-due', 'review-done'] as const

/** "Reviewed every March, last on the 17th" names what was done; only where nothing was is the date one to come. */
function isDue(reading: Pick<Reading, 'concepts'>): boolean {
  return names([reading], 'review-due') && !names([reading], 'review-done')
}

/** A rhythm that has no name here ("every three years", "with each season"), or a blank for one. */
function isTimed(reading: Reading): boolean {
  return reading.statement.text.includes(BLANK) || names([reading], 'recurring') || states([reading], 'duration')
}

/** How sure the judge must be (0–1) that a statement is about the document's own review. */
const LIKELY = 0.15
/** How sure where its words say so. */
const SPOKEN = 0.03

function speaksOfReview(document: Understood, reading: Reading): boolean {
  const likely = document.verdicts[reading.statement.id]?.get('practice:review') ?? 0
  return likely >= (names([reading], ...REVIEWING) ? SPOKEN : LIKELY)
}

function readReview(reading: ContextReading, { span, statement, isDue }: { span: Span; statement: number; isDue: boolean }): Review[] {
  const rhythm = RHYTHMS.find(([concept]) => reading.concepts.some((match) => match.concept === concept))
  const found: Review[] = rhythm ? [{ kind: 'rhythm', months: rhythm[1], span, statement }] : []
  const day = reading.dates.at(-1)?.to
  if (day !== undefined) found.push({ kind: isDue ? 'due' : 'done', day, span, statement })
  return found
}

/** Reviews that are overdue on a day: a due date that is past, or a last review that lies further back than its rhythm. */
export function overdue(document: Understood, today: string): readonly Review[] {
  const all = reviewsOf(document)
  const due = all.filter((review) => review.kind === 'due' && review.day !== undefined)
  if (due.length > 0) return due.some((review) => (review.day ?? '') >= today) ? [] : due
  const months = Math.max(0, ...all.flatMap((review) => review.months ?? []))
  if (months === 0) return []
  const done = all.filter((review) => review.kind === 'done' && review.day !== undefined)
  const last = done.reduce<Review | undefined>((a, b) => (a && (a.day ?? '') >= (b.day ?? '') ? a : b), undefined)
  return last?.day !== undefined && addMonths(last.day, months) < today ? [last] : []
}
