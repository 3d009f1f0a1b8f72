import { pageAddress } from '@saydo/rules'
import { escapeMarkdown } from '../markup/escape-markdown.js'
import { firstWords } from '../terminal/text.js'
import type { DiffFormat } from './diff-format.js'
import { NOTHING, verdictOf } from './verdict.js'
import { type ChangeRow, type DiffSection, type FoundRow, sectionsOf } from './view.js'

/** Markdown for a pull request: the verdict, then a table for each section. Words of documents are escaped. */
export const markdown: DiffFormat = (comparison, { language, since }) => {
  const verdict = verdictOf(comparison)
  const parts = [
    '## What this change does to the policies',
    `**${verdict}**${comparison.isCompared && verdict !== NOTHING ? ` since ${escapeMarkdown(since)}` : ''}.`,
    ...sectionsOf(comparison, language).map(sectionText),
  ]
  return `${parts.join('\n\n')}\n`
}

/** A comment on a pull request holds 65,536 characters: so many rows of a section are shown, and so much of a statement. */
const MOST_ROWS = 20
const QUOTED = 160

function sectionText(section: DiffSection): string {
  const [header, rows] =
    'changes' in section
      ? ['| | where | before | after |', section.changes.map(changeText)]
      : ['| | where | what | against |', section.found.map(foundText)]
  const table = [header, '| --- | --- | --- | --- |', ...rows.slice(0, MOST_ROWS)].join('\n')
  const rest = rows.length - MOST_ROWS
  return [`### ${section.title}`, table, ...(rest > 0 ? [`and ${rest.toLocaleString('en')} more`] : [])].join('\n\n')
}

function changeText({ mark, word, at, from, claim, before, after, notes }: ChangeRow): string {
  const place = `${escapeMarkdown(at)}${from === undefined ? '' : `<br>was ${escapeMarkdown(from)}`}`
  const details = notes.map((note) => `<br>**${escapeMarkdown(note)}**`).join('')
  return `| ${mark} **${word}**<br>${escapeMarkdown(claim)} | ${place} | ${quote(before)} | ${quote(after)}${details} |`
}

function foundText({ severity, word, rule, at, words, against }: FoundRow): string {
  const other = against ? `${escapeMarkdown(against.at)}<br>${quote(against.words)}` : ''
  return `| **${word}**<br>${severity} [${rule}](${pageAddress(rule)}) | ${escapeMarkdown(at)} | ${quote(words)} | ${other} |`
}

function quote(words: string | undefined): string {
  return words === undefined ? '' : `“${escapeMarkdown(firstWords(words, QUOTED))}”`
}
