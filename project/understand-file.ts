import { dirname, resolve } from 'node:path'
import type { Understood } from '@saydo/rules'
import { configurationFinder } from './configuration/find.js'
import type { Mistake } from './configuration/mistakes.js'
import type { Files } from './files.js'
import { LoadedSet } from './loaded-set.js'
import { readFile } from './read-file.js'

/** One document as the engine understands it, or why it cannot be; mistakes of its configuration come in its stead. */
export type UnderstoodFile = { readonly understood: Understood } | { readonly mistakes: readonly Mistake[] } | { readonly reason: string }

/** Reads one document by itself, with the language and kind that its configuration states. */
export async function understandFile(
  files: Files,
  path: string,
  options: { readonly cwd: string; readonly config?: string | undefined },
): Promise<UnderstoodFile> {
  const { cwd } = options
  const file = resolve(cwd, path)
  const finder = configurationFinder(files, cwd)
  const config = options.config ? resolve(cwd, options.config) : await finder.fileFor(dirname(file))
  const found = config === undefined ? undefined : await finder.load(config)
  if (found && 'mistakes' in found) return found
  const configuration = found?.configuration
  const opened = await LoadedSet.open(options.config ? cwd : (configuration?.root ?? cwd), configuration, { files, cwd })
  if ('mistakes' in opened) return opened
  const document = opened.set.put(file, await readFile(files, file))
  const understood = opened.set.engine.set.get(document.file)
  return understood ? { understood } : { reason: document.reason ?? 'it cannot be read' }
}
