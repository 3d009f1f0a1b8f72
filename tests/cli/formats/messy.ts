import { SERVICE_FIRST } from '../../folder.js'

const PACE = 'Agents are measured on average handle time and calls per hour.'

/** Names of documents that an address must not hold as they are. */
export const MARKED = 'Политика {1}/цели [новые] 100% 🙂.md'
export const TWICE = 'a b/twice.md'
export const HUSHED = 'hushed.md'
export const QUOTING = 'quoting.md'

/** A policy set with all that reports stumble over: marks, line ends, names, words that look like markup, and what cannot be read. */
export const MESSY: Readonly<Record<string, string | Uint8Array>> = {
  'saydo.yml': `${SERVICE_FIRST}today: 2027-01-01\n`,
  [MARKED]: `\uFEFF# Agents 🙂\r\n\r\n🙂 ${PACE}\r\n`,
  'first.md': `\uFEFF${PACE}\n`,
  // One line, one rule, the same words: only a number tells them apart.
  [TWICE]: `# Guide\n\n${PACE} ${PACE}\n\n${PACE}\n`,
  [HUSHED]: `# Guide\n\n<!-- saydo-disable-next-line speed-only-target until: 2027-03-31 -- "the regulator" & <others> \\ say so -->\n${PACE}\n`,
  [QUOTING]: `# Quoting\n\n<!-- saydo-disable-next-line speed-only-targt, [x](1){0}"\u0007 -- why -->\n${PACE}\n`,
  'mended.md': '# Note\n\n<!-- saydo-disable-next-line profit-first -- once needed -->\nThe canteen opens at nine.\n',
  'binary.md': new Uint8Array([0, 1, 2]),
}
