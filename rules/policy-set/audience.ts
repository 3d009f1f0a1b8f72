import type { Understood } from '../claims/extract.js'
import { names } from './sections.js'

/** How sure the judge must be (0–1) that a statement says whom the document is for: less, for a false alarm costs more than a miss. */
const LIKELY = 0.1

/** Whether a document names a kind of customer anywhere: "everyone" is none. */
export function namesAudience(document: Understood): boolean {
  return document.readings.some(
    (reading) =>
      reading &&
      !reading.statement.quoted &&
      ((document.verdicts[reading.statement.id]?.get('practice:audience') ?? 0) >= LIKELY || names([reading], 'segment')),
  )
}
