import type { ClaimLabel } from '../claims/claim.js'
import type { PlacedClaim, SetView } from './policy-set.js'

/** What a service priority is borne out by: the customer's outcome measured, paid for, or made a condition of pay. */
const BORNE_OUT: readonly (readonly [PlacedClaim['kind'], ...ClaimLabel[]])[] = [
  ['measure', 'quality', 'retention'],
  ['reward', 'quality', 'retention'],
  ['condition', 'quality'],
]

/** How sure a claim must be (0–1) to be held up as support: it is shown to people, and silences nothing. */
const SURE = 0.9

/** Claims anywhere in the set that act on the declared service priorities, one for each statement. */
export function supportOf(set: SetView): readonly PlacedClaim[] {
  const claims = BORNE_OUT.flatMap(([kind, ...topics]) => set.claims(kind, ...topics)).filter((claim) => claim.confidence >= SURE)
  return [...new Map(claims.map((claim) => [`${claim.file}\0${claim.statement}`, claim])).values()]
}
