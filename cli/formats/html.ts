import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { escapeHtml } from '../markup/escape-html.js'
import type { Format } from './format.js'
import { findingsPart } from './html-findings.js'
import { principlesPart, rulesPart, summaryPart, suppressedPart, troublesPart } from './html-overview.js'
import { placesFor } from './html-places.js'
import { SCRIPT } from './html-script.js'
import { STYLE } from './html-style.js'
import { verdictOf } from './severities.js'

/**
 * One page that stands by itself, to send around: nothing is fetched, its one script only filters and the page does without it; light
 * and dark, fit for print and for screen readers. The policy of the page allows its own style and script, by their hashes.
 */
export const html: Format = (result, context) => {
  const places = placesFor(result, context)
  const name = basename(context.root) || context.root
  const parts = [
    summaryPart(result),
    troublesPart(result),
    rulesPart(result),
    findingsPart(result, places),
    suppressedPart(result, places),
    principlesPart(result),
  ]
  const hasFindings = result.findings.length > 0
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(STYLE)}'`,
    ...(hasFindings ? [`script-src '${hashOf(SCRIPT)}'`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Saydo ${escapeHtml(context.version)}">
<title>${escapeHtml(name)}: ${verdictOf(result)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<h1>Where words and facts part ways</h1>
<p class="lead">The documents of ${escapeHtml(name)}, read by Saydo ${escapeHtml(context.version)}: ${verdictOf(result)}.</p>
</header>
${parts.filter((part) => part !== '').join('\n')}
</main>
${hasFindings ? `<script>${SCRIPT}</script>\n` : ''}</body>
</html>
`
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
