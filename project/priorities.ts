import { join } from 'node:path'
import type { DeclaredPriority } from '@saydo/rules'
import type { Configuration, StatedPriority } from './configuration/configuration.js'
import { type Mistake, mistakeAt, placeOf } from './configuration/mistakes.js'
import type { Files } from './files.js'
import { relativePath } from './paths.js'
import { readFile } from './read-file.js'

export interface PlacedPriorities {
  readonly priorities: 'auto' | readonly DeclaredPriority[]
  /** Texts of the files that priorities stand in, by path relative to the working directory. */
  readonly sources: ReadonlyMap<string, string>
  readonly mistakes: readonly Mistake[]
}

/** Finds the places of the priorities that a configuration states: a line of a document, else the configuration itself. */
export async function placePriorities(
  files: Files,
  configuration: Configuration | undefined,
  root: string,
  cwd: string,
): Promise<PlacedPriorities> {
  const sources = new Map<string, string>()
  const mistakes: Mistake[] = []
  if (!configuration || configuration.priorities === 'auto') return { priorities: 'auto', sources, mistakes }
  const priorities: DeclaredPriority[] = []
  for (const stated of configuration.priorities) {
    const { topic, start, end, layer, index } = stated
    if (stated.file === undefined) {
      const own = relativePath(cwd, layer.file)
      sources.set(own, layer.text)
      priorities.push({ topic, file: own, start, end })
      continue
    }
    const place = await placeIn(files, join(root, stated.file), stated)
    if ('reason' in place) {
      const at = placeOf(layer.parsed, ['priorities', index, place.key], false)
      const key = `priorities[${index}].${place.key}`
      mistakes.push(mistakeAt(layer.parsed, at, { key, message: place.reason, mend: place.mend }))
    } else {
      const file = relativePath(cwd, join(root, stated.file))
      sources.set(file, place.text)
      priorities.push({ topic, file, start: place.start, end: place.end })
    }
  }
  return { priorities, sources, mistakes }
}

type Place =
  | { readonly text: string; readonly start: number; readonly end: number }
  | { readonly key: 'file' | 'line'; readonly reason: string; readonly mend: string }

async function placeIn(files: Files, path: string, { file = '', line = 1 }: StatedPriority): Promise<Place> {
  const read = await readFile(files, path)
  if (read.status !== 'linted') {
    const mend = 'Name the document from the folder of the configuration.'
    return { key: 'file', reason: `“${file}” cannot be read: ${read.reason}.`, mend }
  }
  const lines = [...read.text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/gu)]
  const found = lines[line - 1]
  const words = found?.[0].trim() ?? ''
  if (!found || words === '') {
    return {
      key: 'line',
      reason: `Line ${line} of “${file}” holds nothing.`,
      mend: 'Name the line of the statement that declares the priority.',
    }
  }
  const start = found.index + found[0].indexOf(words)
  return { text: read.text, start, end: start + words.length }
}
