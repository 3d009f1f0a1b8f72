import { resolve } from 'node:path'
import picomatch from 'picomatch'
import type { Files } from './files.js'
import { isDocumentName, relativePath, slashes } from './paths.js'
import { type Notice, walk } from './walk.js'

/** Which documents a list of paths, folders and globs asks for. Paths are absolute and sorted. */
export interface Discovery {
  readonly files: readonly string[]
  /** Those of `files` that were named in so many words. */
  readonly named: ReadonlySet<string>
  /** Folders and globs, as they were given, in which no document was found. */
  readonly unmatched: readonly string[]
  /** Whether a folder was named: then what stands in it belongs together, whatever else the working directory holds. */
  readonly hasFolder: boolean
  readonly notices: readonly Notice[]
}

/** Finds the documents that arguments ask for; a glob that begins with "!" takes documents away. Never throws. */
export async function discover(disk: Files, paths: readonly string[], cwd: string): Promise<Discovery> {
  const files = new Set<string>()
  const named = new Set<string>()
  const unmatched: string[] = []
  const notices: Notice[] = []
  let hasFolder = false
  for (const path of paths.filter((one) => !one.startsWith('!'))) {
    const kind = await kindOf(disk, resolve(cwd, path))
    if (kind !== 'folder' && (kind === 'file' || !picomatch.scan(slashes(path)).isGlob)) {
      const file = resolve(cwd, path)
      if (kind === 'missing' || isDocumentName(path)) {
        files.add(file)
        named.add(file)
      } else notices.push({ path: file, message: 'not linted: its name does not end in .md, .markdown or .mdx', grave: false })
      continue
    }
    const found = kind === 'folder' ? await walk(disk, resolve(cwd, path)) : await expand(disk, path, cwd)
    notices.push(...found.notices)
    if (kind === 'folder') hasFolder = true
    if (found.files.length === 0) unmatched.push(path)
    for (const file of found.files) files.add(file)
  }
  const isTaken = takenAway(paths, cwd)
  return { files: [...files].filter((file) => !isTaken(file)).sort(), named, unmatched, notices, hasFolder }
}

async function kindOf(disk: Files, path: string): Promise<'file' | 'folder' | 'missing'> {
  // What cannot be told is taken for a file: reading it will say what is wrong.
  const found = await disk.stat(path).catch(() => null)
  return found === undefined ? 'missing' : found?.kind === 'folder' ? 'folder' : 'file'
}

async function expand(disk: Files, glob: string, cwd: string): Promise<Pick<Awaited<ReturnType<typeof walk>>, 'files' | 'notices'>> {
  const { base, glob: pattern } = picomatch.scan(slashes(glob))
  const root = resolve(cwd, base)
  if ((await kindOf(disk, root)) !== 'folder') return { files: [], notices: [] }
  const hidden = /(?:^|\/)\./u.test(pattern)
  const { files, notices } = await walk(disk, root, { hidden })
  const matches = picomatch(pattern, { dot: hidden })
  return { files: files.filter((file) => matches(relativePath(root, file))), notices }
}

function takenAway(paths: readonly string[], cwd: string): (file: string) => boolean {
  const matchers = paths
    .filter((path) => path.startsWith('!'))
    .map((path) => picomatch([slashes(resolve(cwd, path.slice(1))), `${slashes(resolve(cwd, path.slice(1)))}/**`], { dot: true }))
  return (file) => matchers.some((matches) => matches(slashes(file)))
}
