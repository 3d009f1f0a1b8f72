import { dirname, resolve } from 'node:path'
import { Engine, type Understood } from '@saydo/rules'
import { configurationFinder } from './configuration/find.js'
import type { Mistake } from './configuration/mistakes.js'
import { relativePath } from './paths.js'
import { putDocument } from './put-document.js'

/** One document as the engine understands it, or why it cannot be; mistakes of its configuration come in its stead. */
export type UnderstoodFile = { readonly understood: Understood } | { readonly mistakes: readonly Mistake[] } | { readonly reason: string }

/** Reads one document by itself, with the language and kind that its configuration states. */
export async function understandFile(
  path: string,
  options: { readonly cwd: string; readonly config?: string | undefined },
): Promise<UnderstoodFile> {
  const { cwd } = options
  const file = resolve(cwd, path)
  const finder = configurationFinder(cwd)
  const config = options.config ? resolve(cwd, options.config) : finder.fileFor(dirname(file))
  const found = config === undefined ? undefined : await finder.load(config)
  if (found && 'mistakes' in found) return { mistakes: found.mistakes }
  const configuration = found?.configuration
  const engine = new Engine()
  const root = options.config ? cwd : (configuration?.root ?? cwd)
  const { document } = await putDocument(engine, file, { root, configuration }, { cwd })
  const understood = engine.set.get(relativePath(cwd, file))
  return understood ? { understood } : { reason: document.reason ?? 'it cannot be read' }
}
