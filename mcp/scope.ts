import { realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { CONFIGURATION_NAMES, exists, type Files, isWithin, nodeFiles } from '@saydo/project'
import { Refusal } from './refusal.js'

/** What may be read: the folders that the server was started for, and nothing else. */
export interface Scope {
  /** Real, absolute paths of the folders; names in answers are relative to the one that was asked. */
  readonly roots: readonly string[]
  /** The disk, as far as it may be read. */
  readonly files: Files
}

export async function scopeOf(folders: readonly string[]): Promise<Scope> {
  const roots = await Promise.all(folders.map((folder) => realpath(folder)))
  return { roots, files: within(roots, nodeFiles) }
}

/**
 * The root that paths (documents, folders, globs) stand in, and the paths from there.
 * @throws {Refusal} for a path outside all roots, and for paths of several.
 */
export function placeIn({ roots }: Scope, paths: readonly string[]): { readonly root: string; readonly paths: readonly string[] } {
  const [first = ''] = roots
  const placed = paths.map((path) => {
    const takesAway = path.startsWith('!')
    const bare = takesAway ? path.slice(1) : path
    const root = roots.find((folder) => isWithin(folder, resolve(folder, bare)))
    if (root === undefined)
      throw new Refusal(
        `“${path}” is outside what this server may read: ${roots.join(', ')}. Name paths within, or start it with --root FOLDER.`,
      )
    return { root, path }
  })
  const [{ root } = { root: first }] = placed
  const other = placed.find((one) => one.root !== root)
  if (other)
    throw new Refusal(`“${other.path}” stands in ${other.root}, and “${placed[0]?.path}” in ${root}. Ask for one folder after the other.`)
  return { root, paths }
}

/** Where a configuration stands above the root that holds for it elsewhere, and is not heeded here: what to say of it. */
export async function unheeded(root: string): Promise<string | undefined> {
  for (let folder = dirname(root), below = root; folder !== below; below = folder, folder = dirname(folder)) {
    for (const name of CONFIGURATION_NAMES) {
      if (await exists(nodeFiles, join(folder, name)))
        return `${join(folder, name)} stands above what this server may read and is not heeded: start it there, or with --root ${folder}.`
    }
  }
  return undefined
}

const OUTSIDE = 'it is outside what this server may read'

/**
 * The disk cut down to some folders; links that lead out of them are refused. Of what stands above only what git leaves out is
 * asked, so that the same documents are found as elsewhere.
 */
function within(roots: readonly string[], disk: Files): Files {
  const holds = (path: string) => roots.some((root) => isWithin(root, path))
  const isOfGit = (path: string) => ['.git', '.gitignore'].includes(basename(path)) && roots.some((root) => isWithin(dirname(path), root))
  const check = async (path: string): Promise<void> => {
    if (!isOfGit(path) && (!holds(path) || !holds(await disk.realpath(path)))) throw new Error(OUTSIDE)
  }
  return {
    stat: async (path) => (holds(path) || isOfGit(path) ? disk.stat(path) : undefined),
    list: async (folder) => {
      await check(folder)
      return disk.list(folder)
    },
    read: async (path) => {
      await check(path)
      return disk.read(path)
    },
    realpath: (path) => disk.realpath(path),
  }
}
