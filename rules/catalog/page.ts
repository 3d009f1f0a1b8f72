import type { CatalogEntry } from './rule.js'

/** Where the rules' pages stand on the web. */
const PAGES = 'https://saydo.dev/rules/'

/** The address of a rule's page. */
export function pageAddress(id: string): string {
  return `${PAGES}${id}`
}

/** The first paragraph of a rule's page; of its message where it has no page yet. */
export function summaryOf({ pages, rule }: CatalogEntry): string {
  const paragraphs = (pages['rule.md'] ?? '')
    .split(/\r?\n\s*\r?\n/u)
    .flatMap((block) => block.replace(/^#.*(?:\r?\n|$)/gmu, '').trim() || [])
  const [first = rule.texts['en']?.message ?? ''] = paragraphs
  const text = first.replace(/\s+/gu, ' ').replace(/[*`]/gu, '')
  return pages['rule.md'] ? text : (/^.*?[.!?](?=\s|$)/u.exec(text)?.[0] ?? text)
}
