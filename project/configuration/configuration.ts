import { dirname } from 'node:path'
import type { Level } from '@saydo/rules'
import { LineCounter, parseDocument } from 'yaml'
import { pathMatcher } from '../paths.js'
import { type Mistake, mistakeAt, type Parsed, placeOf, validate } from './mistakes.js'
import { PRESETS, type Preset } from './presets.js'
import type { Written } from './schema.js'

/** A priority that the configuration states; `file` is relative to the root, offsets are those of the configuration file. */
export interface StatedPriority {
  readonly topic: string
  readonly file?: string
  readonly line?: number
  readonly start: number
  readonly end: number
}

/** What a configuration says of some of its files. */
export interface Override {
  readonly matches: (path: string) => boolean
  readonly rules: Readonly<Record<string, Level>>
  readonly kind?: string | undefined
  readonly language?: string | undefined
}

/** A configuration that holds: globs compiled, everything that may be left out filled in. */
export interface Configuration {
  /** Absolute path of the file, and its text without a byte order mark. */
  readonly file: string
  readonly text: string
  /** Absolute path of the folder that its policy set is rooted at; globs are relative to it. */
  readonly root: string
  readonly covers: (path: string) => boolean
  /** What it builds on: a level for each rule. */
  readonly preset: Preset
  readonly rules: Readonly<Record<string, Level>>
  readonly overrides: readonly Override[]
  readonly priorities: 'auto' | readonly StatedPriority[]
  readonly messages: string | undefined
  readonly today: string | undefined
  /** How a suppression that silences nothing is told. */
  readonly unusedSuppressions: Level
  readonly parsed: Parsed
}

/** Reads a configuration's text (YAML, hence JSON too). `name` is how mistakes name the file. */
export function parseConfiguration(
  file: string,
  source: string,
  name: string,
): { readonly configuration: Configuration } | { readonly mistakes: readonly Mistake[] } {
  const text = source.replace(/^\uFEFF/u, '')
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const parsed: Parsed = { file: name, document, lines }
  if (document.errors.length > 0) return { mistakes: document.errors.map((error) => broken(parsed, error.pos[0], error.message)) }
  try {
    const result = validate(parsed, document.contents === null ? {} : document.toJS())
    return 'mistakes' in result ? result : { configuration: complete(file, text, parsed, result.written) }
  } catch (error) {
    // Aliases that unfold to more than memory holds.
    return { mistakes: [broken(parsed, 0, error instanceof Error ? error.message : String(error))] }
  }
}

function broken(parsed: Parsed, offset: number, reason: string): Mistake {
  const message = `The file cannot be read as YAML: ${reason.split('\n')[0]?.replace(/[.:]?\s*$/u, '')}.`
  return mistakeAt(parsed, offset, { key: '', message, mend: 'Check indentation, colons and quotation marks around this place.' })
}

function complete(file: string, text: string, parsed: Parsed, written: Written): Configuration {
  const includes = pathMatcher(asList(written.files ?? '**'))
  const leavesOut = pathMatcher(asList(written.ignore ?? []))
  return {
    file,
    text,
    root: dirname(file),
    covers: (path) => includes(path) && !leavesOut(path),
    preset: PRESETS[written.extends ?? 'saydo:recommended'],
    rules: levels(written.rules),
    overrides: (written.overrides ?? []).map((override) => ({
      matches: pathMatcher(asList(override.files)),
      rules: levels(override.rules),
      kind: override.kind,
      language: override.language,
    })),
    priorities: statedPriorities(parsed, written.priorities ?? 'auto', text),
    messages: written.messages,
    today: written.today,
    unusedSuppressions: written.reportUnusedSuppressions ?? 'warning',
    parsed,
  }
}

function statedPriorities(parsed: Parsed, written: NonNullable<Written['priorities']>, text: string): 'auto' | StatedPriority[] {
  if (typeof written === 'string') return 'auto'
  return written.map((entry, index) => {
    const start = placeOf(parsed, ['priorities', index], false)
    // Without a place of its own the priority stands here: the word, or the first line of its map.
    const words = typeof entry === 'string' ? entry : (/^[^\r\n]*/u.exec(text.slice(start))?.[0].trimEnd() ?? '')
    const end = start + words.length
    if (typeof entry === 'string') return { topic: entry, start, end }
    const { topic, file, line } = entry
    return { topic, start, end, ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }) }
  })
}

function levels(rules: Written['rules']): Record<string, Level> {
  return Object.fromEntries(Object.entries(rules ?? {}).map(([id, setting]) => [id, typeof setting === 'string' ? setting : setting[0]]))
}

function asList(globs: string | readonly string[]): readonly string[] {
  return typeof globs === 'string' ? [globs] : globs
}
