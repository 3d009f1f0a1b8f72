import type { Understood } from '../claims/extract.js'
import { BLANK } from '../findings/fix.js'
import type { Quantity } from '../statements/quantities.js'
import type { Reading } from '../statements/reading.js'

/** A section's readings: what stands under its heading down to the next of its level, subsections included, quotations not. */
export function readingsOf(document: Understood, section: number): readonly Reading[] {
  const known = sections.get(document) ?? new Map<number, readonly Reading[]>()
  sections.set(document, known)
  const found = known.get(section) ?? findReadings(document, section)
  known.set(section, found)
  return found
}

/** Many rules ask the same of the same section. */
const sections = new WeakMap<Understood, Map<number, readonly Reading[]>>()

function findReadings(document: Understood, section: number): Reading[] {
  return document.readings.flatMap((reading) =>
    reading && !reading.statement.quoted && isWithin(document, reading.statement.section, section) ? [reading] : [],
  )
}

/** Whether a section is another one or stands under it. */
export function isWithin(document: Understood, inner: number, outer: number): boolean {
  for (let at: number | undefined = inner; at !== undefined; at = document.document.sections[at]?.parent) if (at === outer) return true
  return false
}

/** Whether one of the readings names one of these concepts. */
export function names(readings: readonly Pick<Reading, 'concepts'>[], ...concepts: readonly string[]): boolean {
  return readings.some((reading) => reading.concepts.some((match) => concepts.includes(match.concept)))
}

/** Whether one of the readings states an amount of one of these kinds, or leaves a blank for the author to fill in. */
export function states(readings: readonly Reading[], ...kinds: readonly Quantity['kind'][]): boolean {
  return readings.some(
    (reading) => reading.statement.text.includes(BLANK) || reading.quantities.some((quantity) => kinds.includes(quantity.kind)),
  )
}

/** A statement with the list items that hang from it: what a sub-list spells out, the statement says. */
export function withSubList(document: Understood, statement: number): readonly Reading[] {
  return document.readings.flatMap((reading) =>
    reading && (reading.statement.id === statement || reading.statement.parent === statement) ? [reading] : [],
  )
}
