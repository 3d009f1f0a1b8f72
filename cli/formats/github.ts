import { type LintResult, positionsIn, type Range } from '@saydo/project'
import type { Severity } from '@saydo/rules'
import { count, firstWords, printable } from '../terminal/text.js'
import type { Format } from './format.js'
import { repositoryPaths } from './repository-paths.js'
import { SEVERITIES, severityCounts, verdictOf, worstFirst } from './severities.js'
import { troublesOf } from './troubles.js'

/** GitHub shows this many annotations of a kind for each step, and drops the others without a word. */
const MOST = 10

const KINDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * Workflow commands that GitHub turns into annotations of the changed lines: what kept Saydo from judging, then the worst findings,
 * as many as GitHub shows. The rest is counted; the job's summary tells it (`job-summary.ts`).
 */
export const github: Format = (result, context) => {
  const pathOf = repositoryPaths(context)
  const rangeOf = positionsIn(result.sources)
  const troubles = troublesOf(result).map(({ file, line, column, message }) => {
    const start = { line, column, offset: 0 }
    return { severity: 'error' as const, text: command('error', 'Saydo', pathOf(file), { start, end: start }, printable(message)) }
  })
  const findings = worstFirst(result.findings).map((finding) => {
    const { severity, file, span, rule } = finding
    const text = command(KINDS[severity], `Saydo: ${rule}`, pathOf(file), rangeOf(file, span), messageOf(finding, rangeOf, pathOf))
    return { severity, text }
  })
  const all = [...troubles, ...findings]
  const shown = SEVERITIES.flatMap((severity) => all.filter((one) => one.severity === severity).slice(0, MOST))
  const rest = all.filter((one) => !shown.includes(one))
  return `${[...shown.map(({ text }) => text), ...restText(rest, context.env['GITHUB_STEP_SUMMARY']), closing(result)].join('\n')}\n`
}

/** How many characters of a contradicted statement are quoted. */
const QUOTED = 160

function messageOf(
  { message, related }: LintResult['findings'][number],
  rangeOf: ReturnType<typeof positionsIn>,
  pathOf: (file: string) => string,
): string {
  const lines = related.map(({ file, span, statement }) => {
    return `→ ${printable(pathOf(file))}:${rangeOf(file, span).start.line} “${firstWords(statement, QUOTED)}”`
  })
  return [printable(message), ...lines].join('\n')
}

/** A workflow command with its properties in the order of GitHub's toolkit. Columns hold only for places within one line. */
function command(kind: string, title: string, file: string, { start, end }: Range, message: string): string {
  const columns = start.line === end.line ? [`col=${start.column}`, `endColumn=${end.column}`] : []
  const places = [`line=${start.line}`, `endLine=${end.line}`, ...columns]
  return `::${kind} ${[`title=${escapeProperty(title)}`, `file=${escapeProperty(file)}`, ...places].join(',')}::${escapeData(message)}`
}

function escapeData(text: string): string {
  return text.replace(/[%\r\n]/gu, percent)
}

function escapeProperty(text: string): string {
  return text.replace(/[%\r\n:,]/gu, percent)
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

function restText(rest: readonly { readonly severity: Severity }[], summary: string | undefined): string[] {
  if (rest.length === 0) return []
  const where = summary ? 'the summary of this job tells all of them' : '“saydo lint” tells all of them'
  return [`Not shown as annotations: ${severityCounts(rest)}. GitHub shows ${MOST} of a kind for each step; ${where}.`]
}

/** No words of documents: what stands in a line by itself, GitHub may take for a command. */
function closing(result: LintResult): string {
  return `Saydo: ${verdictOf(result)}, ${count(result.documents.filter(({ status }) => status === 'linted').length, 'document')} linted.`
}
