import { PRESETS, ruleInfoOf } from '@saydo/project'
import { type CatalogEntry, PRINCIPLES, pageAddress, renderPage } from '@saydo/rules'
import type { RuleInfo } from './api/rule-info.js'
import { entries } from './tally.js'

/** All rules, by id. */
export function ruleList(): readonly RuleInfo[] {
  return entries().map(ruleInfoOf)
}

/** A rule's page in Markdown. The pages name each other as files of one folder: their links are made addresses here. */
export function pageOf(entry: CatalogEntry): string {
  return renderPage(entry, { principles: PRINCIPLES, presets: PRESETS }).replace(
    /\]\(([a-z-]+)\.md\)/gu,
    (_, neighbour: string) => `](${pageAddress(neighbour)})`,
  )
}
