import type { Span } from '../document/document.js'

export type Severity = 'info' | 'warning' | 'error'

/** A place in a document of the set: UTF-16 offsets in its source. */
export interface Location {
  readonly file: string
  readonly span: Span
}

/** A statement that a finding leans on: the one it contradicts, the rest of its group. */
export interface Related extends Location {
  readonly message: string
}

/** A statement at fault: the rule, where, why, and what it contradicts. */
export interface Finding extends Location {
  readonly rule: string
  readonly severity: Severity
  /** What is wrong, why it matters, and what to do, in the reader's language. */
  readonly message: string
  readonly principles: readonly string[]
  readonly related: readonly Related[]
}

/** The order in which findings are told: file, position, rule. */
export function compareFindings(a: Finding, b: Finding): number {
  return compareText(a.file, b.file) || a.span.start - b.span.start || a.span.end - b.span.end || compareText(a.rule, b.rule)
}

/** Orders texts by code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
