import type { Location } from './finding.js'

/**
 * How far a fix goes: `safe` keeps the meaning and is applied by itself; `wording` changes the words and is chosen by the author;
 * `decision` inserts a template with blanks to fill in, or takes a statement out.
 */
export type FixKind = (typeof FIX_KINDS)[number]

export const FIX_KINDS = ['safe', 'wording', 'decision'] as const

/** Puts `text` in the place of a stretch of the source; nothing where the span is empty. Blanks to fill in are written `BLANK`. */
export interface Edit extends Location {
  readonly text: string
}

/** One way to mend a finding. Its edits do not overlap. */
export interface Fix {
  /** What it does, in the reader's language. */
  readonly title: string
  readonly kind: FixKind
  readonly edits: readonly Edit[]
}

/** Stands for what only the author can know: a figure, an owner, a date. */
export const BLANK = '___'
