/** A unit of measurement: its kind decides what it can be compared with. */
export type UnitKind = 'duration' | 'percent' | 'money' | 'count'

/** How one natural language writes units of time. */
export interface TimeUnit {
  /** Length in seconds; working days are counted as days of eight working hours and kept apart by `calendar`. */
  readonly seconds: number
  readonly calendar: 'clock' | 'working'
  /** The word says its own number: "полчаса" is one half hour. */
  readonly alone?: boolean
  /** Forms of the word, lower case, as they are written ("minute", "minutes", "min"). Several words are one form: "working day". */
  readonly forms: readonly string[]
}

/** Data of one concept: the patterns that match it, texts that must match, texts that must not. */
export interface ConceptSource {
  readonly any: readonly string[]
  readonly phrasings: readonly string[]
  readonly near: readonly string[]
}

/** Everything about a natural language that is data. Adding a language is writing one of these; see CONTRIBUTING.md. */
export interface LanguageData {
  readonly code: string
  /** The language's own name for itself. */
  readonly name: string
  /** Words that end in a full stop without ending a sentence, lower case, without the stop. */
  readonly abbreviations: readonly string[]
  /** Cardinal numbers as words with their values; `scales` multiply what stands before them (hundred, thousand). */
  readonly numbers: Readonly<Record<string, number>>
  readonly scales: Readonly<Record<string, number>>
  /** Words for parts of one unit: "half" 0.5, "quarter" 0.25. */
  readonly fractions: Readonly<Record<string, number>>
  /** Words that join number words: "and", "y". */
  readonly numberJoiners: readonly string[]
  readonly decimal: '.' | ','
  readonly time: readonly TimeUnit[]
  /** Words and signs for money: "dollar", "руб", "$". */
  readonly money: readonly string[]
  /** Words for a percentage besides the sign. */
  readonly percent: readonly string[]
  /** "per", "an", "por", "в", "за": what turns a unit of time into a rate. */
  readonly rate: readonly string[]
  /** Words that take something back from a promise where they come to it: "if", "unless", "only", "as a rule". */
  readonly provisos: readonly string[]
  /** For each month from January: the forms of its name, lower case. */
  readonly months: readonly (readonly string[])[]
  readonly comparators: { readonly atMost: readonly string[]; readonly atLeast: readonly string[]; readonly average: readonly string[] }
}

/** What an organisation's own term is read as: words of the language, which name a concept. */
export interface StandIn {
  readonly words: string
  readonly concept: string
}

/** What an organisation adds to a language, in the pattern language. */
export interface OwnWords {
  /** Its own terms, by what they mean: a name of the language's `standIns`. */
  readonly terms: Readonly<Record<string, readonly string[]>>
  /** What its own rules look for, and what keeps them silent, by the rule's id. */
  readonly rules: Readonly<Record<string, { readonly match: readonly string[]; readonly unless: readonly string[] }>>
}

/** A language as the stages see it: its data, its stemmer, and its concepts by name. */
export interface Language extends LanguageData {
  /** The stem of a folded word (lower case, NFC, accents as the stemmer wants them). */
  stem(word: string): string
  readonly concepts: Readonly<Record<string, ConceptSource>>
  /** Concepts that take a statement out of force: negation, past, hypothetical … */
  readonly modes: Readonly<Record<string, ConceptSource>>
  /** Titles of document kinds and the words by which titles are recognised, in the pattern language. */
  readonly kinds: Readonly<Record<string, ConceptSource>>
  /** What own terms are read as, by the name of what they mean: the names are the same in all languages. */
  readonly standIns: Readonly<Record<string, StandIn>>
  /** What the organisation adds; none in the language itself. */
  readonly own?: OwnWords
  /** What people are told besides the rules' own messages, by name; `{name}` stands for a figure or a word. */
  readonly texts: Readonly<Record<string, string>>
}
