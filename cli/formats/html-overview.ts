import type { LintResult } from '@saydo/project'
import { CATALOG, PRINCIPLES, type Severity, summaryOf } from '@saydo/rules'
import { escapeHtml, langAttribute } from '../markup/escape-html.js'
import { bySeverity } from '../tally.js'
import { count } from '../terminal/text.js'
import { ruleLink } from './html-finding.js'
import type { Places } from './html-places.js'
import { MARKS, SEVERITIES, worstFirst } from './severities.js'
import { lintedLine } from './summary.js'
import { troublesOf } from './troubles.js'

/** What a reader in a hurry needs: how many of what, and what could not be judged. */
export function summaryPart(result: LintResult): string {
  const { findings, documents, suppressed, baselined } = result
  const counts = bySeverity(findings)
  const linted = documents.filter(({ status }) => status === 'linted')
  const troubled = new Set(findings.map(({ file }) => file))
  const fine = linted.filter(({ file }) => !troubled.has(file)).length
  const tiles = [
    ...SEVERITIES.map((severity) => tile(severity, counts[severity], counts[severity] === 1 ? severity : `${severity}s`)),
    tile('fine', fine, fine === 1 ? 'document without findings' : 'documents without findings'),
  ]
  const asides = [
    ...lintedLine(linted),
    ...(suppressed.length > 0 ? [`${count(suppressed.length, 'finding')} suppressed by comments in the documents.`] : []),
    ...(baselined.length > 0 ? [`${count(baselined.length, 'finding')} known to the baseline, not told here.`] : []),
  ]
  return `<section aria-labelledby="summary">
<h2 id="summary">Summary</h2>
<ul class="tiles">
${tiles.join('\n')}
</ul>
<p>${asides.length > 0 ? asides.map(escapeHtml).join('<br>\n') : 'No document was linted.'}</p>
</section>`
}

function tile(name: string, number: number, words: string): string {
  return `<li class="${name}"><b>${number.toLocaleString('en')}</b> ${words}</li>`
}

/** What kept Saydo from judging; nothing where nothing did. */
export function troublesPart(result: LintResult): string {
  const troubles = troublesOf(result)
  if (troubles.length === 0) return ''
  const items = troubles.map(
    ({ file, line, message }) => `<li><span class="place">${escapeHtml(`${file}:${line}`)}</span> ${escapeHtml(message)}</li>`,
  )
  return `<section aria-labelledby="troubles">
<h2 id="troubles">Not everything could be judged</h2>
<ul>
${items.join('\n')}
</ul>
</section>`
}

/** Which rules found how much, the worst first and then the most frequent; nothing where nothing was found. */
export function rulesPart({ findings, customRules }: LintResult): string {
  if (findings.length === 0) return ''
  const groups = new Map<string, { readonly rule: string; readonly severity: Severity; number: number }>()
  for (const { rule, severity } of worstFirst(findings)) {
    const group = groups.get(rule) ?? { rule, severity, number: 0 }
    group.number += 1
    groups.set(rule, group)
  }
  const meanings = new Map([
    ...customRules.map(({ id, message }) => [id, message.replaceAll('{words}', '…')] as const),
    ...CATALOG.map((entry) => [entry.id, summaryOf(entry)] as const),
  ])
  const rows = worstFirst([...groups.values()].sort((a, b) => b.number - a.number)).map(({ rule, severity, number }) => {
    const cells = [
      `<td class="${severity}"><span class="severity"><span aria-hidden="true">${MARKS[severity]}</span> ${severity}</span></td>`,
      `<td>${escapeHtml(meanings.get(rule) ?? '')}</td>`,
      `<td class="number">${number.toLocaleString('en')}</td>`,
    ]
    return `<tr><th scope="row">${ruleLink(rule)}</th>${cells.join('')}</tr>`
  })
  return `<section aria-labelledby="rules">
<h2 id="rules">What was found</h2>
<div class="wide" role="region" tabindex="0" aria-labelledby="rules">
<table>
<thead>
<tr><th scope="col">Rule</th><th scope="col">Severity</th><th scope="col">What it finds</th><th scope="col">Findings</th></tr>
</thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>
</section>`
}

/** The principles that the findings name, with the sources that they rest on. */
export function principlesPart({ findings }: LintResult): string {
  const named = new Set(findings.flatMap(({ principles }) => principles.slice(0, 1)))
  const items = PRINCIPLES.filter(({ id }) => named.has(id)).map(({ id, title, sources }) => {
    const told = sources.map(({ title: name, language }) => `<cite${langAttribute(language)}>${escapeHtml(name)}</cite>`)
    return `<li id="principle-${id}">${escapeHtml(title)}<br><span class="dim">${told.join('; ')}</span></li>`
  })
  if (items.length === 0) return ''
  return `<section aria-labelledby="principles">
<h2 id="principles">The principles and their sources</h2>
<ul class="sources">
${items.join('\n')}
</ul>
</section>`
}

/** Findings that comments silence, folded away: who reads a report wants to know what was kept out of it, and why. */
export function suppressedPart({ suppressed }: LintResult, places: Places): string {
  if (suppressed.length === 0) return ''
  const items = suppressed.map(({ rule, file, span, statement, suppression }) => {
    const words = `<q${langAttribute(places.languageOf(file))}>${escapeHtml(statement)}</q>`
    const reason = suppression.reason === undefined ? 'no reason given' : escapeHtml(suppression.reason)
    const until = suppression.until === undefined ? '' : `, until ${escapeHtml(suppression.until)}`
    return `<li>${ruleLink(rule)} ${places.link(file, span)} ${words} <span class="note">${reason}${until}</span></li>`
  })
  return `<section aria-labelledby="suppressed">
<h2 id="suppressed">Suppressed by comments</h2>
<details><summary>${count(items.length, 'finding')}</summary>
<ul>
${items.join('\n')}
</ul>
</details>
</section>`
}
