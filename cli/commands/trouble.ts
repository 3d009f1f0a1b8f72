import type { Reading } from '@saydo/project'
import type { ReportProblem } from '../api/report.js'
import type { Io } from '../io.js'
import { problemsOf } from '../problems.js'
import { paintFor } from '../terminal/paint.js'
import { printable } from '../terminal/text.js'

/** Says on standard error what kept Saydo from judging, and gives whether anything did: then the exit code is 2. */
export function tellTrouble(result: Reading, io: Io, options: { readonly noColor: boolean; readonly passOnNoFiles: boolean }): boolean {
  const { bold, red, yellow } = paintFor(io.stderr, io.env, options.noColor)
  const problems = problemsOf(result).filter(({ kind }) => !(options.passOnNoFiles && kind === 'no-document'))
  for (const problem of problems) {
    const level = problem.level === 'error' ? red('error') : yellow('note')
    io.stderr.write(`${bold(printable(whereIs(problem)))}: ${level}: ${printable(problem.message)}\n`)
  }
  return problems.some(({ level }) => level === 'error')
}

/** "saydo.yml:4:3", or the file alone. */
function whereIs({ file, line, column }: ReportProblem): string {
  return line === undefined || column === undefined ? file : `${file}:${line}:${column}`
}
