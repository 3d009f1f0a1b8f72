import { type LintResult, positionsIn } from '@saydo/project'
import { pageAddress, type Span } from '@saydo/rules'
import { escapeMarkdown } from '../markup/escape-markdown.js'
import { firstWords, printable } from '../terminal/text.js'
import type { FormatContext } from './format.js'
import { MARKS } from './severities.js'
import { webAddresses } from './web-addresses.js'

/** How places are written: "pay/bonus.md:12", a link where the repository's address is known. */
export interface Places {
  lineOf(file: string, span: Span): number
  link(file: string, line: number): string
}

/** The places of a result's files. */
export function placesFor({ sources }: LintResult, context: Pick<FormatContext, 'env' | 'root'>): Places {
  const rangeOf = positionsIn(sources)
  const addressOf = webAddresses(context)
  return {
    lineOf: (file, span) => rangeOf(file, span).start.line,
    link: (file, line) => {
      const address = addressOf(file, line)
      const name = escapeMarkdown(`${file}:${line}`)
      return address === undefined ? name : `[${name}](${address})`
    },
  }
}

/** How many characters of a statement, and of a message, are shown. */
const QUOTED = 400
const MESSAGE = 1000
/** Above this many related places, `SHOWN` are shown and the rest are counted. */
const MOST_RELATED = 5
const SHOWN = 3

/** One finding as an item of a list: rule and place, the words, what is wrong and what to do, what they are set against. */
export function findingText(finding: LintResult['findings'][number], places: Places): string {
  const { rule, severity, file, span, statement, message } = finding
  const name = `[${escapeMarkdown(rule)}](${pageAddress(rule)})`
  const head = `${MARKS[severity]} **${severity}** ${name} at ${places.link(file, places.lineOf(file, span))}`
  const parts = [`> ${quote(statement)}`, escapeMarkdown(firstWords(message, MESSAGE)), ...relatedText(finding, places)]
  return [`- ${head}`, ...parts.map((part) => part.replace(/^(?=.)/gmu, '  '))].join('\n\n')
}

function relatedText({ related }: LintResult['findings'][number], places: Places): string[] {
  if (related.length === 0) return []
  const shown = related.length > MOST_RELATED ? related.slice(0, SHOWN) : related
  const lines = shown.map(({ file, span, statement, message }) => {
    return `- ${places.link(file, places.lineOf(file, span))}: ${quote(statement)} (${escapeMarkdown(printable(message))})`
  })
  const more = related.length - shown.length
  return [['Set against:', '', ...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')]
}

function quote(statement: string): string {
  return `“${escapeMarkdown(firstWords(statement, QUOTED))}”`
}
