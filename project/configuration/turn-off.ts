import { type Document, isMap, isNode, isScalar, isSeq, type Node, parseDocument, Scalar, type YAMLMap } from 'yaml'
import { addEntry, addLines, columnOf, edited, lineEndOf, putValue, type TextEdit } from './edit-yaml.js'
import { RULE_IDS } from './names.js'

/** What the file says that begins with nothing but a rule turned off. */
const NEW_FILE = '# What Saydo reports in this folder and those below it. Levels of a rule: off, info, warning, error.\n'

/**
 * The smallest edit of a configuration's text that gives a rule the level `off`, every other byte kept; the text of a new
 * `saydo.yml` where there is none (`undefined`). No edit where the rule is off already, nor where none would hold: the text is
 * broken, `rules` is no map, there is no such rule among those known. Overrides that give the rule a level of their own stay as they are.
 */
export function turnOffEdit(text: string | undefined, rule: string, known: readonly string[] = RULE_IDS): TextEdit | undefined {
  if (!known.includes(rule)) return undefined
  if (text === undefined) return { start: 0, end: 0, text: `${NEW_FILE}rules:\n  ${rule}: off\n` }
  const document = parseDocument(text)
  if (document.errors.length > 0) return undefined
  const edit = editOf(text, document, rule)
  return edit && turnsOff(text, edit, document, rule) ? edit : undefined
}

function editOf(text: string, { contents }: Document, rule: string): TextEdit | undefined {
  if (contents === null || isNothing(contents)) return atEnd(text, ['rules:', `  ${rule}: off`])
  if (!isMap(contents)) return undefined
  const quote = contents.flow && contents.items.every(({ key }) => isScalar(key) && key.type === Scalar.QUOTE_DOUBLE) ? '"' : ''
  const off = `${quote}off${quote}`
  const entry = `${quote}${rule}${quote}: ${off}`
  const rules = pairOf(contents, 'rules')
  if (!rules) return addEntry(text, contents, contents.flow ? [`${quote}rules${quote}: { ${entry} }`] : ['rules:', `  ${entry}`])
  const { key, value } = rules
  if (isMap(value)) {
    const found = pairOf(value, rule)
    return found ? setLevel(text, found.value, off) : addEntry(text, value, [entry])
  }
  if (!isScalar(value) || value.value !== null) return undefined
  if (contents.flow || !isNothing(value) || !isNode(key) || !key.range) return putValue(text, value, `{ ${entry} }`)
  return addLines(text, key.range[1], columnOf(text, key.range[0]) + 2, [entry])
}

/** Puts `off` in the place of a level; a list of level and options keeps its options. */
function setLevel(text: string, value: unknown, off: string): TextEdit | undefined {
  const level = isSeq(value) && value.items.length > 0 ? value.items[0] : value
  if (!isNode(level) || isMap(level) || (isScalar(level) && level.value === 'off')) return undefined
  if (!isScalar(level) || typeof level.value !== 'string') return putValue(text, level, off)
  const mark = level.type === Scalar.QUOTE_DOUBLE ? '"' : level.type === Scalar.QUOTE_SINGLE ? "'" : ''
  return putValue(text, level, `${mark}off${mark}`)
}

function atEnd(text: string, lines: readonly string[]): TextEdit {
  const lineEnd = lineEndOf(text)
  const before = /^\uFEFF?$|\n$/u.test(text) ? '' : lineEnd
  return { start: text.length, end: text.length, text: before + lines.map((line) => line + lineEnd).join('') }
}

function pairOf(map: YAMLMap, name: string) {
  return map.items.find(({ key }) => isScalar(key) && key.value === name)
}

/** Whether nothing is written where a value could be. */
function isNothing(node: Node): boolean {
  return isScalar(node) && node.value === null && node.range?.[0] === node.range?.[1]
}

/** Whether the edit does what it shall and nothing else: anchors and other rare things of YAML can reach far. */
function turnsOff(text: string, edit: TextEdit, before: Document, rule: string): boolean {
  const after = parseDocument(edited(text, edit))
  if (after.errors.length > 0) return false
  try {
    const data = (before.toJS() ?? {}) as { readonly rules?: Readonly<Record<string, unknown>> | null }
    const setting = data.rules?.[rule]
    const off = Array.isArray(setting) && setting.length > 0 ? ['off', ...setting.slice(1)] : 'off'
    return JSON.stringify(after.toJS()) === JSON.stringify({ ...data, rules: { ...data.rules, [rule]: off } })
  } catch {
    // Aliases that unfold to more than memory holds.
    return false
  }
}
