import { positionsIn, type TextFinding } from '@saydo/project'
import { pageAddress, type StatementPlace } from '@saydo/rules'
import type { DiffFormat } from './diff-format.js'
import { isContradiction, verdictOf } from './verdict.js'
import { claimWords } from './words.js'

/** The whole comparison as one JSON object, version 1: for programs. Places before the change are those of the older texts. */
export const json: DiffFormat = (comparison, { root, version, language, since }) => {
  const rangeIn = { before: positionsIn(comparison.sourcesBefore), after: positionsIn(comparison.sources) }
  const place = (when: 'before' | 'after', one: StatementPlace | undefined) =>
    one === undefined
      ? null
      : {
          file: one.file,
          range: rangeIn[when](one.file, one.span),
          text: one.text,
          language: one.language ?? null,
          claim: one.claim ? { kind: one.claim.kind, topic: one.claim.topic, words: claimWords(one, language) } : null,
        }
  const finding = (when: 'before' | 'after') => (one: TextFinding) => ({
    rule: one.rule,
    severity: one.severity,
    contradiction: isContradiction(one),
    message: one.message,
    file: one.file,
    range: rangeIn[when](one.file, one.span),
    text: one.statement,
    url: pageAddress(one.rule),
    related: one.related.map(({ file, span, message, statement }) => ({
      file,
      range: rangeIn[when](file, span),
      message,
      text: statement,
    })),
  })
  const report = {
    version: 1,
    tool: { name: 'saydo', version },
    root: root.replaceAll('\\', '/'),
    since,
    commit: comparison.commit,
    documents: comparison.counts,
    verdict: verdictOf(comparison),
    changes: comparison.statements.map(({ area, effect, before, after, details }) => ({
      area,
      effect,
      before: place('before', before),
      after: place('after', after),
      details,
    })),
    came: comparison.came.map(finding('after')),
    went: comparison.went.map(finding('before')),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}
