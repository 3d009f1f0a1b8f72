import type { Reading } from '../statements/reading.js'
import type { ConceptMatch } from '../statements/vocabulary/vocabulary.js'
import type { ClaimKind, Mode } from './claim.js'

/** Modes that the vocabulary names and that, where found, take the whole statement out of force. */
const SILENCING: readonly [concept: string, mode: Mode][] = [
  ['mode:other-company', 'other-company'],
  ['mode:hypothetical', 'hypothetical'],
  ['mode:past', 'past'],
  ['mode:warned', 'warned'],
]

/**
 * Whether what a statement claims is in force. Quotation is certain. What the vocabulary calls past, hypothetical, warned against or
 * another company's counts where it opens the statement; deeper inside it may speak of a side matter, and the judge weighs it.
 * A limit is often put as a denial ("must not exceed five minutes") and is none.
 */
export function modeOf(reading: Reading, kind: ClaimKind): Mode {
  if (reading.statement.quoted) return 'quoted'
  // "Should we ever have to choose, we side with the guest" decides beforehand: it supposes nothing.
  const isChoice = kind === 'priority' && reading.concepts.some((match) => match.concept === 'conflict')
  for (const [concept, mode] of SILENCING) {
    if (isChoice && mode === 'hypothetical') continue
    if (reading.concepts.some((match) => match.concept === concept && match.start <= OPENING)) return mode
  }
  return negatedBy(reading, kind) !== undefined ? 'negated' : 'standing'
}

/** How far into a statement its opening reaches, in tokens. */
const OPENING = 2

/** Concepts whose denial denies a claim of that kind: nobody is measured, paid, punished; it is no luxury, not the only purpose. */
const DENIABLE: Readonly<Partial<Record<ClaimKind, ReadonlySet<string>>>> = {
  measure: new Set(['measure-verb']),
  reward: new Set(['pay-verb', 'ranking']),
  penalty: new Set(['deduct']),
  stance: new Set(['motivate', 'burden', 'secondary', 'only']),
  priority: new Set(['purpose', 'only']),
}

/** How near a denial stands to what it denies, in tokens. */
const SCOPE = 1

/** The words that deny the statement's claim; none where the denial belongs to a turn of phrase ("nothing matters more"). */
export function negatedBy(reading: Reading, kind: ClaimKind): string | undefined {
  const deniable = DENIABLE[kind]
  if (!deniable) return undefined
  for (const denial of reading.concepts) {
    if (denial.concept !== 'mode:negation' && denial.concept !== 'mode:denied-consequence') continue
    if (denial.concept === 'mode:denied-consequence' && kind === 'penalty') return wordsOf(reading, denial)
    if (reading.concepts.some((match) => isTurn(match, denial))) continue
    const denied = reading.concepts.find(
      (match) =>
        deniable.has(match.concept) && match.start >= denial.end - 1 && match.start - denial.end <= SCOPE && match.end > denial.end,
    )
    if (denied) return wordsOf(reading, { ...denial, end: denied.end })
  }
  return undefined
}

/** Whether a denial stands in the statement that is no part of a turn of phrase. */
export function isDenied(reading: Reading): boolean {
  return reading.concepts.some((denial) => denial.concept === 'mode:negation' && !reading.concepts.some((match) => isTurn(match, denial)))
}

/** A concept that swallows the denial makes it part of its own meaning: "no more than", "nothing comes before". */
function isTurn(match: ConceptMatch, denial: ConceptMatch): boolean {
  return (
    !match.concept.startsWith('mode:') &&
    match.start <= denial.start &&
    match.end >= denial.end &&
    match.end - match.start > denial.end - denial.start
  )
}

function wordsOf(reading: Reading, match: ConceptMatch): string {
  return reading.tokens
    .slice(match.start, match.end)
    .map((token) => token.form)
    .join(' ')
}
