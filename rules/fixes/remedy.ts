import type { FixKind } from '../findings/fix.js'

/**
 * How a remedy lays its words into the document. `beside`: a list item, table row or sentence of their own next to the statement (or a
 * sentence below its list or table); `clause`: at the statement's end; `lead`: before its first word; `instead`: in the place of its
 * words; `remove`: the statement goes; `swap-shares`, `blank-shares`: the figures of a weighted scorecard.
 */
export type Shape = 'beside' | 'clause' | 'lead' | 'instead' | 'remove' | 'swap-shares' | 'blank-shares'

/** One way in which a rule's findings can be mended. */
export interface Remedy {
  readonly kind: FixKind
  readonly shape: Shape
  /** Name of its words in the rule's `fixes`; none for `remove`, whose words all rules share. */
  readonly text?: string
  /** Mends not the statement at fault but the first related one that makes a claim of one of these kinds. */
  readonly at?: readonly string[]
}

/**
 * A remedy's title and, for each construct that it can stand in, its wordings, the best first: of several, the first that the judge
 * reads as meant is offered. They begin with a capital and end without a full stop; what only the author knows is `___`. Clauses and
 * leads bring their own punctuation on the side of the statement.
 */
export interface FixWords {
  /** An order to the author: "Add a measure of quality". */
  readonly title: string
  readonly item?: readonly string[]
  /** The words of a row's naming cell; the other cells are left blank. */
  readonly row?: readonly string[]
  readonly sentence?: readonly string[]
  /** A sentence below a list or table that speaks of all of it. */
  readonly note?: readonly string[]
  readonly clause?: readonly string[]
  readonly lead?: readonly string[]
  readonly instead?: readonly string[]
}
