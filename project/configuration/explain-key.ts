import { parseDocument } from 'yaml'
import { pathText } from './mistakes.js'
import { RULE_IDS } from './names.js'
import { placedScalars } from './scalars.js'
import { keysOf, open, wordsOf } from './schema-walk.js'

/** A word of a configuration file that means something. */
export interface ExplainedWord {
  /** The keys that lead to it, as mistakes name them: “overrides[0].files”. A value has the path of its key or index. */
  readonly path: string
  /** Where the word stands, in UTF-16 units of the text, with its quotation marks. */
  readonly span: { readonly start: number; readonly end: number }
  readonly meaning: string
  /** The rule's id, where the word is the key of a rule's level. */
  readonly rule?: string
}

/** What the key, rule, level, topic … under the cursor means; undefined where nothing is known of it. Works in broken files too. */
export function keyAt(text: string, offset: number): ExplainedWord | undefined {
  const document = parseDocument(text)
  for (const { node, path, isKey, schema } of placedScalars(document)) {
    const [start, end] = node.range ?? [0, 0]
    if (start === end || offset < start || offset > end) continue
    const name = String(node.value)
    const word = (isKey ? keysOf(schema) : wordsOf(open(schema, ''))).find((known) => known.name === name)
    if (!word) return undefined
    const isRule = isKey && path.at(-2) === 'rules' && RULE_IDS.includes(name)
    return { path: pathText(path), span: { start, end }, meaning: word.meaning, ...(isRule ? { rule: name } : {}) }
  }
  return undefined
}
