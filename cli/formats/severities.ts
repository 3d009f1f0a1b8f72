import type { LintResult } from '@saydo/project'
import type { Severity } from '@saydo/rules'
import { bySeverity } from '../tally.js'
import { count } from '../terminal/text.js'

/** Severities, the worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/** A sign for each severity, beside the word. */
export const MARKS: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: '●' }

/** Findings by severity, the worst first; those of one severity stay in their order. */
export function worstFirst<Told extends { readonly severity: Severity }>(findings: readonly Told[]): readonly Told[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
}

/** "27 errors, 3 infos": nothing where there are none. */
export function severityCounts(findings: readonly { readonly severity: Severity }[]): string {
  const counts = bySeverity(findings)
  return SEVERITIES.flatMap((severity) => (counts[severity] > 0 ? [count(counts[severity], severity)] : [])).join(', ')
}

/** What a report says first: "27 errors, 3 infos", "nothing found" or "no document was linted". */
export function verdictOf({ findings, documents }: LintResult): string {
  if (findings.length > 0) return severityCounts(findings)
  return documents.some(({ status }) => status === 'linted') ? 'nothing found' : 'no document was linted'
}
