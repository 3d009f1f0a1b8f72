import type { Claim } from '../claims/claim.js'
import type { Understood } from '../claims/extract.js'
import type { Finding, Location } from '../findings/finding.js'

/** A finding with what it takes to know it again in another version. */
export interface ComparedFinding extends Finding {
  /** The words it speaks of, without markup. */
  readonly statement: string
}

/** All policy sets as they are in one version: documents that take part, and what was found in them. */
export interface Version<Found extends ComparedFinding = ComparedFinding> {
  readonly documents: readonly Understood[]
  readonly findings: readonly Found[]
  /** Priorities that configurations state, where they stand there. */
  readonly stated?: readonly StatementPlace[]
}

/** What a change of a statement is about. `other` are limits, duties and practices. */
export type Area = 'priority' | 'promise' | 'measure' | 'other'

/** What became of what a statement says. `changed` says nothing of the direction; `moved` stands in another document now. */
export type Effect = 'added' | 'dropped' | 'weakened' | 'strengthened' | 'changed' | 'moved'

/** A statement of one version. */
export interface StatementPlace extends Location {
  /** Its words, without markup. */
  readonly text: string
  readonly language: string | undefined
  /** What it says in this area, as the judge sees it; none where it no longer, or not yet, says anything of the kind. */
  readonly claim: Pick<Claim, 'kind' | 'topic'> | undefined
}

/**
 * What differs between the two wordings. Amounts are words of the statements; weights are percent of a whole. A condition is whatever
 * takes something back; a scope is whatever narrows a promise to some cases.
 */
export type Detail =
  | { readonly what: 'amount'; readonly before: string; readonly after: string }
  | { readonly what: 'weight'; readonly before: number; readonly after: number }
  | { readonly what: 'topic' }
  | { readonly what: 'figure' | 'condition' | 'scope'; readonly change: 'added' | 'dropped'; readonly words: string }

/** What a change of the documents does to what they say. At least one of the two places is there. */
export interface StatementChange {
  readonly area: Area
  readonly effect: Effect
  readonly before: StatementPlace | undefined
  readonly after: StatementPlace | undefined
  readonly details: readonly Detail[]
}

/** The difference between two versions; everything sorted by document and position, the newer place before the older. */
export interface PolicyChanges<Found extends ComparedFinding = ComparedFinding> {
  readonly statements: readonly StatementChange[]
  /** Findings of a warning or error that came, and that went. */
  readonly came: readonly Found[]
  readonly went: readonly Found[]
}
