import type { LintResult } from '@saydo/project'
import { pageAddress, principleOf } from '@saydo/rules'
import { escapeHtml, langAttribute } from '../markup/escape-html.js'
import { count } from '../terminal/text.js'
import type { Places } from './html-places.js'
import { MARKS } from './severities.js'

/** Above this many related places, the rest are folded away. */
const SHOWN = 5

/** One finding: its words, what is wrong and what to do, the principle, and every sentence that it is set against. */
export function findingPart(finding: LintResult['findings'][number], id: string, places: Places): string {
  const { rule, severity, file, span, statement, section, message, principles } = finding
  const principle = principleOf(principles[0])
  const spoken = langAttribute(places.languageOf(file))
  const headings = section.length > 0 ? `<p class="dim"${spoken}>${section.map(escapeHtml).join(' › ')}</p>\n` : ''
  const served = principle
    ? `<p class="principle">Principle: <a href="#principle-${principle.id}">${escapeHtml(principle.title)}</a></p>\n`
    : ''
  return `<article id="${id}" class="${severity}" data-severity="${severity}" data-rule="${escapeHtml(rule)}" aria-labelledby="${id}-name">
<h4 id="${id}-name"><span class="severity"><span aria-hidden="true">${MARKS[severity]}</span> ${severity}</span> ${ruleLink(rule)} ${places.line(file, span)}</h4>
${headings}<blockquote${spoken}>${escapeHtml(statement)}</blockquote>
<p>${escapeHtml(message)}</p>
${served}${againstPart(finding, places)}</article>`
}

/** A rule's name, which leads to its page. */
export function ruleLink(rule: string): string {
  return `<a href="${escapeHtml(pageAddress(rule))}">${escapeHtml(rule)}</a>`
}

function againstPart({ related }: LintResult['findings'][number], places: Places): string {
  if (related.length === 0) return ''
  const items = related.map(({ file, span, statement, message }) => {
    const words = `<q${langAttribute(places.languageOf(file))}>${escapeHtml(statement)}</q>`
    return `<li>${words} ${places.link(file, span)} <span class="note">${escapeHtml(message)}</span></li>`
  })
  const rest = items.slice(SHOWN)
  const folded =
    rest.length > 0 ? `<details><summary>${count(rest.length, 'more place')}</summary>\n<ul>\n${rest.join('\n')}\n</ul>\n</details>\n` : ''
  return `<div class="against">
<p>Set against</p>
<ul>
${items.slice(0, SHOWN).join('\n')}
</ul>
${folded}</div>
`
}
