import { type Document, isMap, isScalar, isSeq, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import { schemaWith } from './schema.js'
import { type Inside, inward, open } from './schema-walk.js'

/** A word of a configuration file, and what the schema says of the place where it stands. */
export interface PlacedScalar {
  readonly node: Scalar
  /** The keys and indexes that lead to it: a key's own path ends with the key itself. */
  readonly path: readonly (string | number)[]
  readonly isKey: boolean
  /** The map or list that holds it; undefined where the file is one word. */
  readonly holder: YAMLMap | YAMLSeq | undefined
  /** Of a key: the opened schema of its map. Of a value: its own schema, not opened. */
  readonly schema: Inside | undefined
}

/** All words of a file that YAML could make out, in order; a broken file has those of its sound parts. */
export function placedScalars(document: Document): readonly PlacedScalar[] {
  const found: PlacedScalar[] = []
  visit(document.contents, schemaWith(customIdsIn(document)) as unknown as Inside, [], undefined)
  return found

  function visit(node: unknown, schema: Inside | undefined, path: readonly (string | number)[], holder: PlacedScalar['holder']): void {
    if (isScalar(node)) found.push({ node, path, isKey: false, holder, schema })
    if (isSeq(node)) {
      const list = open(schema, [])
      for (const [index, item] of node.items.entries()) visit(item, inward(list, index), [...path, index], node)
    }
    if (!isMap(node)) return
    const map = open(schema, {})
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue
      const name = String(key.value)
      found.push({ node: key, path: [...path, name], isKey: true, holder: node, schema: map })
      visit(value, inward(map, name), [...path, name], node)
    }
  }
}

/** Names of the rules that the file defines. */
function customIdsIn(document: Document): readonly string[] {
  const rules = isMap(document.contents) ? document.contents.get('customRules', true) : undefined
  return isMap(rules) ? rules.items.flatMap(({ key }) => (isScalar(key) && typeof key.value === 'string' ? [key.value] : [])) : []
}
