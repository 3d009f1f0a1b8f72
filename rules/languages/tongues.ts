import { eld } from 'eld/extrasmall'
import type { Tongues } from '../document/tongues.js'
import type { Language } from './language.js'
import { LANGUAGES } from './languages.generated.js'

const byCode: ReadonlyMap<string, Language> = new Map(LANGUAGES.map((language) => [language.code, language]))
const abbreviations = new Map(LANGUAGES.map((language) => [language.code, new Set(language.abbreviations)]))
const NONE: ReadonlySet<string> = new Set()

/** How much of a text its language is judged by, in UTF-16 units: more changes nothing and costs time. */
const SAMPLE = 3000

/** What the stages may ask of natural languages. */
export const tongues: Tongues = {
  detect: (text) => {
    // Figures, addresses and markup say nothing of a language and mislead the detector.
    const words = text
      .slice(0, SAMPLE * 2)
      .replace(/[^\p{L}\s'’-]+/gu, ' ')
      .slice(0, SAMPLE)
    return words.trim().length < 12 ? undefined : eld.detect(words).language || undefined
  },
  abbreviations: (code) => abbreviations.get(code ?? '') ?? NONE,
}

/** The languages whose statements are understood. */
export function languageOf(code: string | undefined): Language | undefined {
  return code === undefined ? undefined : byCode.get(code)
}

/** Codes of the languages whose statements are understood, sorted. */
export const LANGUAGE_CODES: readonly string[] = [...byCode.keys()].sort()

/** What an organisation's own terms can mean: the same names in all languages. */
export const MEANINGS: readonly string[] = Object.keys(LANGUAGES[0]?.standIns ?? {})

/** A text of a language, its `{name}`s filled in; English where the language has none. @throws {Error} where English has none either. */
export function textOf(code: string | undefined, name: string, data: Readonly<Record<string, string | number>> = {}): string {
  const text = languageOf(code)?.texts[name] ?? languageOf('en')?.texts[name]
  if (text === undefined) throw new Error(`There is no text “${name}”.`)
  return fillText(text, data)
}

/** Puts figures and words in the place of their `{name}`s; a name without one stays. */
export function fillText(text: string, data: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => String(data[name] ?? whole))
}
