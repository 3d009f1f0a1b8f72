import { positionsIn } from '@saydo/project'
import { pageAddress, principleOf } from '@saydo/rules'
import { bySeverity, fixableIn } from '../tally.js'
import type { Format } from './format.js'

/** The whole result as one JSON object, version 1: for programs. */
export const json: Format = (result, { root, version }) => {
  const rangeOf = positionsIn(result.sources)
  const findings = result.findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    file: finding.file,
    range: rangeOf(finding.file, finding.span),
    principle: principleOf(finding.principles[0]) ?? null,
    url: pageAddress(finding.rule),
    related: finding.related.map(({ file, span, message }) => ({ file, range: rangeOf(file, span), message })),
    fixes: (finding.fixes ?? []).map(({ title, kind, edits }) => ({
      title,
      kind,
      edits: edits.map(({ file, span, text }) => ({ file, range: rangeOf(file, span), text })),
    })),
  }))
  const documents = result.documents.map(({ file, language, kind, status, reason }) => ({
    file,
    language: language ?? null,
    kind: kind ?? null,
    status,
    ...(reason === undefined ? {} : { reason }),
  }))
  const { error: errors, warning: warnings, info: infos } = bySeverity(result.findings)
  const summary = {
    errors,
    warnings,
    infos,
    fixable: fixableIn(result),
    suppressed: result.suppressed.length,
    baselined: result.baselined.length,
  }
  const report = { version: 1, tool: { name: 'saydo', version }, root: root.replaceAll('\\', '/'), findings, documents, summary }
  return `${JSON.stringify(report, null, 2)}\n`
}
