import type { LintedDocument, LintResult } from '@saydo/project'
import { LANGUAGE_CODES } from '@saydo/rules'
import { bySeverity, fixableIn } from '../tally.js'
import type { Paint } from '../terminal/paint.js'
import { count, printable } from '../terminal/text.js'

/** The last lines of a report: findings by severity, what was linted in which language, and what was not. */
export function summary(result: LintResult, paint: Paint): string {
  const { findings, documents, suppressed, baselined } = result
  const counts = bySeverity(findings)
  const told = [
    counts.error > 0 ? paint.red(count(counts.error, 'error')) : '',
    counts.warning > 0 ? paint.yellow(count(counts.warning, 'warning')) : '',
    counts.info > 0 ? paint.blue(count(counts.info, 'info')) : '',
  ].filter((text) => text !== '')
  const linted = documents.filter((document) => document.status === 'linted')
  const verdict =
    told.length > 0
      ? paint.bold(`${told.join(', ')}.`)
      : linted.length > 0
        ? paint.green('Nothing found.')
        : paint.yellow('No document was linted.')
  const fixable = fixableIn(result)
  const asides = [
    ...(fixable > 0 ? [`${count(fixable, 'finding')} can be mended with --fix.`] : []),
    ...(suppressed.length > 0 ? [`${count(suppressed.length, 'finding')} suppressed by comments.`] : []),
    ...(baselined.length > 0 ? [`${count(baselined.length, 'finding')} known to the baseline.`] : []),
  ]
  return [verdict, ...asides, ...lintedLine(linted), ...missedLine(documents)].join('\n')
}

/** “Linted 4 documents: 3 English, 1 Spanish.”; no line where none was. */
export function lintedLine(linted: readonly LintedDocument[]): string[] {
  if (linted.length === 0) return []
  const languages = tally(linted.map((document) => languageName(document.language)))
  return [`Linted ${count(linted.length, 'document')}: ${languages}.`]
}

function missedLine(documents: readonly LintedDocument[]): string[] {
  const missed = documents.filter((document) => document.status !== 'linted')
  if (missed.length === 0) return []
  const kinds = tally(missed.map((document) => (document.status === 'too-large' ? 'too large' : 'unreadable')))
  return [`Not linted: ${count(missed.length, 'document')} (${kinds}).`]
}

/** "3 English, 1 Spanish", the most frequent first. */
function tally(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name, number]) => `${number} ${name}`)
    .join(', ')
}

function languageName(code: string | undefined): string {
  if (code === undefined) return 'in no language that was recognised'
  // What front matter calls a language may be anything.
  const name = /^[a-z]{2,3}$/u.test(code) ? (new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code) : printable(code)
  return LANGUAGE_CODES.includes(code) ? name : `${name} (which Saydo does not understand)`
}
