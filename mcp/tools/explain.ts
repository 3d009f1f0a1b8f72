import type { McpServer } from '@modelcontextprotocol/server'
import { ruleInfoOf } from '@saydo/project'
import { FAMILIES, pageAddress, SUPPRESSION_RULES } from '@saydo/rules'
import { z } from 'zod'
import { guarded } from '../refusal.js'
import { ENTRIES, pageOf, ruleCalled } from '../rules.js'
import { inputOf } from './input.js'

const INPUT = inputOf({
  rule: z.string().max(200).optional().describe('A rule’s id, such as speed-only-target; without it all rules are listed'),
})

const OUTPUT = z.object({
  rules: z.array(
    z.object({
      id: z.string(),
      family: z.enum(FAMILIES),
      severity: z.enum(['info', 'warning', 'error']),
      presets: z.array(z.string()).describe('Configurations that have it on'),
      needsPriority: z.boolean().describe('Silent until a document, or saydo.yml, declares that service comes first'),
      languages: z.array(z.string()).describe('Codes of the languages that it speaks'),
      summary: z.string(),
      url: z.string(),
    }),
  ),
  page: z.string().optional().describe('The rule’s page in Markdown'),
})

/** Offers what `saydo explain` and `saydo rules` tell. */
export function registerExplain(server: McpServer): void {
  const about = {
    title: 'Explain a rule',
    description:
      'Tells what one of Saydo’s rules looks for in policies, why it matters, when it stays silent, with examples of what is found and what is not. ' +
      'Use it when a finding of `lint` is not clear, or before writing a policy on pay, targets, complaints or promises. Without a rule it lists all rules.',
    inputSchema: INPUT,
    outputSchema: OUTPUT,
    annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  }
  server.registerTool('explain', about, ({ rule }) => guarded(() => (rule === undefined ? listed() : explained(rule))))
}

function listed() {
  const rules = ENTRIES.map(ruleInfoOf)
  const text = rules.map(({ id, severity, family, summary }) => `${id} (${severity}, ${family}): ${summary}`).join('\n')
  return { content: [{ type: 'text' as const, text }], structuredContent: { rules } }
}

function explained(id: string) {
  if (SUPPRESSION_RULES.some((name) => name === id)) {
    const page = `“${id}” speaks of a comment that silences rules (\`<!-- saydo-disable-next-line RULE -- why -->\`). Its message says what is wrong with the comment.`
    return { content: [{ type: 'text' as const, text: page }], structuredContent: { rules: [], page } }
  }
  const entry = ruleCalled(id)
  const page = pageOf(entry, pageAddress)
  return { content: [{ type: 'text' as const, text: page }], structuredContent: { rules: [ruleInfoOf(entry)], page } }
}
