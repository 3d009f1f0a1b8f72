import { positionsIn } from '@saydo/project'
import { element, xmlDocument } from '../markup/xml.js'
import { printable } from '../terminal/text.js'
import { fileReports } from './file-reports.js'
import type { Format } from './format.js'

/** The XML report of Checkstyle, which most review tools and servers read. What could not be judged is an error of its file. */
export const checkstyle: Format = (result, { version }) => {
  const rangeOf = positionsIn(result.sources)
  const files = fileReports(result).map(({ file, troubles, findings }) => {
    const told = [
      ...troubles.map(({ line, column, message, kind }) => errorText({ line, column }, 'error', message, kind)),
      ...findings.map(({ span, severity, message, rule }) => errorText(rangeOf(file, span).start, severity, message, rule)),
    ]
    return element('file', { name: file }, told)
  })
  return xmlDocument(element('checkstyle', { version }, files))
}

/** The source says whose rule it is: servers sort errors into categories by it. */
function errorText(at: { readonly line: number; readonly column: number }, severity: string, message: string, source: string): string {
  const { line, column } = at
  return element('error', { line, column, severity, message: printable(message), source: `saydo.${source}` })
}
