import type { ConceptSource, Language } from '../../languages/language.js'
import { Vocabulary } from './vocabulary.js'

const compiled = new WeakMap<Language, Vocabulary>()

/** The vocabulary of a language: its concepts, its modes as `mode:…` and its document kinds as `kind:…`. Compiled once. */
export function vocabularyOf(language: Language): Vocabulary {
  let vocabulary = compiled.get(language)
  if (!vocabulary) {
    vocabulary = new Vocabulary(language, {
      ...language.concepts,
      ...prefixed('mode', language.modes),
      ...prefixed('kind', language.kinds),
    })
    compiled.set(language, vocabulary)
  }
  return vocabulary
}

function prefixed(prefix: string, concepts: Readonly<Record<string, ConceptSource>>): Record<string, ConceptSource> {
  return Object.fromEntries(Object.entries(concepts).map(([name, source]) => [`${prefix}:${name}`, source]))
}
