import { LineCounter, parseDocument } from 'yaml'
import type { Configuration } from './configuration.js'
import { namesIn } from './extends.js'
import { filesIn, type Layer } from './layer.js'
import { merge } from './merge.js'
import { type Mistake, mistakeAt, type Parsed, placeOf, validate } from './mistakes.js'
import { joinTerms, readCustomRules, readTerms } from './own-words.js'
import { PRESET_NAMES } from './presets.js'
import { isElsewhere } from './schema.js'

/** What a name in `extends` leads to: its layers, or what is wrong with it. */
export type Base = { readonly layers: readonly Layer[] } | Pick<Mistake, 'message' | 'mend' | 'nearest'>

/**
 * Reads a configuration's text (YAML, hence JSON too). `name` is how mistakes name the file; `bases` holds what it builds on, by
 * the names in its `extends` that are no presets.
 */
export function parseConfiguration(
  file: string,
  source: string,
  name: string,
  bases: ReadonlyMap<string, Base> = new Map(),
): { readonly configuration: Configuration } | { readonly mistakes: readonly Mistake[] } {
  const text = source.replace(/^\uFEFF/u, '')
  const read = readYaml(text, name)
  if ('mistakes' in read) return read
  const { parsed, value } = read
  const below = layersBelow(parsed, value, bases)
  const known = filesIn(below.layers)
  const result = validate(parsed, value, [...known.flatMap(({ customRules }) => customRules.map(({ id }) => id)), ...customIdsIn(value)])
  // A rule that is none may be defined in what is missing.
  if (below.mistakes.length > 0) {
    const own = 'mistakes' in result ? result.mistakes.filter(({ message }) => !message.endsWith('is not a rule.')) : []
    return { mistakes: [...below.mistakes, ...own] }
  }
  if ('mistakes' in result) return result
  const { written } = result
  const { terms, mistakes } = readTerms(parsed, written.vocabulary)
  const own = readCustomRules(parsed, written.customRules, joinTerms([...known.map((layer) => layer.terms), terms]))
  if (mistakes.length + own.mistakes.length > 0) return { mistakes: [...mistakes, ...own.mistakes] }
  return { configuration: merge({ file, text, parsed, written, terms, customRules: own.rules }, below.layers) }
}

/** Names in the `extends` of a configuration's text that must be looked for; none where the text is broken. */
export function basesIn(source: string): readonly string[] {
  const read = readYaml(source.replace(/^\uFEFF/u, ''), '')
  return 'mistakes' in read ? [] : namesIn(extendsOf(read.value)).filter((name) => !isPreset(name) && isElsewhere(name))
}

function readYaml(text: string, name: string): { parsed: Parsed; value: unknown } | { mistakes: Mistake[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const parsed: Parsed = { file: name, document, lines }
  if (document.errors.length > 0) return { mistakes: document.errors.map((error) => broken(parsed, error.pos[0], error.message)) }
  try {
    return { parsed, value: document.contents === null ? {} : document.toJS() }
  } catch (error) {
    // Aliases that unfold to more than memory holds.
    return { mistakes: [broken(parsed, 0, error instanceof Error ? error.message : String(error))] }
  }
}

function broken(parsed: Parsed, offset: number, reason: string): Mistake {
  const message = `The file cannot be read as YAML: ${reason.split('\n')[0]?.replace(/[.:]?\s*$/u, '')}.`
  return mistakeAt(parsed, offset, { key: '', message, mend: 'Check indentation, colons and quotation marks around this place.' })
}

/** What the names in `extends` lead to; without a preset among it all, the recommended one lies at the bottom. */
function layersBelow(parsed: Parsed, value: unknown, bases: ReadonlyMap<string, Base>): { layers: Layer[]; mistakes: Mistake[] } {
  const named = extendsOf(value)
  const layers: Layer[] = []
  const mistakes: Mistake[] = []
  for (const [index, name] of namesIn(named).entries()) {
    if (isPreset(name)) layers.push({ preset: name })
    const base = bases.get(name)
    if (base && 'layers' in base) layers.push(...base.layers)
    else if (base) {
      const path = Array.isArray(named) ? ['extends', index] : ['extends']
      const key = Array.isArray(named) ? `extends[${index}]` : 'extends'
      mistakes.push(mistakeAt(parsed, placeOf(parsed, path, false), { key, ...base }))
    }
  }
  return { layers, mistakes }
}

function isPreset(name: string): name is (typeof PRESET_NAMES)[number] {
  return PRESET_NAMES.some((preset) => preset === name)
}

function extendsOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as { readonly extends?: unknown }).extends : undefined
}

function customIdsIn(value: unknown): readonly string[] {
  const rules = typeof value === 'object' && value !== null ? (value as { readonly customRules?: unknown }).customRules : undefined
  return typeof rules === 'object' && rules !== null ? Object.keys(rules) : []
}
