import { SUPPRESSION_RULES } from '../suppressions/suppression.js'
import { CATALOG } from './catalog.generated.js'
import type { CatalogEntry } from './rule.js'

/** Where the rules' pages stand on the web. */
const PAGES = 'https://saydo.dev/rules/'

/** Where people read how to write rules of their own. */
const OWN_RULES = 'https://saydo.dev/configuration#rules-of-your-own'

/** The address of a rule's page; of the page about own rules where it is none of Saydo's. */
export function pageAddress(id: string): string {
  return OURS.has(id) ? `${PAGES}${id}` : OWN_RULES
}

const OURS: ReadonlySet<string> = new Set([...CATALOG.map((entry) => entry.id), ...SUPPRESSION_RULES])

/** The first paragraph of a rule's page; of its message where it has no page yet. */
export function summaryOf({ pages, rule }: CatalogEntry): string {
  const paragraphs = (pages['rule.md'] ?? '')
    .split(/\r?\n\s*\r?\n/u)
    .flatMap((block) => block.replace(/^#.*(?:\r?\n|$)/gmu, '').trim() || [])
  const [first = rule.texts['en']?.message ?? ''] = paragraphs
  const text = first.replace(/\s+/gu, ' ').replace(/[*`]/gu, '')
  return pages['rule.md'] ? text : (/^.*?[.!?](?=\s|$)/u.exec(text)?.[0] ?? text)
}
