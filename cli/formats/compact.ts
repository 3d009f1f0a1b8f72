import { positionsIn } from '@saydo/project'
import { bySeverity } from '../tally.js'
import { count, printable } from '../terminal/text.js'
import type { Format } from './format.js'

/** One finding a line, `file:line:column: severity: message [rule]`, as compilers write and editors and scripts read; then how many. */
export const compact: Format = (result) => {
  const rangeOf = positionsIn(result.sources)
  const lines = result.findings.map(({ file, span, severity, message, rule }) => {
    const { line, column } = rangeOf(file, span).start
    return `${printable(file)}:${line}:${column}: ${severity}: ${printable(message)} [${rule}]`
  })
  const { error, warning, info } = bySeverity(result.findings)
  const kinds = `${count(error, 'error')}, ${count(warning, 'warning')}, ${count(info, 'info')}`
  const missed = result.documents.filter(({ status }) => status !== 'linted').length
  const linted = count(result.documents.length - missed, 'document')
  const total = `${count(result.findings.length, 'finding')} in ${linted} (${kinds})`
  return `${[...lines, `${total}${missed > 0 ? `; ${count(missed, 'document')} not linted` : ''}`].join('\n')}\n`
}
