import { dirname, join } from 'node:path'
import { exists, type Files } from '../files.js'
import { relativePath } from '../paths.js'
import { readFile } from '../read-file.js'
import { type Configuration, parseConfiguration } from './configuration.js'
import type { Mistake } from './mistakes.js'

/** Names of configuration files; where a folder holds several, the first of these wins. */
export const CONFIGURATION_NAMES = ['saydo.yml', 'saydo.yaml', '.saydo.yml', 'saydo.json'] as const

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

  function load(file: string): Promise<Found> {
    const found = read.get(file) ?? loadConfiguration(files, file, relativePath(cwd, file))
    read.set(file, found)
    return found
  }

  return { fileFor, load }
}

async function loadConfiguration(files: Files, file: string, name: string): Promise<Found> {
  const read = await readFile(files, file)
  if (read.status === 'linted') return { file, ...parseConfiguration(file, read.text, name) }
  const mend = 'Check that the file is there, and that you may read it.'
  return {
    file,
    mistakes: [{ file: name, line: 1, column: 1, key: '', message: `The configuration cannot be read: ${read.reason}.`, mend }],
  }
}
