import type { LintResult } from '@saydo/project'
import { escapeHtmlInMarkdown, escapeMarkdown } from '../markup/escape-markdown.js'
import { count, firstWords } from '../terminal/text.js'
import type { FormatContext } from './format.js'
import { findingText, type Places, placesFor } from './markdown-finding.js'
import { MARKS, severityCounts, verdictOf, worstFirst } from './severities.js'
import { type Trouble, troublesOf } from './troubles.js'

/** How long a report may become, in units that `lengthOf` counts. */
export interface Room {
  readonly most: number
  readonly lengthOf: (text: string) => number
}

/** What is kept free for the sentence about what was left out. */
const RESERVE = 300
/** Up to so many findings are shown unfolded. */
const UNFOLDED = 10
/** How many troubles are told one by one, and in how many characters. */
const TROUBLES = 20
const TROUBLE = 300

/**
 * A report in GitHub's Markdown, the worst findings first, within its room: the least severe are left out where they do not fit,
 * and said to be. Every word that is not Saydo's own is escaped.
 */
export function markdownReport(result: LintResult, context: Pick<FormatContext, 'env' | 'root'>, room: Room): string {
  const places = placesFor(result, context)
  const head = headText(result, places)
  const blocks = fitting(result.findings, places, { ...room, most: room.most - room.lengthOf(head) - RESERVE })
  const documents = [...blocks].map(([file, texts]) => documentText(file, texts, result.findings.length <= UNFOLDED))
  const kept = new Set([...blocks.values()].flatMap((texts) => [...texts.keys()]))
  const rest = result.findings.filter((finding) => !kept.has(finding))
  const left =
    rest.length > 0 ? [`**Left out for want of room: ${severityCounts(rest)}.** The worst are shown; \`saydo lint\` tells all.`] : []
  return `${[head, ...documents, ...left].join('\n\n')}\n`
}

type Finding = LintResult['findings'][number]

/** The texts of the findings that fit, by file: files with the worst findings first. */
function fitting(findings: readonly Finding[], places: Places, { most, lengthOf }: Room): Map<string, Map<Finding, string>> {
  const blocks = new Map<string, Map<Finding, string>>()
  let used = 0
  for (const finding of worstFirst(findings)) {
    const own = blocks.get(finding.file) ?? new Map<Finding, string>()
    const text = findingText(finding, places)
    // The counts in a document's heading may grow by a few digits and words.
    used += lengthOf(text) + 2 + (own.size === 0 ? lengthOf(documentText(finding.file, own, true)) + 60 : 0)
    if (used > most) break
    own.set(finding, text)
    blocks.set(finding.file, own)
  }
  return blocks
}

function documentText(file: string, texts: ReadonlyMap<Finding, string>, isUnfolded: boolean): string {
  const counts = severityCounts([...texts.keys()])
  const summary = `<summary><b>${escapeHtmlInMarkdown(file)}</b>: ${counts}</summary>`
  return [`<details${isUnfolded ? ' open' : ''}>${summary}`, ...texts.values(), '</details>'].join('\n\n')
}

function headText(result: LintResult, places: Places): string {
  const { documents, findings, suppressed, baselined } = result
  const linted = documents.filter(({ status }) => status === 'linted').length
  const troubled = new Set(findings.map(({ file }) => file)).size
  const [worst] = worstFirst(findings)
  const troubles = troublesOf(result)
  const mark = worst ? MARKS[worst.severity] : troubles.length > 0 ? MARKS.error : '✔'
  const asides = [
    findings.length > 0 ? `In ${troubled} of ${count(linted, 'document')}.` : `${count(linted, 'document')} linted.`,
    ...(suppressed.length > 0 ? [`${count(suppressed.length, 'finding')} suppressed by comments.`] : []),
    ...(baselined.length > 0 ? [`${count(baselined.length, 'finding')} known to the baseline.`] : []),
  ]
  return [`## ${mark} Saydo: ${verdictOf(result)}`, asides.join(' '), ...troublesText(troubles, places)].join('\n\n')
}

function troublesText(troubles: readonly Trouble[], places: Places): string[] {
  if (troubles.length === 0) return []
  const told = troubles.slice(0, TROUBLES).map(({ file, line, message }) => {
    return `- ${places.link(file, line)}: ${escapeMarkdown(firstWords(message, TROUBLE))}`
  })
  const more = troubles.length > TROUBLES ? [`- and ${troubles.length - TROUBLES} more`] : []
  return ['**Not everything could be judged:**', [...told, ...more].join('\n')]
}
