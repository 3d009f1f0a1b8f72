import type { LintResult } from '@saydo/project'
import { CATALOG, type CatalogEntry, type Severity } from '@saydo/rules'

/** Counts findings by severity. */
export function bySeverity(findings: readonly { readonly severity: Severity }[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const finding of findings) counts[finding.severity] += 1
  return counts
}

/** All rules, by id. */
export function entries(): readonly CatalogEntry[] {
  return [...CATALOG].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** How many findings --fix can mend: those that have a fix that keeps the meaning. */
export function fixableIn({ findings }: LintResult): number {
  return findings.filter(({ fixes }) => fixes?.some(({ kind }) => kind === 'safe')).length
}
