import type { PolicyDocument, Statement } from '../document/document.js'
import type { Language } from '../languages/language.js'
import { findDates, type NamedDate } from './dates.js'
import { type OwnMatch, ownMatches } from './own/own-matches.js'
import { withStandIns } from './own/own-terms.js'
import { findQuantities, type Quantity } from './quantities.js'
import { type Token, tokenize } from './tokens.js'
import { vocabularyOf } from './vocabulary/vocabularies.js'
import type { ConceptMatch } from './vocabulary/vocabulary.js'

/** A statement taken apart: its tokens, stems, amounts, and the concepts it names. */
export interface Reading {
  readonly statement: Statement
  readonly tokens: readonly Token[]
  /** A stem for each token; signs and breaks stand for themselves, numbers are "#". */
  readonly stems: readonly string[]
  readonly quantities: readonly Quantity[]
  readonly concepts: readonly ConceptMatch[]
  /** Days, months and years that it names, in order of form. */
  readonly dates: readonly NamedDate[]
  /** Where the organisation's own rules match it. */
  readonly own: readonly OwnMatch[]
}

/** A text's concepts and stems without a statement around it: a heading, a table header, a lead-in. */
export type ContextReading = Pick<Reading, 'tokens' | 'stems' | 'quantities' | 'concepts' | 'dates' | 'own'>

/** Reads one text in one language. */
export function readText(text: string, language: Language): ContextReading {
  const written = tokenize(text)
  const tokens = withStandIns(written, language)
  const quantities = findQuantities(tokens, language)
  const stems = tokens.map((token) => (token.kind === 'word' ? language.stem(token.form) : token.kind === 'number' ? '#' : token.form))
  const dates = /\d{4}/u.test(text) ? findDates(text, language) : []
  const concepts = vocabularyOf(language).match(tokens, quantities)
  return { tokens, stems, quantities, concepts, dates, own: ownMatches(written, language) }
}

/** Reads every statement of a document; those in a language without a vocabulary have no reading. */
export function readStatements(
  document: PolicyDocument,
  languageOf: (code: string | undefined) => Language | undefined,
  read: typeof readText = readText,
): (Reading | undefined)[] {
  return document.statements.map((statement) => {
    const language = languageOf(statement.language)
    return language && { statement, ...read(statement.text, language) }
  })
}
