import type { Reading } from '../statements/reading.js'
import type { ClaimLabel } from './claim.js'

/** Claims of how customers are served: in a page on travel or code they must sound very much like it. */
const OF_SERVICE = /^(?:limit|duty|promise|stance):/u
const FOREIGN = 0.6

/** How sure the judge must be (0–1) of a label in a document that has nothing to do with customers, whatever its usual bar. */
export function foreignBarOf(label: ClaimLabel): number {
  return OF_SERVICE.test(label) ? FOREIGN : 0
}

const CUSTOMERS = new Set(['customer', 'complaint', 'service-activity', 'concession', 'complaint-heading'])
/** So many statements must speak of customers, or so large a share of them. */
const SOME = 3
const SHARE = 0.1

/** Whether a document has to do with customers at all; what is called a policy, a plan or a strategy always has. */
export function speaksOfCustomers(readings: readonly (Reading | undefined)[], kind: string): boolean {
  if (kind !== 'other' && kind !== 'procedure' && kind !== 'training') return true
  const speaking = readings.filter((reading) => reading?.concepts.some((match) => CUSTOMERS.has(match.concept))).length
  return speaking >= SOME || speaking >= readings.length * SHARE
}
