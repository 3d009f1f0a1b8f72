import { CATALOG, pageAddress } from '@saydo/rules'

const IDS = new Set(CATALOG.map(({ id }) => id))

/** The address of a rule's page; undefined for rules that have none, such as those of a configuration. */
export function ruleAddress(id: string): string | undefined {
  return IDS.has(id) ? pageAddress(id) : undefined
}
