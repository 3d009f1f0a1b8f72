import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/server'
import { RULE_IDS } from '@saydo/project'
import { renderIndex, summaryOf } from '@saydo/rules'
import { ENTRIES, pageOf, ruleCalled } from './rules.js'

const INDEX = 'saydo://rules'
const MARKDOWN = 'text/markdown'

/** Offers the rules' pages to read, each under an address of its own, and their index. */
export function registerRulePages(server: McpServer): void {
  const about = {
    title: 'All rules',
    description: 'What Saydo looks for, by family: each rule with its severity and a line on it.',
    mimeType: MARKDOWN,
  }
  server.registerResource('rules', INDEX, about, () => ({
    contents: [{ uri: INDEX, mimeType: MARKDOWN, text: renderIndex(ENTRIES).replace(/\]\(([a-z-]+)\.md\)/gu, `](${INDEX}/$1)`) }],
  }))
  const template = new ResourceTemplate(`${INDEX}/{id}`, {
    list: () => ({
      resources: ENTRIES.map((entry) => ({
        uri: addressOf(entry.id),
        name: entry.id,
        title: entry.id,
        description: summaryOf(entry),
        mimeType: MARKDOWN,
      })),
    }),
    complete: { id: (begun) => RULE_IDS.filter((id) => id.startsWith(begun)).sort() },
  })
  const page = {
    title: 'The page of a rule',
    description: 'What the rule finds and why, when it stays silent, and examples.',
    mimeType: MARKDOWN,
  }
  server.registerResource('rule', template, page, (uri, { id }) => ({
    contents: [{ uri: uri.href, mimeType: MARKDOWN, text: pageOf(ruleCalled(String(id)), addressOf) }],
  }))
}

function addressOf(id: string): string {
  return `${INDEX}/${id}`
}
