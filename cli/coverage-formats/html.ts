import type { CoverageResult, SetCoverage } from '@saydo/project'
import { lintedLine } from '../formats/summary.js'
import { escapeHtml, langAttribute } from '../markup/escape-html.js'
import type { CoverageFormat } from './coverage-format.js'
import { STYLE } from './html-style.js'
import { LEGEND, nameOf, type Places, type Row, remarksOn, rowsOf, type ShownPlace, STATUSES, tallyText } from './view.js'

/** One page that stands by itself: no script, nothing fetched, light and dark, fit for print and for screen readers. */
export const html: CoverageFormat = (result, { root, version }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Saydo ${escapeHtml(version)}">
<title>Coverage of the principles</title>
<style>
${STYLE}</style>
</head>
<body>
<main>
<h1>Coverage of the principles</h1>
${result.sets.length === 0 ? '<p>No document was read.</p>' : result.sets.map((set, index) => setPart(set, `set-${index}`, nameOf(set, root), result)).join('\n')}
</main>
</body>
</html>
`

function setPart(set: SetCoverage, id: string, name: string, { sources }: CoverageResult): string {
  const read = lintedLine(set.documents.filter(({ status }) => status === 'linted'))
  const asides = [...read, ...remarksOn(set)]
  const isEmpty = set.principles.length === 0
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escapeHtml(name)}</h2>
${asides.length > 0 ? `<ul>\n${asides.map((line) => `<li>${escapeHtml(line)}</li>`).join('\n')}\n</ul>` : ''}
${isEmpty ? '<p>No document was read.</p>' : tablePart(set, id, rowsOf(set, sources))}
</section>`
}

function tablePart(set: SetCoverage, id: string, rows: readonly Row[]): string {
  return `<div class="wide" role="region" tabindex="0" aria-labelledby="${id}">
<table>
<caption>${tallyText(set)}</caption>
<thead>
<tr><th scope="col">Principle</th><th scope="col">Status</th><th scope="col">Against</th><th scope="col">For</th></tr>
</thead>
<tbody>
${rows.map(rowPart).join('\n')}
</tbody>
</table>
</div>
${LEGEND.map((line) => `<p class="legend">${escapeHtml(line)}</p>`).join('\n')}`
}

function rowPart({ id, title, status, expected, against, for: said }: Row): string {
  const { mark, word } = STATUSES[status]
  const sign = expected ? '&nbsp;<abbr title="expected of every service strategy">*</abbr>' : ''
  return `<tr class="${status}">
<th scope="row"><strong>${escapeHtml(id)}</strong><span class="title">${escapeHtml(title)}</span></th>
<td class="status"><span aria-hidden="true">${mark}</span> ${word}${sign}</td>
<td>${status === 'not-looked-for' ? '–' : placesPart(against)}</td>
<td>${status === 'not-looked-for' ? '–' : placesPart(said)}</td>
</tr>`
}

function placesPart({ total, first, rest }: Places): string {
  if (total === 0) return '0'
  const more = rest === '' ? '' : `<li>${escapeHtml(rest)}</li>`
  return `${total}<ul>${first.map(placePart).join('')}${more}</ul>`
}

function placePart({ at, words, language, rule }: ShownPlace): string {
  const fault = rule === undefined ? '' : `<code>${escapeHtml(rule)}</code> `
  return `<li>${fault}<span class="place">${escapeHtml(at)}</span> <q${langAttribute(language)}>${escapeHtml(words)}</q></li>`
}
