import { type CatalogEntry, pageAddress, summaryOf } from '@saydo/rules'
import { PRESET_NAMES, PRESETS } from './configuration/presets.js'

/** A rule of the catalogue in a few words, as lists of rules tell it. */
export function ruleInfoOf(entry: CatalogEntry) {
  const { id, rule } = entry
  return {
    id,
    family: rule.family,
    severity: rule.severity,
    /** The presets that turn it on. */
    presets: PRESET_NAMES.filter((name) => PRESETS[name][id] !== 'off'),
    needsPriority: rule.needsPriority,
    languages: Object.keys(rule.texts).sort(),
    summary: summaryOf(entry),
    url: pageAddress(id),
  }
}
