import type { Reading } from '@saydo/project'
import type { ReportProblem } from './api/report.js'
import { mistakeText } from './mistakes.js'

/** All that kept Saydo from judging what it was asked to judge, and what it must say besides, in the order in which it is told. */
export function problemsOf(result: Reading): readonly ReportProblem[] {
  const { documents, mistakes, notices, failures, unmatched } = result
  const isEmpty = documents.length === 0 && mistakes.length === 0
  return [
    ...mistakes.map(
      (mistake): ReportProblem => ({
        level: 'error',
        kind: 'configuration',
        file: mistake.file,
        line: mistake.line,
        column: mistake.column,
        message: mistakeText(mistake),
      }),
    ),
    ...notices.map(({ path, message, grave }): ReportProblem => ({ level: grave ? 'error' : 'note', kind: 'search', file: path, message })),
    ...documents.flatMap(({ file, status, reason = '' }): ReportProblem[] =>
      status === 'linted' ? [] : [error('document', file, `not linted: ${status === 'too-large' ? 'it is too large: ' : ''}${reason}`)],
    ),
    ...failures.map(({ rule, file, reason }) => error('rule', file, `the rule ${rule} failed on it, its findings are missing: ${reason}`)),
    ...unmatched.map((path) => error('no-document', path, 'no document found (.md, .markdown or .mdx that .gitignore does not leave out)')),
    ...(isEmpty && unmatched.length === 0 ? [error('no-document', 'saydo', 'no document was linted')] : []),
  ]
}

function error(kind: ReportProblem['kind'], file: string, message: string): ReportProblem {
  return { level: 'error', kind, file, message }
}
