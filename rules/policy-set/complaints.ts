import type { Understood } from '../claims/extract.js'
import { placeAt } from './place.js'
import type { PlacedClaim } from './policy-set.js'
import { names, readingsOf, states } from './sections.js'

/** A section that tells how a kind of complaint is received and dealt with. */
export interface ComplaintProcedure {
  /** Its heading. */
  readonly opening: PlacedClaim
  /** Whether it names a time by which the complaint is acknowledged or resolved. */
  readonly hasTime: boolean
}

/** How sure the judge must be (0–1) that a heading opens the procedure for a kind of complaint. */
const LIKELY = 0.35

/** The complaint procedures of a document: sections whose heading opens one. */
export function complaintProcedures(document: Understood): readonly ComplaintProcedure[] {
  return document.document.sections.flatMap((section): ComplaintProcedure[] => {
    const { heading } = section
    const confidence = heading === undefined ? 0 : (document.verdicts[heading]?.get('practice:procedure') ?? 0)
    if (heading === undefined || confidence < LIKELY) return []
    const readings = readingsOf(document, section.id)
    if (readings.length < 2) return []
    const opening = placeAt(document, { kind: 'practice', topic: 'procedure', statement: heading, confidence })
    return [{ opening, hasTime: states(readings, 'duration') || names(readings, 'same-day') }]
  })
}
