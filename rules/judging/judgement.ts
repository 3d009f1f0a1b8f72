import type { Finding } from '../findings/finding.js'
import type { SuppressedFinding } from '../suppressions/apply-suppressions.js'

/** A rule that threw: its findings in that document are missing, and the host says so. */
export interface RuleFailure {
  readonly rule: string
  readonly file: string
  readonly reason: string
}

/** What there is to tell of a document, or of all. */
export interface Judgement {
  /** What stands, the findings about suppressions among them. */
  readonly findings: readonly Finding[]
  /** What comments in the documents silence. */
  readonly suppressed: readonly SuppressedFinding[]
  readonly failures: readonly RuleFailure[]
}

export const NOTHING: Judgement = { findings: [], suppressed: [], failures: [] }

export function isNothing({ findings, suppressed, failures }: Judgement): boolean {
  return findings.length + suppressed.length + failures.length === 0
}
