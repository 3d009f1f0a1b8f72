import { stemmer } from '@orama/stemmers/spanish'
import type { Language } from '../language.js'
import { data } from './data.generated.js'

export const language: Language = { ...data, stem: (word) => stemmer(word) }
