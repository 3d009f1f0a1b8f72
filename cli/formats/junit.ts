import { type LintResult, positionsIn } from '@saydo/project'
import { element, textElement, xmlDocument } from '../markup/xml.js'
import { firstWords, printable } from '../terminal/text.js'
import { type FileReport, fileReports } from './file-reports.js'
import type { Format } from './format.js'

/**
 * JUnit's XML, as servers read it: a suite for each document and a failed test for each finding. A document without findings has
 * one test that passes; what could not be judged is an error.
 */
export const junit: Format = (result) => {
  const placeOf = placesIn(result)
  const suites = fileReports(result).map((report) => suiteOf(report, placeOf))
  const failures = suites.reduce((sum, suite) => sum + suite.failures, 0)
  const errors = suites.reduce((sum, suite) => sum + suite.errors, 0)
  const tests = suites.reduce((sum, suite) => sum + suite.tests, 0)
  const texts = suites.map(({ text }) => text)
  return xmlDocument(element('testsuites', { name: 'saydo', tests, failures, errors, time: 0 }, texts))
}

/** How many characters of a statement stand in a test's name. */
const QUOTED = 72

type PlaceOf = (place: { readonly file: string; readonly span: LintResult['findings'][number]['span'] }) => string

function placesIn({ sources }: LintResult): PlaceOf {
  const rangeOf = positionsIn(sources)
  return ({ file, span }) => {
    const { line, column } = rangeOf(file, span).start
    return `${printable(file)}:${line}:${column}`
  }
}

function suiteOf({ file, troubles, findings }: FileReport, placeOf: PlaceOf) {
  const classname = classNameOf(file)
  const nameOf = distinctNames()
  const cases = [
    ...troubles.map(({ kind, message, line, column }) => {
      const body = `${printable(file)}:${line}:${column}\n${printable(message)}`
      return caseText(classname, nameOf(`can be judged: ${kind}`), textElement('error', { type: kind, message: printable(message) }, body))
    }),
    ...findings.map((finding) => {
      const name = nameOf(`${finding.rule}: “${firstWords(finding.statement, QUOTED)}”`)
      const attributes = { type: finding.rule, message: printable(finding.message) }
      return caseText(classname, name, textElement('failure', attributes, bodyOf(finding, placeOf)))
    }),
  ]
  const counts = { tests: Math.max(1, cases.length), failures: findings.length, errors: troubles.length }
  const tests = cases.length > 0 ? cases : [caseText(classname, 'nothing found')]
  return { ...counts, text: element('testsuite', { name: file, ...counts, skipped: 0, time: 0, file }, tests) }
}

function caseText(classname: string, name: string, outcome?: string): string {
  return element('testcase', { classname, name, time: 0 }, outcome === undefined ? [] : [outcome])
}

/** Some servers show the body alone: it says everything. */
function bodyOf(finding: LintResult['findings'][number], placeOf: PlaceOf): string {
  const related = finding.related.map((row) => `→ ${placeOf(row)} “${printable(row.statement)}” (${printable(row.message)})`)
  const words = `“${printable(finding.statement)}”`
  return [`${placeOf(finding)} (${finding.severity})`, words, printable(finding.message), ...related].join('\n')
}

/** Jenkins takes what stands before the last full stop for a package: the document's path must not have one. */
function classNameOf(file: string): string {
  return printable(file)
    .replace(/\.[^./]+$/u, '')
    .replaceAll('.', '_')
}

/**
 * Names a suite's tests: GitLab drops all but the first of those with one name. They carry no line numbers, so that a server
 * knows a finding again when lines have moved.
 */
function distinctNames(): (name: string) => string {
  const seen = new Map<string, number>()
  return (name) => {
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  }
}
