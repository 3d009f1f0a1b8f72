import type { Reading } from '../statements/reading.js'
import type { Mode } from './claim.js'

/** Modes that the vocabulary names and that, where found, take the whole statement out of force. */
const SILENCING: readonly [concept: string, mode: Mode][] = [
  ['mode:other-company', 'other-company'],
  ['mode:hypothetical', 'hypothetical'],
  ['mode:past', 'past'],
  ['mode:warned', 'warned'],
]

/**
 * Whether a statement is in force. Quotation is certain. What the vocabulary calls past, hypothetical, warned against or another
 * company's counts where it opens the statement; deeper inside it may speak of a side matter, and the judge weighs it.
 */
export function modeOf(reading: Reading): Mode {
  if (reading.statement.quoted) return 'quoted'
  for (const [concept, mode] of SILENCING) {
    if (reading.concepts.some((match) => match.concept === concept && match.start <= OPENING)) return mode
  }
  return 'standing'
}

/** How far into a statement its opening reaches, in tokens. */
const OPENING = 2
