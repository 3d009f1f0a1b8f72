import { createHash } from 'node:crypto'
import { positionsIn, type TextFinding } from '@saydo/project'
import type { Severity } from '@saydo/rules'
import { firstWords, printable } from '../terminal/text.js'
import type { Format } from './format.js'
import { occurrencesOf } from './occurrences.js'
import { repositoryPaths } from './repository-paths.js'

/** GitLab's levels are info, minor, major, critical and blocker: the last two are left to what breaks at once. */
const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' }

/**
 * GitLab's Code Quality report: a list that a job names under `artifacts: reports: codequality`. GitLab shows what a merge request
 * adds and mends by comparing fingerprints, and keeps one finding of each.
 */
export const gitlab: Format = (result, context) => {
  const rangeOf = positionsIn(result.sources)
  const pathOf = repositoryPaths(context)
  const occurrenceOf = occurrencesOf(result)
  const report = result.findings.map((finding) => {
    const { start, end } = rangeOf(finding.file, finding.span)
    const path = pathOf(finding.file)
    return {
      type: 'issue',
      check_name: finding.rule,
      description: describe(finding, ({ file, span }) => `${pathOf(file)}:${rangeOf(file, span).start.line}`),
      categories: ['Clarity'],
      severity: SEVERITIES[finding.severity],
      fingerprint: hash([path, finding.fingerprint, String(occurrenceOf(finding))]),
      location: { path, lines: { begin: start.line, end: end.line } },
    }
  })
  return `${JSON.stringify(report, null, 2)}\n`
}

/** How many contradicted statements the text names, and how much of each it quotes. */
const NAMED = 3
const QUOTED = 80

/** GitLab shows one text and nothing else: what is wrong, and what it contradicts. */
function describe({ message, related }: TextFinding, at: (row: TextFinding['related'][number]) => string): string {
  const named = related.slice(0, NAMED).map((row) => `→ ${printable(at(row))} “${firstWords(row.statement, QUOTED)}”`)
  const more = related.length > NAMED ? [`and ${related.length - NAMED} more`] : []
  return [printable(message), ...named, ...more].join(' ')
}

/** 32 digits, as GitLab's own reports have them. */
function hash(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)
}
