import { PRESET_NAMES, PRESETS } from '@saydo/project'
import { type CatalogEntry, PRINCIPLES, pageAddress, renderPage, summaryOf } from '@saydo/rules'
import type { RuleInfo } from './api/rule-info.js'
import { entries } from './tally.js'

/** All rules, by id. */
export function ruleList(): readonly RuleInfo[] {
  return entries().map(infoOf)
}

/** A rule's page in Markdown. The pages name each other as files of one folder: their links are made addresses here. */
export function pageOf(entry: CatalogEntry): string {
  return renderPage(entry, { principles: PRINCIPLES, presets: PRESETS }).replace(
    /\]\(([a-z-]+)\.md\)/gu,
    (_, neighbour: string) => `](${pageAddress(neighbour)})`,
  )
}

function infoOf(entry: CatalogEntry): RuleInfo {
  const { id, rule } = entry
  return {
    id,
    family: rule.family,
    severity: rule.severity,
    presets: PRESET_NAMES.filter((name) => PRESETS[name][id] !== 'off'),
    needsPriority: rule.needsPriority,
    languages: Object.keys(rule.texts).sort(),
    summary: summaryOf(entry),
    url: pageAddress(id),
  }
}
