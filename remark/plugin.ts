import { decode, positionsIn } from '@saydo/project'
import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { judge, NOT_LINTED } from './judge.js'
import { tellFinding, tellTrouble } from './messages.js'
import { readSetting, type Setting } from './setting.js'

export type { Setting } from './setting.js'

/**
 * A remark plugin that tells what Saydo finds in each document by itself, as the messages of rules `saydo-…` that the comments of
 * remark-lint control. It judges the file's own text and leaves the tree alone. Contradictions between documents, and what a whole
 * set leaves unsaid, are not seen here: that takes `saydo lint`. @throws {Error} where its options are wrong.
 */
export const remarkLintSaydo: Plugin<[setting?: Setting | undefined], Root> = (setting) => {
  const { strictness, options } = readSetting(setting)
  if (strictness === 'off') return undefined
  return (_, file) => {
    const fault = unreadable(file)
    if (fault !== undefined) return tellTrouble(NOT_LINTED, `Not linted: ${fault}.`, file)
    const name = file.path ?? 'document.md'
    const text = String(file)
    const rangeOf = positionsIn(new Map([[name, text]]))
    const lost = text.indexOf(LOST)
    if (lost !== -1) {
      const { start } = rangeOf(name, { start: lost, end: lost })
      tellTrouble('saydo-lost-characters', 'Characters were lost in reading this file: it is not UTF-8. Save it as UTF-8.', file, start)
    }
    const { told, troubles } = judge(name, text, strictness, options)
    for (const one of told) tellFinding(one, { file, name, text, rangeOf: (span) => rangeOf(name, span) })
    for (const { rule, reason } of troubles) tellTrouble(rule, reason, file)
  }
}

/** What stands where bytes were no characters: whoever read the file for us has passed over that. */
const LOST = '\uFFFD'

/** Why a file's bytes are no text that can be judged, if they are not. */
function unreadable({ value }: VFile): string | undefined {
  if (!(value instanceof Uint8Array)) return undefined
  const decoded = decode(value)
  return decoded.status === 'unreadable' ? decoded.reason : undefined
}
