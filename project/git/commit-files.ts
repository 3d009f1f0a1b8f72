import { isAbsolute, join, posix } from 'node:path'
import type { Entry, Files, Stat } from '../files.js'
import { nodeFiles } from '../node-files.js'
import { openObjects } from './cat-file.js'
import { commitOf } from './commit.js'
import { type Repository, repositoryOf } from './repository.js'
import { type Tree, type TreeEntry, treeOf } from './tree.js'

/** The files of a commit. They are read through processes that live until they are closed. */
export interface CommitFiles extends Files {
  close(): void
}

/** As many links may lead from one to the next. */
const MOST_LINKS = 40

/**
 * The file system as it was at a commit, for the repository that a folder belongs to. What a commit knows nothing of is as it is
 * now: what stands outside the repository, and what is installed in `node_modules`. @throws {GitError} where there is no such commit.
 */
export async function commitFiles(folder: string, ref: string): Promise<CommitFiles> {
  const repository = await repositoryOf(folder)
  return filesAt(repository, await commitOf(repository, ref))
}

/** The same for a commit's full id. @throws {GitError} */
export async function filesAt(repository: Repository, commit: string): Promise<CommitFiles> {
  const tree = await treeOf(repository, commit)
  const contents = openObjects(repository.top, 'contents')
  const sizes = openObjects(repository.top, 'sizes')

  const readObject = async (id: string) => (await contents.read(id)) ?? Promise.reject(missing('the repository lacks its text'))
  const follow = (name: string) => followLinks(tree, name, async (id) => String(await readObject(id)))
  const versioned = (path: string) => {
    const name = repository.nameOf(path)
    return name === undefined || `/${name}/`.includes('/node_modules/') ? undefined : name
  }
  const at = async (path: string, name: string): Promise<TreeEntry & { readonly name: string }> => {
    const real = await follow(name)
    const entry = real === undefined ? undefined : tree.entries.get(real)
    if (real === undefined || !entry) throw missing(`ENOENT: ${path}`)
    return { ...entry, name: real }
  }
  return {
    stat: async (path): Promise<Stat | undefined> => {
      const name = versioned(path)
      if (name === undefined) return nodeFiles.stat(path)
      // No commit holds the repository itself, by which it is told how far up ignore files reach.
      if (name === '.git') return { kind: 'folder', size: 0 }
      const real = await follow(name)
      const entry = real === undefined ? undefined : tree.entries.get(real)
      if (!entry) return undefined
      if (entry.kind !== 'file') return { kind: 'folder', size: 0 }
      return { kind: 'file', size: Number(await sizes.read(entry.id)) }
    },
    list: async (path): Promise<readonly Entry[]> => {
      const name = versioned(path)
      if (name === undefined) return nodeFiles.list(path)
      const found = await at(path, name)
      return (tree.children.get(found.name) ?? []).flatMap((child) => {
        const entry = tree.entries.get(posix.join(found.name, child))
        return entry ? [{ name: child, kind: entry.kind }] : []
      })
    },
    read: async (path) => {
      const name = versioned(path)
      return name === undefined ? nodeFiles.read(path) : readObject((await at(path, name)).id)
    },
    realpath: async (path) => {
      const name = versioned(path)
      return name === undefined ? nodeFiles.realpath(path) : join(repository.realTop, (await at(path, name)).name)
    },
    close: () => {
      contents.close()
      sizes.close()
    },
  }
}

/** The name without links; undefined where a link leads out of the commit. @throws {Error} ELOOP where links lead in a circle. */
async function followLinks({ entries }: Tree, name: string, targetOf: (id: string) => Promise<string>): Promise<string | undefined> {
  const ahead = name.split('/')
  let behind = '.'
  let links = 0
  for (let part = ahead.shift(); part !== undefined; part = ahead.shift()) {
    const next = posix.join(behind, part)
    if (next === '..' || next.startsWith('../')) return undefined
    const entry = entries.get(next)
    if (entry?.kind !== 'link') {
      behind = next
      continue
    }
    links += 1
    if (links > MOST_LINKS) throw Object.assign(new Error('ELOOP'), { code: 'ELOOP' })
    const target = await targetOf(entry.id)
    if (isAbsolute(target)) return undefined
    ahead.unshift(...target.split('/').filter((piece) => piece !== ''))
  }
  return behind
}

function missing(message: string): Error {
  return Object.assign(new Error(message), { code: 'ENOENT' })
}
