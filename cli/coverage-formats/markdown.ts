import type { CoverageResult, SetCoverage } from '@saydo/project'
import { lintedLine } from '../formats/summary.js'
import { escapeMarkdown } from '../markup/escape-markdown.js'
import { firstWords } from '../terminal/text.js'
import type { CoverageFormat } from './coverage-format.js'
import { LEGEND, nameOf, type Places, type Row, remarksOn, rowsOf, STATUSES, tallyText } from './view.js'

/** Markdown for a pull request: a table for each set, and what is not looked for folded away. Words of documents are escaped. */
export const markdown: CoverageFormat = (result, { root }) => {
  if (result.sets.length === 0) return 'No document was read.\n'
  return `${result.sets.map((set) => setText(set, nameOf(set, root), result)).join('\n\n')}\n`
}

/** How many characters of a statement are quoted: a comment on a pull request holds 65,536. */
const QUOTED = 64

function setText(set: SetCoverage, name: string, { sources }: CoverageResult): string {
  const title = `## Coverage of ${escapeMarkdown(name)}`
  const read = lintedLine(set.documents.filter(({ status }) => status === 'linted'))
  const asides = [...read, ...remarksOn(set)].map((line) => `- ${escapeMarkdown(line)}`).join('\n')
  if (set.principles.length === 0) return [title, 'No document was read.', asides].join('\n\n').trimEnd()
  const rows = rowsOf(set, sources)
  const shown = rows.filter(({ status }) => status !== 'not-looked-for')
  const others = rows.filter(({ status }) => status === 'not-looked-for')
  const parts = [
    title,
    `**${tallyText(set)}.**`,
    ['| principle | status | against | for |', '| --- | --- | --- | --- |', ...shown.map(rowText)].join('\n'),
    `<details><summary>Not looked for: ${others.length}</summary>`,
    others.map(({ id, title }) => `- **${id}**: ${escapeMarkdown(title)}`).join('\n'),
    '</details>',
    LEGEND.map(escapeMarkdown).join('<br>\n'),
    asides,
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function rowText({ id, title, status, expected, against, for: said }: Row): string {
  const { mark, word } = STATUSES[status]
  const label = `${mark} ${word}${expected ? ' \\*' : ''}`
  return `| **${id}**<br>${escapeMarkdown(title)} | ${label} | ${placesText(against)} | ${placesText(said)} |`
}

function placesText({ total, first, rest }: Places): string {
  if (total === 0) return '0'
  const lines = first.map(({ at, words, rule }) => {
    const place = escapeMarkdown(at)
    return `${rule === undefined ? place : `\`${rule}\` ${place}`}: “${escapeMarkdown(firstWords(words, QUOTED))}”`
  })
  return [`**${total}**`, ...lines, ...(rest === '' ? [] : [escapeMarkdown(rest)])].join('<br>')
}
