import { type LintResult, positionsIn, type TextFinding } from '@saydo/project'
import type { Severity } from '@saydo/rules'
import { principleOf } from '@saydo/rules'
import type { Paint } from '../terminal/paint.js'
import { count, firstWords, lengthOf, printable, wrap } from '../terminal/text.js'
import type { Format, FormatContext } from './format.js'
import { MARKS } from './severities.js'
import { summary } from './summary.js'

/** Findings by document for people at a terminal, what each contradicts under it, and a summary. */
export const stylish: Format = (result, context) => {
  const rangeOf = positionsIn(result.sources)
  const place: PlaceOf = (file, span) => {
    const { line, column } = rangeOf(file, span).start
    return { line, column }
  }
  const byFile = new Map<string, LintResult['findings'][number][]>()
  for (const finding of result.findings) {
    const own = byFile.get(finding.file)
    if (own) own.push(finding)
    else byFile.set(finding.file, [finding])
  }
  const blocks = [...byFile].map(([file, own]) => fileBlock(file, own, place, context))
  return `${[...blocks, summary(result, context.paint)].join('\n')}\n`
}

type PlaceOf = (file: string, span: TextFinding['span']) => { line: number; column: number }

/** Above this many related places, `SHOWN` are shown and the rest are counted. */
const MOST_RELATED = 5
const SHOWN = 3
/** How many characters of a statement are quoted. */
const QUOTED = 64

function fileBlock(file: string, own: LintResult['findings'], place: PlaceOf, context: FormatContext): string {
  const { paint } = context
  const positions = own.map((finding) => place(file, finding.span))
  const labels = positions.map(({ line, column }) => `${line}:${column}`)
  const gutter = Math.max(...labels.map(lengthOf))
  const told = own.map((finding, index) => findingBlock(finding, (labels[index] ?? '').padStart(gutter), place, context))
  return `${paint.underline(paint.bold(printable(file)))}\n\n${told.join('\n')}`
}

function findingBlock(finding: TextFinding, label: string, place: PlaceOf, { paint, width }: FormatContext): string {
  const indent = ' '.repeat(lengthOf(label) + 4)
  const room = width - lengthOf(indent)
  const colour = colourOf(finding.severity, paint)
  const head = `  ${paint.dim(label)}  ${colour(paint.bold(`${MARKS[finding.severity]} ${finding.severity}`))}  ${paint.dim(finding.rule)}`
  const quote = `“${firstWords(finding.statement, Math.min(QUOTED, room - 2))}”`
  const body = [paint.italic(quote), ...wrap(printable(finding.message), room), ...principleLines(finding, room, paint)]
  const related = relatedLines(finding, room, place, paint)
  return `${[head, ...[...body, ...related].map((line) => `${indent}${line}`)].join('\n')}\n`
}

function principleLines(finding: TextFinding, room: number, paint: Paint): string[] {
  const principle = principleOf(finding.principles[0])
  if (!principle) return []
  const sources = principle.sources.map((source) => source.title).join('; ')
  return [...labelled('Principle', principle.title, room), ...labelled('Source', sources, room)].map((line) => paint.dim(line))
}

function labelled(label: string, text: string, room: number): string[] {
  const column = 11
  return wrap(text, room - column).map((line, index) => `${(index === 0 ? label : '').padEnd(column)}${line}`)
}

function relatedLines({ related }: TextFinding, room: number, place: PlaceOf, paint: Paint): string[] {
  const shown = related.length > MOST_RELATED ? related.slice(0, SHOWN) : related
  const lines = shown.flatMap(({ file, span, statement, message }) => {
    const { line, column } = place(file, span)
    const at = `${printable(file)}:${line}:${column}`
    const quote = `“${firstWords(statement, Math.max(24, Math.min(QUOTED, room - lengthOf(at) - 6)))}”`
    const note = printable(message)
    const whole = lengthOf(`→ ${at}  ${quote}  ${note}`) <= room
    const first = `${paint.cyan(`→ ${at}`)}  ${quote}`
    return whole ? [`${first}  ${paint.dim(note)}`] : [first, ...wrap(note, room - 2).map((text) => `  ${paint.dim(text)}`)]
  })
  const more = related.length - shown.length
  return more > 0 ? [...lines, paint.dim(`  and ${count(more, 'more place')}`)] : lines
}

function colourOf(severity: Severity, paint: Paint): (text: string) => string {
  return severity === 'error' ? paint.red : severity === 'warning' ? paint.yellow : paint.blue
}
