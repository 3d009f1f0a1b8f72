import { dirname, join } from 'node:path'
import { exists, type Files } from '../files.js'
import { relativePath } from '../paths.js'
import { readFile } from '../read-file.js'
import type { Configuration } from './configuration.js'
import { locate } from './extends.js'
import type { Mistake } from './mistakes.js'
import { CONFIGURATION_NAMES } from './names.js'
import { type Base, basesIn, parseConfiguration } from './parse.js'

/** A configuration file that was found: what it says, or what is wrong with it. */
export type Found =
  | { readonly file: string; readonly configuration: Configuration }
  | { readonly file: string; readonly mistakes: readonly Mistake[] }

/** Finds and reads configurations, each once. `cwd` is what the paths in mistakes are relative to. */
export function configurationFinder(files: Files, cwd: string) {
  const nearestFile = new Map<string, Promise<string | undefined>>()
  const read = new Map<string, Promise<Found>>()

  function fileFor(folder: string): Promise<string | undefined> {
    const file = nearestFile.get(folder) ?? search(folder)
    nearestFile.set(folder, file)
    return file
  }

  async function search(folder: string): Promise<string | undefined> {
    for (const name of CONFIGURATION_NAMES) if (await exists(files, join(folder, name))) return join(folder, name)
    return dirname(folder) === folder ? undefined : fileFor(dirname(folder))
  }

  function load(file: string, trail: readonly string[] = []): Promise<Found> {
    const found = read.get(file) ?? loadConfiguration(file, trail)
    read.set(file, found)
    return found
  }

  async function loadConfiguration(file: string, trail: readonly string[]): Promise<Found> {
    const name = relativePath(cwd, file)
    const content = await readFile(files, file)
    if (content.status !== 'linted') {
      const mend = 'Check that the file is there, and that you may read it.'
      const message = `The configuration cannot be read: ${content.reason}.`
      return { file, mistakes: [{ file: name, line: 1, column: 1, key: '', message, mend }] }
    }
    const bases = new Map<string, Base>()
    const mistakes: Mistake[] = []
    for (const base of basesIn(content.text)) {
      const located = await locate(files, dirname(file), base)
      if ('message' in located) bases.set(base, located)
      else if ([...trail, file].includes(located.file)) {
        bases.set(base, { message: `“${base}” builds on this file in turn.`, mend: 'Take one of the two out.' })
      } else {
        const found = await load(located.file, [...trail, file])
        if ('mistakes' in found) mistakes.push(...found.mistakes)
        else bases.set(base, { layers: found.configuration.layers })
      }
    }
    // What is wrong below must be mended first: this file may speak of what stands there.
    return mistakes.length > 0 ? { file, mistakes } : { file, ...parseConfiguration(file, content.text, name, bases) }
  }

  return { fileFor, load: (file: string) => load(file) }
}
