import type { Understood } from '../claims/extract.js'
import { placeAt } from './place.js'
import type { PlacedClaim } from './policy-set.js'
import { readingsOf } from './sections.js'

/** How sure the judge must be (0–1) that a statement is high-sounding, and that another is concrete. */
const SOUNDING = 0.25
const CONCRETE = 0.5

/** What gives a phrase a body: an act, a customer, a measure, a promise, a declared priority. */
const SUBSTANCE = /^(?:practice|measure|reward|promise:figure|duty:responsible|limit|priority:service)/u

function isSubstance(verdict: Understood['verdicts'][number]): boolean {
  return [...(verdict ?? [])].some(([label, likely]) => likely >= CONCRETE && SUBSTANCE.test(label))
}

/** Sections of high-sounding phrases with no behaviour, customer, measure or act: each at its heading, or its first statement. */
export function hollowSections(document: Understood): readonly PlacedClaim[] {
  return document.document.sections.flatMap((section): PlacedClaim[] => {
    const own = document.readings.flatMap((reading) =>
      reading && reading.statement.section === section.id && reading.statement.kind !== 'heading' && !reading.statement.quoted
        ? [reading]
        : [],
    )
    const first = own[0]?.statement.id
    const verdicts = own.map(({ statement }) => document.verdicts[statement.id])
    const sounding = verdicts.filter((verdict) => (verdict?.get('stance:slogan') ?? 0) >= SOUNDING)
    if (first === undefined || sounding.length === 0 || sounding.length * 2 < own.length) return []
    const all = readingsOf(document, section.id)
    const isConcrete =
      // "One team", "a tomorrow" is no figure.
      all.some(({ quantities }) => quantities.some(({ max }) => max > 1)) ||
      all.some(({ statement }) => isSubstance(document.verdicts[statement.id]))
    if (isConcrete) return []
    const confidence = Math.max(...sounding.map((verdict) => verdict?.get('stance:slogan') ?? 0))
    return [placeAt(document, { kind: 'stance', topic: 'slogan', statement: section.heading ?? first, confidence })]
  })
}
