import type { PolicyDocument, Span } from '../document/document.js'

/** What is said of suppressions themselves, under rule ids of their own. None of them can be suppressed. */
export const SUPPRESSION_RULES = ['malformed-suppression', 'unused-suppression', 'suppression-without-reason'] as const

export type SuppressionRule = (typeof SUPPRESSION_RULES)[number]

/** A rule's name in a comment. */
export interface NamedRule {
  readonly id: string
  readonly span: Span
}

/** A rule that a comment silences, and where: nowhere, when nothing comes after a comment that speaks of the next block. */
export interface SilencedRule extends NamedRule {
  readonly holds: Span | undefined
}

/** A comment for Saydo that lists names. */
export interface Listing {
  /** The whole comment, delimiters included. */
  readonly span: Span
  /** Every name in the comment, those of no rule included, in its order. */
  readonly listed: readonly NamedRule[]
}

/** A comment that silences rules: in the next block, down to `saydo-enable`, or in the whole file. */
export interface Suppression extends Listing {
  readonly reach: 'next' | 'stretch' | 'file'
  /** Never empty, each rule once. */
  readonly rules: readonly SilencedRule[]
  readonly reason?: string
  /** The last day on which it holds, and where the comment says so. */
  readonly until?: { readonly day: string; readonly span: Span }
}

/** A `saydo-enable`, and the rules of earlier comments that it ends: all that are open where it lists none. */
export interface Enabling extends Listing {
  readonly ends: readonly SilencedRule[]
}

/** What is wrong with a comment: the name of a text, and what it is filled with. */
export interface Trouble {
  readonly span: Span
  readonly text: string
  readonly data: Readonly<Record<string, string>>
  /** The name that was meant by what stands at `span`. */
  readonly nearest?: string
  /** A comment that does nothing, or of whose names these do nothing. */
  readonly idle?: { readonly listing: Listing; readonly names: readonly NamedRule[] }
}

/** The suppressions of a document, in reading order. */
export interface Suppressions {
  readonly document: PolicyDocument
  readonly suppressions: readonly Suppression[]
  readonly enablings: readonly Enabling[]
  readonly troubles: readonly Trouble[]
}
