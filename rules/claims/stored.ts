import { restoreDocument, type StoredDocument, storeDocument } from '../document/stored-document.js'
import type { Reading } from '../statements/reading.js'
import { restoreReadings, type StoredReadings, storeReadings } from '../statements/stored-reading.js'
import { type Claim, type ClaimLabel, placeClaim } from './claim.js'
import type { Understood } from './extract.js'

/**
 * All that was understood of a document, as plain data that JSON keeps: what a cache holds. It knows neither the document's
 * name nor its source, so that a document that was renamed or moved is known again. The evidence of claims is left out: it is
 * large, seldom asked for, and found again by reading.
 */
export interface StoredUnderstanding {
  readonly document: StoredDocument
  readonly kind: string
  /** The statements' readings, and behind them the front matter's. */
  readonly readings: StoredReadings
  /** Keys of the front matter's entries that were read. */
  readonly frontMatter: readonly string[]
  readonly claims: readonly (readonly [statement: number, kind: Claim['kind'], topic: string, confidence: number, mode: Claim['mode']])[]
  readonly shares: readonly (readonly [statement: number, percent: number])[]
  /** For each statement that was judged: labels and how likely each is, by turns. */
  readonly verdicts: readonly (readonly (string | number)[] | null)[]
}

/** Turns what was understood of a document into plain data. */
export function toStored({ document, kind, readings, frontMatter, claims, shares, verdicts }: Understood): StoredUnderstanding {
  return {
    document: storeDocument(document),
    kind,
    readings: storeReadings([...readings, ...frontMatter.map((entry) => entry.reading)]),
    frontMatter: frontMatter.map(({ key }) => key),
    claims: claims.map((claim) => [claim.statement, claim.kind, claim.topic, claim.confidence, claim.mode]),
    shares: [...shares],
    verdicts: verdicts.map((verdict) => (verdict ? [...verdict].flat() : null)),
  }
}

/** Under which name a document is taken in again, its text, and how to read it for what was not stored. */
export interface Origin {
  readonly file: string
  readonly source: string
  readonly read: () => Understood
}

/** What was understood, from what was stored of the very same text. @throws where the data are not what `toStored` gives. */
export function fromStored(stored: StoredUnderstanding, { file, source, read }: Origin): Understood {
  const document = restoreDocument(stored.document, file, source)
  const all = restoreReadings(stored.readings)
  const readings = document.statements.map((statement): Reading | undefined => {
    const reading = all[statement.id]
    // Not spread: that would unpack everything.
    return reading && Object.assign(reading, { statement })
  })
  const shares = new Map(stored.shares)
  return {
    document,
    kind: stored.kind,
    readings,
    frontMatter: stored.frontMatter.map((key, index) => {
      const reading = all[readings.length + index]
      const span = document.frontMatter.places.get(key)
      if (!reading || !span) throw new Error(`Nothing is stored of the entry “${key}”.`)
      return { key, span, reading }
    }),
    claims: stored.claims.map(([id, kind, topic, confidence, mode], index): Claim => {
      const reading = readings[id]
      if (!reading) throw new Error(`Nothing is stored of the statement ${id}.`)
      const evidence = () => read().claims[index]?.evidence() ?? []
      return placeClaim(document, reading, { kind, topic, confidence, mode, weight: shares.get(id), evidence })
    }),
    shares,
    verdicts: stored.verdicts.map((flat) => (flat?.length === 0 ? NO_VERDICT : flat ? verdictOf(flat) : undefined)),
  }
}

const NO_VERDICT: ReadonlyMap<ClaimLabel, number> = new Map()

function verdictOf(flat: readonly (string | number)[]): ReadonlyMap<ClaimLabel, number> {
  const verdict = new Map<ClaimLabel, number>()
  for (let at = 0; at < flat.length; at += 2) verdict.set(String(flat[at]), Number(flat[at + 1]))
  return verdict
}
