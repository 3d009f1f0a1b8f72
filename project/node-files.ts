import type { Dirent, Stats } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import type { Entry, Files, Stat } from './files.js'

/** The disk, through Node. */
export const nodeFiles: Files = {
  stat: async (path) => {
    try {
      const found = await stat(path)
      return { kind: kindOf(found), size: found.size }
    } catch (error) {
      if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined
      throw error
    }
  },
  list: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.map((entry): Entry => ({ name: entry.name, kind: entry.isSymbolicLink() ? 'link' : kindOf(entry) }))
  },
  read: (path) => readFile(path),
  realpath: (path) => realpath(path),
}

function kindOf(found: Stats | Dirent): Stat['kind'] {
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'
}
