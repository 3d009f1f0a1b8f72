import type { Language } from '../languages/language.js'
import { type ContextReading, readText } from '../statements/reading.js'
import type { ClaimLabel } from './claim.js'
import type { Features } from './features.js'

/** What a judge made of a statement: the likelihood (0–1) of each label. */
export type Verdict = ReadonlyMap<ClaimLabel, number>

/**
 * What was worked out for a document's texts, for reading its next version: an edit changes a sentence or two, and what the
 * others hold is known. It keeps what its own version used and no more.
 */
export class Memo {
  private readonly readings = new Map<string, ContextReading>()
  private readonly verdicts = new Map<string, Verdict>()

  constructor(
    private before?: Memo,
    /** Whether there will be a next version: telling statements apart by all that is seen of them costs time. */
    private readonly isKept = true,
  ) {}

  reading(text: string, language: Language): ContextReading {
    const key = `${language.code}:${text}`
    const known = this.readings.get(key) ?? this.before?.readings.get(key) ?? readText(text, language)
    this.readings.set(key, known)
    return known
  }

  verdict(features: Features, judge: () => Verdict): Verdict {
    if (!this.isKept) return judge()
    const key = features.join('\n')
    const known = this.verdicts.get(key) ?? this.before?.verdicts.get(key) ?? judge()
    this.verdicts.set(key, known)
    return known
  }

  /** Lets go of the version before, once this one is read. */
  settle(): void {
    this.before = undefined
  }
}
