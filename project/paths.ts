import { isAbsolute, relative, sep } from 'node:path'
import picomatch from 'picomatch'

/** A path as results name it: relative to `from`, with forward slashes. */
export function relativePath(from: string, path: string): string {
  return slashes(relative(from, path)) || '.'
}

/** The path with forward slashes. */
export function slashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path
}

/** Whether a path stands in a folder or is that folder. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`))
}

/** Whether the name is one of a document: `.md`, `.markdown` or `.mdx`. */
export function isDocumentName(path: string): boolean {
  return /\.(?:md|markdown|mdx)$/iu.test(path)
}

/**
 * Matches paths (relative to a configuration's root, forward slashes) against its globs. A glob without a slash holds at any
 * depth ("*.draft.md"), and one that names a folder holds for all that stands in it ("archive/").
 */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.flatMap((glob) => {
    const plain = glob.replace(/^\.?\//u, '').replace(/\/+$/u, '')
    const anywhere = /\//u.test(plain) || glob.startsWith('/') || glob.startsWith('./') ? plain : `**/${plain}`
    return [anywhere, `${anywhere}/**`]
  })
  if (patterns.length === 0) return () => false
  const matches = picomatch(patterns, { dot: true })
  // A name may hold a line break, which no glob's star steps over.
  return (path) => matches(path.replace(/[\r\n]/gu, '_'))
}
