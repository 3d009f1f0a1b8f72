import type { Language, OwnWords } from './language.js'
import { languageOf } from './tongues.js'

/** What an organisation adds, by language code. */
export type OwnWordsByLanguage = Readonly<Record<string, OwnWords>>

/** Languages by code with what an organisation adds to them; the very same objects for the same additions, so that they are compiled once. */
export function languagesWith(own: OwnWordsByLanguage): (code: string | undefined) => Language | undefined {
  const key = JSON.stringify(own)
  if (key === '{}') return languageOf
  const languages = extended.get(key) ?? extend(own)
  extended.delete(key)
  extended.set(key, languages)
  for (const old of [...extended.keys()].slice(0, -MOST_KEPT)) extended.delete(old)
  return (code) => languages.get(code ?? '') ?? languageOf(code)
}

/** How many organisations' additions are kept compiled: a workspace has few, and somebody who edits a configuration makes many. */
const MOST_KEPT = 16

const extended = new Map<string, ReadonlyMap<string, Language>>()

function extend(own: OwnWordsByLanguage): ReadonlyMap<string, Language> {
  return new Map(
    Object.entries(own).flatMap(([code, words]): [string, Language][] => {
      const language = languageOf(code)
      return language ? [[code, { ...language, own: words }]] : []
    }),
  )
}
