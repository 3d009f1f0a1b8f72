import type { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'

/** Offers people a way to have a policy document reviewed by their assistant, with what Saydo finds. */
export function registerReview(server: McpServer): void {
  const about = {
    title: 'Review a policy',
    description: 'Lint a policy document and go through what is found, with the least changes that mend it.',
  }
  const argsSchema = z.object({ file: z.string().describe('The document, such as hr/bonus-plan.md') })
  server.registerPrompt('review-policy', { ...about, argsSchema }, ({ file }) => ({
    messages: [{ role: 'user', content: { type: 'text', text: requestFor(file) } }],
  }))
}

function requestFor(file: string): string {
  return [
    `Review the policy document “${file}” with Saydo.`,
    `1. Call \`lint\` with paths: ["${file}"] and fixes: true.`,
    '2. For each finding, say in plain words what is wrong, quote the words, and quote the statement that they contradict, with its file and line. Call `explain` where the rule is not clear to you.',
    '3. Propose the least change that mends it. Keep the author’s voice. What only the author can know (figures, owners, dates) stays a blank: ___.',
    '4. Lint your version as a draft before you show it, and say what is left.',
    'If you think that a finding is wrong, say so and why, instead of bending the text.',
  ].join('\n')
}
