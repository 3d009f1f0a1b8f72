import { stemmer } from '@orama/stemmers/russian'
import type { Language } from '../language.js'
import { data } from './data.generated.js'

export const language: Language = { ...data, stem: (word) => stemmer(word) }
