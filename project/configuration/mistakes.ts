import { nearest } from '@saydo/rules'
import * as v from 'valibot'
import { type Document, isMap, isNode, type LineCounter, type Node } from 'yaml'
import { CONFIGURATION, schemaWith } from './schema.js'
import { inward, keysOf, open, wordsOf } from './schema-walk.js'

/** Something wrong in a configuration. Line and column are 1-based, columns in UTF-16 units. */
export interface Mistake {
  readonly file: string
  readonly line: number
  readonly column: number
  /** Where it stands, as a path of keys: "rules.speed-only-target"; empty for the whole file. */
  readonly key: string
  readonly message: string
  /** What to do about it. */
  readonly mend: string
  /** The valid name that was most likely meant. */
  readonly nearest?: string
}

/** A parsed configuration file, for finding places in it. */
export interface Parsed {
  readonly file: string
  readonly document: Document
  readonly lines: LineCounter
}

/** The mistake at an offset of the file. */
export function mistakeAt(parsed: Parsed, offset: number, rest: Omit<Mistake, 'file' | 'line' | 'column'>): Mistake {
  const { line, col } = parsed.lines.linePos(offset)
  return { file: parsed.file, line: Math.max(1, line), column: Math.max(1, col), ...rest }
}

/** Validates what a configuration holds against the schema; `customIds` are rules that it, or what it builds on, defines. */
export function validate(
  parsed: Parsed,
  value: unknown,
  customIds: readonly string[],
): { written: v.InferOutput<typeof CONFIGURATION> } | { mistakes: Mistake[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message = 'The configuration must hold keys and values.'
    return { mistakes: [mistakeAt(parsed, 0, { key: '', message, mend: 'Write for example “messages: en”.' })] }
  }
  // An object tells only its first unknown key: each is told and taken out until none is left.
  const schema = customIds.length === 0 ? CONFIGURATION : schemaWith(customIds)
  const rest: unknown = structuredClone(value)
  const mistakes: Mistake[] = []
  for (;;) {
    const result = v.safeParse(schema, rest)
    const unknown = (result.issues ?? []).filter((issue) => issue.expected === 'never' && issue.path?.at(-1)?.origin === 'key')
    mistakes.push(...(unknown.length > 0 ? unknown : (result.issues ?? [])).map((issue) => toMistake(parsed, issue, schema)))
    if (unknown.length === 0) return result.success && mistakes.length === 0 ? { written: result.output } : { mistakes }
    for (const { path } of unknown) {
      const last = path?.at(-1)
      if (last) delete (last.input as Record<string, unknown>)[String(last.key)]
    }
  }
}

function toMistake(parsed: Parsed, issue: v.BaseIssue<unknown>, schema: typeof CONFIGURATION): Mistake {
  const path = (issue.path ?? []).map((item) => item.key as string | number)
  const key = pathText(path)
  const name = String(path.at(-1) ?? '')
  const isKey = issue.path?.at(-1)?.origin === 'key'
  const missing = isKey && issue.input === undefined && issue.expected !== 'never'
  const offset = missing ? placeOf(parsed, path.slice(0, -1), false) : placeOf(parsed, path, isKey)
  if (missing) return mistakeAt(parsed, offset, { key, message: `The key “${name}” is missing.`, mend: `Add “${name}”.` })
  const wrong = isKey ? name : issue.input
  if (issue.input === null)
    return mistakeAt(parsed, offset, { key, message: `“${name}” is empty.`, mend: 'Give it a value or take it out.' })
  const names = namesAt(issue, isKey, schema)
  const close = typeof wrong === 'string' ? nearest(wrong, names) : undefined
  const mend = close ? `Did you mean “${close}”?` : names.length > 0 ? `Valid here: ${names.join(', ')}.` : 'Mend it or take it out.'
  const message = `${show(wrong)} ${issue.message}.`
  return mistakeAt(parsed, offset, { key, message, mend, ...(close ? { nearest: close } : {}) })
}

/** The keys and indexes that lead to a place, as mistakes name it: “overrides[0].files”. */
export function pathText(path: readonly (string | number)[]): string {
  return path.join('.').replace(/\.(\d+)/gu, '[$1]')
}

function show(value: unknown): string {
  return typeof value === 'string' ? `“${value}”` : Array.isArray(value) ? 'A list' : typeof value === 'object' ? 'A map' : `“${value}”`
}

/** Names that would have been valid at an issue's place. */
function namesAt(issue: v.BaseIssue<unknown>, isKey: boolean, schema: typeof CONFIGURATION): readonly string[] {
  let at = open(schema, undefined)
  const path = issue.path ?? []
  for (const [index, item] of path.entries()) {
    if (isKey && index === path.length - 1) return keysOf(at).map((word) => word.name)
    at = open(inward(at, item.key as string | number), item.value)
  }
  return wordsOf(at).map((word) => word.name)
}

/** The offset of a value, or of its key, in the configuration file; of what holds it where it is not there. */
export function placeOf({ document }: Parsed, path: readonly (string | number)[], ofKey: boolean): number {
  const last = path.at(-1)
  const holder = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  if (ofKey && isMap(holder)) {
    const pair = holder.items.find((item) => isNode(item.key) && String((item.key as { value?: unknown }).value) === String(last))
    const key = pair?.key as Node | undefined
    if (key?.range) return key.range[0]
  }
  const node = path.length > 0 ? document.getIn(path, true) : document.contents
  if (isNode(node) && node.range) return node.range[0]
  return path.length > 0 ? placeOf({ document } as Parsed, path.slice(0, -1), false) : 0
}
