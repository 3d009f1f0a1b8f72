import type { LintResult } from '@saydo/project'
import { compareText } from '@saydo/rules'
import { escapeHtml } from '../markup/escape-html.js'
import { bySeverity } from '../tally.js'
import { type FileReport, fileReports } from './file-reports.js'
import { findingPart } from './html-finding.js'
import type { Places } from './html-places.js'
import { SEVERITIES, severityCounts } from './severities.js'

/** All findings by document, in the documents' order, and what filters them. */
export function findingsPart(result: LintResult, places: Places): string {
  const reports = fileReports(result).filter(({ findings }) => findings.length > 0)
  if (reports.length === 0) return ''
  const idOf = distinctIds()
  return `<section aria-labelledby="findings">
<h2 id="findings">Findings</h2>
${filtersPart(result, reports)}
<p id="none" hidden>Nothing is left to show. Ask for less.</p>
${reports.map((report, index) => documentPart(report, index, places, idOf)).join('\n')}
</section>`
}

function documentPart({ file, findings }: FileReport, index: number, places: Places, idOf: (fingerprint: string) => string): string {
  const id = `document-${index}`
  return `<section data-document="${index}" aria-labelledby="${id}">
<h3 id="${id}">${escapeHtml(file)}</h3>
<p class="lead">${severityCounts(findings)}</p>
${findings.map((finding) => findingPart(finding, idOf(finding.fingerprint), places)).join('\n')}
</section>`
}

/** It is hidden until the script shows it: without one it could do nothing. */
function filtersPart({ findings }: LintResult, reports: readonly FileReport[]): string {
  const counts = bySeverity(findings)
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort(compareText)
  const boxes = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => `<label><input type="checkbox" name="severity" value="${severity}" checked> ${severity}</label>`,
  )
  const options = (values: readonly (readonly [value: string, name: string])[]) =>
    values.map(([value, name]) => `<option value="${escapeHtml(value)}">${escapeHtml(name)}</option>`).join('')
  return `<form id="filters" role="search" aria-label="Filter the findings" hidden>
<fieldset><legend>Severity</legend>${boxes.join(' ')}</fieldset>
<label>Rule <select name="rule"><option value="">all rules</option>${options(rules.map((rule) => [rule, rule]))}</select></label>
<label>Document <select name="document"><option value="">all documents</option>${options(reports.map(({ file }, index) => [String(index), file]))}</select></label>
<label>Words <input type="search" name="words" autocomplete="off"></label>
<button type="reset">Show all</button>
<p id="told" role="status"></p>
</form>`
}

/** A finding keeps its address as long as its fingerprint; several of one fingerprint are numbered. */
function distinctIds(): (fingerprint: string) => string {
  const seen = new Map<string, number>()
  return (fingerprint) => {
    const times = (seen.get(fingerprint) ?? 0) + 1
    seen.set(fingerprint, times)
    return times === 1 ? `finding-${fingerprint}` : `finding-${fingerprint}-${times}`
  }
}
