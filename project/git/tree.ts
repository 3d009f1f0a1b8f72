import type { Repository } from './repository.js'
import { askGit } from './run-git.js'

/** What stands at a name in a commit. A submodule is a folder of which nothing is known. */
export interface TreeEntry {
  readonly kind: 'file' | 'folder' | 'link'
  readonly id: string
}

/** A commit's files and folders by name (forward slashes, `.` the top level), and the names within each folder. */
export interface Tree {
  readonly entries: ReadonlyMap<string, TreeEntry>
  readonly children: ReadonlyMap<string, readonly string[]>
}

/** Lists everything in a commit. @throws {GitError} */
export async function treeOf({ top }: Repository, commit: string): Promise<Tree> {
  const answer = await askGit(top, ['ls-tree', '-r', '-t', '-z', '--full-tree', '--end-of-options', commit])
  const entries = new Map<string, TreeEntry>([['.', { kind: 'folder', id: commit }]])
  const children = new Map<string, string[]>([['.', []]])
  for (const line of answer.split('\0')) {
    const [, mode = '', id = '', name = ''] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/su.exec(line) ?? []
    if (name === '') continue
    const kind = KINDS[mode] ?? 'file'
    entries.set(name, { kind, id })
    if (kind === 'folder') children.set(name, [])
    const cut = name.lastIndexOf('/')
    children.get(cut < 0 ? '.' : name.slice(0, cut))?.push(name.slice(cut + 1))
  }
  return { entries, children }
}

const KINDS: Readonly<Record<string, TreeEntry['kind']>> = { '040000': 'folder', '160000': 'folder', '120000': 'link' }
