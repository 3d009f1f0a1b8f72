import type { Location, Position, Range } from 'vscode-languageclient'

/** A statement of a document: where it stands and what it says. */
export interface Place {
  readonly uri: string
  readonly range: Range
  readonly text: string
}

/** What is known of one policy set. `root` is the URI of its folder, `configuration` that of its `saydo.yml`. */
export interface SetStatus {
  readonly root: string
  readonly configuration: string | null
  readonly documents: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly priorities: readonly Place[]
  readonly notices: readonly string[]
}

/** Notification `saydo/status`: the server's state and its policy sets, sent when anything of it changed. */
export interface Status {
  readonly state: 'loading' | 'ready' | 'disabled'
  readonly sets: readonly SetStatus[]
}

/** Answer to `saydo/document`: what the server makes of one document. */
export interface DocumentStatus {
  readonly language: string | null
  readonly kind: string | null
  readonly root: string | null
  readonly status: 'linted' | 'left-out' | 'unreadable' | 'too-large'
  readonly reason?: string
}

/** A rule in the answer to `saydo/rules`. */
export interface RuleSummary {
  readonly id: string
  readonly severity: string
  readonly summary: string
}

/** A statement that supports or contradicts a declared priority. `claim` is what it says in human words. */
export interface AlignedLine extends Place {
  readonly claim: string
  readonly stand: 'supports' | 'contradicts'
  readonly rules: readonly string[]
}

/** One policy set in the answer to `saydo/alignment`. */
export interface AlignedSet {
  readonly root: string
  readonly priorities: readonly Place[]
  readonly lines: readonly AlignedLine[]
}

/** Answer to `saydo/alignment`. */
export interface Alignment {
  readonly sets: readonly AlignedSet[]
}

/** Argument of the command `saydo.suppress`: `text` holds `___` where the reason goes. */
export interface Suppression {
  readonly uri: string
  readonly version: number | null
  readonly position: Position
  readonly text: string
}

/** Arguments of the command `saydo.showReferences`. */
export type References = readonly [uri: string, position: Position, locations: readonly Location[]]
