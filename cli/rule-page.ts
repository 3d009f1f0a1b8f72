import { CATALOG, type CatalogEntry, PRINCIPLES, type Principle, type Severity } from '@saydo/rules'

/** Where the rules' pages stand on the web. */
const PAGES = 'https://saydo.dev/rules/'

/** The address of a rule's page. */
export function pageAddress(id: string): string {
  return `${PAGES}${id}`
}

/** The principle a rule serves foremost. */
export function principleOf(id: string | undefined): Principle | undefined {
  return PRINCIPLES.find((principle) => principle.id === id)
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

/** Counts findings by severity. */
export function bySeverity(findings: readonly { readonly severity: Severity }[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const finding of findings) counts[finding.severity] += 1
  return counts
}

/** All rules, by id. */
export function entries(): readonly CatalogEntry[] {
  return [...CATALOG].sort((a, b) => (a.id < b.id ? -1 : 1))
}
