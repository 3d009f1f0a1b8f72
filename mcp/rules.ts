import { PRESETS, RULE_IDS } from '@saydo/project'
import { CATALOG, type CatalogEntry, nearest, PRINCIPLES, renderPage } from '@saydo/rules'
import { Refusal } from './refusal.js'

/** Finds a rule. @throws {Refusal} that gives the nearest name. */
export function ruleCalled(id: string): CatalogEntry {
  const entry = CATALOG.find((one) => one.id === id)
  if (entry) return entry
  const close = nearest(id, RULE_IDS)
  throw new Refusal(`There is no rule “${id}”. ${close ? `Did you mean “${close}”?` : 'Call `explain` without a rule for all of them.'}`)
}

/** A rule's page in Markdown; `addressOf` gives the address of another rule's page that it names. */
export function pageOf(entry: CatalogEntry, addressOf: (id: string) => string): string {
  const page = renderPage(entry, { principles: PRINCIPLES, presets: PRESETS })
  return page.replace(/\]\(([a-z-]+)\.md\)/gu, (_, id: string) => `](${addressOf(id)})`)
}

/** All rules, by id. */
export const ENTRIES: readonly CatalogEntry[] = [...CATALOG].sort((a, b) => (a.id < b.id ? -1 : 1))
