import type { Severity } from '@saydo/rules'
import { count, firstWords, wrap } from '../terminal/text.js'
import type { DiffContext, DiffFormat } from './diff-format.js'
import { NOTHING, verdictOf } from './verdict.js'
import { type ChangeRow, type DiffSection, type FoundRow, sectionsOf } from './view.js'

/** The change for people at a terminal: section by section, each statement as it was and as it is, and a verdict. */
export const text: DiffFormat = (comparison, context) => {
  const { paint, since } = context
  const verdict = verdictOf(comparison)
  const colour = verdict === NOTHING ? paint.green : paint.bold
  const { before, after } = comparison.counts
  const against = `${count(after, 'document')} compared with the ${before === after ? 'same number' : before.toLocaleString('en')} at ${since} (${comparison.commit}).`
  const sections = sectionsOf(comparison, context.language).map((section) => sectionText(section, context))
  return `${[...sections, [...wrap(`${verdict}.`, context.width).map(colour), against].join('\n')].join('\n\n')}\n`
}

/** How many characters of a statement are shown. */
const QUOTED = 200

function sectionText(section: DiffSection, context: DiffContext): string {
  const rows =
    'changes' in section ? section.changes.map((row) => changeText(row, context)) : section.found.map((row) => foundText(row, context))
  return [context.paint.bold(context.paint.underline(section.title)), ...rows].join('\n\n')
}

function changeText({ mark, word, at, from, claim, before, after, notes }: ChangeRow, { paint, width }: DiffContext): string {
  const colour =
    { dropped: paint.red, weakened: paint.red, strengthened: paint.green, added: paint.green, declared: paint.green }[word] ?? paint.yellow
  const head = `  ${colour(paint.bold(`${mark} ${word}`))}  ${paint.cyan(at)}${from === undefined ? '' : paint.dim(`  (was ${from})`)}`
  const isSame = before === after
  return [
    head,
    ...wrap(claim, width - 4).map((line) => `    ${paint.dim(line)}`),
    ...(before === undefined || isSame ? [] : quote('−', before, paint.red, width)),
    ...(after === undefined ? [] : quote(isSame ? ' ' : '+', after, isSame ? paint.dim : paint.green, width)),
    ...notes.flatMap((note) => wrap(note, width - 4).map((line) => `    ${paint.bold(line)}`)),
  ].join('\n')
}

function quote(sign: string, words: string, colour: (text: string) => string, width: number): string[] {
  return wrap(`“${firstWords(words, QUOTED)}”`, width - 6).map((line, index) => `    ${colour(`${index === 0 ? sign : ' '} ${line}`)}`)
}

function foundText({ severity, word, rule, at, words, against }: FoundRow, { paint, width }: DiffContext): string {
  const colour = word === 'went' ? paint.green : severity === 'error' ? paint.red : paint.yellow
  return [
    `  ${colour(paint.bold(`${word === 'went' ? '✔' : MARKS[severity]} ${word}`))}  ${paint.cyan(at)}  ${paint.dim(`${severity}  ${rule}`)}`,
    ...quote(' ', words, (line) => line, width),
    ...(against ? [`    ${paint.cyan(`→ ${against.at}`)}`, ...quote(' ', against.words, paint.dim, width)] : []),
  ].join('\n')
}

const MARKS: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: '●' }
