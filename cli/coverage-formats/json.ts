import { positionsIn, type TextCoverage } from '@saydo/project'
import { pageAddress, principleOf, type Span } from '@saydo/rules'
import type { CoverageFormat } from './coverage-format.js'
import { tallyOf } from './view.js'

/** The whole coverage as one JSON object, version 1: for programs. Every place is there, and ranges are those of the lint's report. */
export const json: CoverageFormat = (result, { root, version }) => {
  const rangeOf = positionsIn(result.sources)
  const place = ({ file, span, statement }: { file: string; span: Span; statement: string }) => ({
    file,
    range: rangeOf(file, span),
    text: statement,
  })
  const principle = ({ principle: id, status, expected, addressed, contradicted }: TextCoverage) => ({
    id,
    title: principleOf(id)?.title ?? id,
    sources: principleOf(id)?.sources ?? [],
    status,
    expected,
    addressed: addressed.map((one) => ({ ...place(one), confidence: one.confidence })),
    contradicted: contradicted.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      ...place(finding),
      url: pageAddress(finding.rule),
      related: finding.related.map((row) => ({ ...place(row), message: row.message })),
    })),
  })
  const sets = result.sets.map((set) => ({
    root: set.root,
    configuration: set.configuration ?? null,
    principles: set.principles.map(principle),
    documents: set.documents.map(({ file, language, kind, status, reason }) => ({
      file,
      language: language ?? null,
      kind: kind ?? null,
      status,
      ...(reason === undefined ? {} : { reason }),
      takesPart: status === 'linted' && !set.inactive.includes(file),
    })),
    summary: { ...tallyOf(set), suppressed: set.suppressed },
  }))
  const report = { version: 1, tool: { name: 'saydo', version }, root: root.replaceAll('\\', '/'), sets }
  return `${JSON.stringify(report, null, 2)}\n`
}
