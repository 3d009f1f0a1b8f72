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
  const spoken = document.readings.flatMap((reading, id): Review[] => {
    if (!reading || reading.statement.quoted || !speaksOfReview(document, id)) return []
    // "Looked at every January. The last time was in 2021": the sentence behind it goes on.
    const found = readReview(reading, reading.statement.span, id)
    return found.length > 0 || !isTimed(reading) ? found : [{ kind: 'rhythm', span: reading.statement.span, statement: id }]
  })
  const kept = document.frontMatter.filter(({ reading }) => reading.concepts.some((match) => REVIEWING.has(match.concept)))
  return [...kept.flatMap(({ reading, span }) => readReview(reading, span, -1)), ...spoken]
}

/** What a front matter entry must name to be about a review: "effective" and "version" are not. */
const REVIEWING = new Set(['review-date', 'review-due', 'review-done'])

/** A rhythm that has no name here ("every three years", "with each season"), or a blank for one. */
function isTimed(reading: Reading): boolean {
  return reading.statement.text.includes(BLANK) || names([reading], 'recurring') || states([reading], 'duration')
}

/** How sure the judge must be (0–1) that a statement is about the document's own review. */
const LIKELY = 0.3

function speaksOfReview(document: Understood, statement: number): boolean {
  return (document.verdicts[statement]?.get('practice:review') ?? 0) >= LIKELY
}

function readReview(reading: ContextReading, span: Span, statement: number): Review[] {
  const has = (...concepts: readonly string[]) => reading.concepts.some((match) => concepts.includes(match.concept))
  const rhythm = RHYTHMS.find(([concept]) => has(concept))
  const found: Review[] = rhythm ? [{ kind: 'rhythm', months: rhythm[1], span, statement }] : []
  const day = reading.dates.at(-1)?.to
  if (day !== undefined) found.push({ kind: has('review-due') ? 'due' : 'done', day, span, statement })
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
