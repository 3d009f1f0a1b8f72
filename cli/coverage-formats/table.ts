import type { CoverageResult, SetCoverage } from '@saydo/project'
import type { CoverageStatus } from '@saydo/rules'
import type { FormatContext } from '../formats/format.js'
import { lintedLine } from '../formats/summary.js'
import type { Paint } from '../terminal/paint.js'
import { firstWords, lengthOf, printable, wrap } from '../terminal/text.js'
import type { CoverageFormat } from './coverage-format.js'
import { LEGEND, nameOf, type Places, type Row, remarksOn, rowsOf, STATUSES, tallyText } from './view.js'

/** A table for people at a terminal: a line for each principle, what it holds, and the first places under it. */
export const table: CoverageFormat = (result, context) => {
  if (result.sets.length === 0) return `${context.paint.yellow('No document was read.')}\n`
  return `${result.sets.map((set) => setTable(set, result, context)).join('\n\n')}\n`
}

const MOST_WIDTH = 100
/** How many characters of a statement are quoted, and how few are still worth it. */
const QUOTED = 64
const LEAST_QUOTED = 36
const STATUS_WIDTH = 16
const FIGURES = ['against', 'for'] as const
const FIGURE_WIDTH = 7

function setTable(set: SetCoverage, { sources }: CoverageResult, { root, paint, width: room }: FormatContext): string {
  const width = Math.min(room, MOST_WIDTH)
  const title = paint.bold(paint.underline(`Coverage of ${printable(nameOf(set, root))}`))
  const read = lintedLine(set.documents.filter(({ status }) => status === 'linted'))
  const asides = [...read, ...remarksOn(set)].flatMap((line) => wrap(line, width))
  if (set.principles.length === 0) return [title, '', paint.yellow('No document was read.'), ...asides].join('\n')
  const rows = rowsOf(set, sources)
  const column = Math.max(...rows.map(({ id }) => id.length))
  return [
    title,
    '',
    paint.dim(
      `  ${'principle'.padEnd(column)}  ${'status'.padEnd(STATUS_WIDTH)}  ${FIGURES.map((name) => name.padStart(FIGURE_WIDTH)).join('  ')}`,
    ),
    ...rows.map((row) => rowText(row, column, width, paint)),
    ...LEGEND.flatMap((line) => wrap(line, width)).map((line) => paint.dim(line)),
    '',
    ...wrap(`${tallyText(set)}.`, width).map((line) => paint.bold(line)),
    ...asides,
  ].join('\n')
}

function rowText({ id, title, status, expected, against, for: said }: Row, column: number, width: number, paint: Paint): string {
  const { mark, word } = STATUSES[status]
  const colour = colourOf(status, paint)
  const label = `${word}${expected ? ' *' : ''}`
  const figures = status === 'not-looked-for' ? ['–', '–'] : [String(against.total), String(said.total)]
  const start = `${colour(mark)} ${padded(id, column, paint.bold)}`
  const head = [start, padded(label, STATUS_WIDTH, colour), ...figures.map((figure) => figure.padStart(FIGURE_WIDTH))].join('  ')
  const body = [
    ...wrap(title, width - 4).map((line) => paint.dim(line)),
    ...placeLines(against, paint.red('✖'), width - 4, paint),
    ...placeLines(said, paint.green('✔'), width - 4, paint),
  ]
  return [head, ...body.map((line) => `    ${line}`), ''].join('\n')
}

/** A text padded to a width; the colour's own signs take no room. */
function padded(text: string, width: number, colour: (text: string) => string): string {
  return `${colour(text)}${' '.repeat(Math.max(0, width - text.length))}`
}

function placeLines({ first, rest }: Places, mark: string, room: number, paint: Paint): string[] {
  const lines = first.flatMap(({ at, words, rule }) => {
    const place = rule === undefined ? at : `${at}  ${rule}`
    const told = `${mark} ${paint.cyan(at)}${rule === undefined ? '' : `  ${rule}`}`
    const left = room - lengthOf(place) - 6
    if (left >= LEAST_QUOTED) return [`${told}  “${firstWords(words, Math.min(QUOTED, left))}”`]
    return [told, `  “${firstWords(words, Math.min(QUOTED, room - 4))}”`]
  })
  return [...lines, ...(rest === '' ? [] : wrap(rest, room - 2).map((line) => `  ${paint.dim(line)}`))]
}

function colourOf(status: CoverageStatus, paint: Paint): (text: string) => string {
  return { contradicted: paint.red, silent: paint.yellow, addressed: paint.green, 'not-looked-for': paint.dim }[status]
}
