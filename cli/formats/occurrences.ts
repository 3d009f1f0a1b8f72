import type { LintResult, TextFinding } from '@saydo/project'
import { compareFindings } from '@saydo/rules'

/**
 * Tells findings with one fingerprint in one document apart: 1 for the first of them, 2 for the next. Those that a comment or the
 * baseline silences count too, so that silencing one gives no other a new number.
 */
export function occurrencesOf({ findings, suppressed, baselined }: LintResult): (finding: TextFinding) => number {
  const numbers = new Map<TextFinding, number>()
  const counts = new Map<string, number>()
  for (const finding of [...findings, ...suppressed, ...baselined].sort(compareFindings)) {
    const key = `${finding.file}\0${finding.fingerprint}`
    const number = (counts.get(key) ?? 0) + 1
    counts.set(key, number)
    numbers.set(finding, number)
  }
  return (finding) => numbers.get(finding) ?? 1
}
