import { principleOf } from '../principles/find.js'
import type { ByLanguage, CustomRule } from './custom-rule.js'

/** What a configuration's own rule says of itself, as a page in Markdown. */
export function customPage({ id, severity, messages, principle, examples }: CustomRule): string {
  const title = principleOf(principle)?.title
  return `${[
    `# ${id}`,
    'A rule of your own configuration.',
    `**Severity:** ${severity}`,
    ...(title === undefined ? [] : [`**Principle:** ${title}`]),
    ...Object.entries(messages).map(([code, message]) => `**Message** (${code}): ${message}`),
    '## It finds',
    listed(examples.finds),
    '## It passes',
    listed(examples.passes),
  ].join('\n\n')}\n`
}

function listed(texts: ByLanguage): string {
  return Object.values(texts)
    .flat()
    .map((text) => `- ${text.replace(/\s+/gu, ' ')}`)
    .join('\n')
}
