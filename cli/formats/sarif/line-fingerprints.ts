import { type LintResult, positionsIn, type TextFinding } from '@saydo/project'
import { compareFindings } from '@saydo/rules'
import { lineHashesOf } from '../line-hash.js'

/**
 * What GitHub knows an alert by, besides its rule and file: the hash of the line where it begins. A paragraph is one line in many
 * documents, and GitHub would take two findings of a rule in it for one: from the second on they carry a number of their own.
 */
export function lineFingerprints({ findings, suppressed, baselined, sources }: LintResult): (finding: TextFinding) => string {
  const rangeOf = positionsIn(sources)
  const hashes = new Map<string, (line: number) => string>()
  const counts = new Map<string, number>()
  const fingerprints = new Map<TextFinding, string>()
  for (const finding of [...findings, ...suppressed, ...baselined].sort(compareFindings)) {
    const { file, rule, span } = finding
    const { line } = rangeOf(file, span).start
    const hashAt = hashes.get(file) ?? lineHashesOf(sources.get(file) ?? '')
    hashes.set(file, hashAt)
    const key = `${rule}\0${file}\0${line}`
    const number = (counts.get(key) ?? 0) + 1
    counts.set(key, number)
    fingerprints.set(finding, number === 1 ? hashAt(line) : `${hashAt(line)}:${number}`)
  }
  return (finding) => fingerprints.get(finding) ?? ''
}
