import { dirname, join, relative } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { exists, type Files } from './files.js'
import { slashes } from './paths.js'

/** The `.gitignore` files that hold for a folder, the outermost first. */
export type IgnoreChain = readonly { readonly folder: string; readonly rules: Ignore }[]

/** The chain for a folder, with the files above it up to the repository's root. */
export async function ignoreChain(files: Files, folder: string): Promise<IgnoreChain> {
  const above: string[] = []
  for (let at = folder; ; at = dirname(at)) {
    if (await exists(files, join(at, '.git'))) {
      let chain: IgnoreChain = []
      for (const parent of [at, ...above.reverse()].filter((path) => path !== folder)) chain = await withFolder(files, chain, parent)
      return chain
    }
    if (dirname(at) === at) return []
    above.push(at)
  }
}

/** The chain with the folder's own `.gitignore`, where it has one that can be read. */
export async function withFolder(files: Files, chain: IgnoreChain, folder: string): Promise<IgnoreChain> {
  const bytes = await files.read(join(folder, '.gitignore')).catch(() => undefined)
  return bytes === undefined ? chain : [...chain, { folder, rules: ignore().add(new TextDecoder().decode(bytes)) }]
}

/** Whether the chain leaves a path out; a deeper file may take back what one above it ignores. */
export function isIgnored(chain: IgnoreChain, path: string, isFolder: boolean): boolean {
  let ignored = false
  for (const { folder, rules } of chain) {
    const way = slashes(relative(folder, path))
    if (way === '' || way.startsWith('..')) continue
    const answer = rules.test(isFolder ? `${way}/` : way)
    if (answer.ignored) ignored = true
    else if (answer.unignored) ignored = false
  }
  return ignored
}
