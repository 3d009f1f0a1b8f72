import { realpath } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { isWithin, relativePath } from '../paths.js'
import { GitError } from './git-error.js'
import { firstLine, runGit } from './run-git.js'

/** A git repository with a working tree. Paths are absolute. */
export interface Repository {
  /** Its top level, spelt as the folder was that it was found from. */
  readonly top: string
  /** The same without links. */
  readonly realTop: string
  /** A path's name in the repository, with forward slashes, `.` for the top level; undefined where it stands elsewhere. */
  nameOf(path: string): string | undefined
}

/** Finds the repository that a folder belongs to. @throws {GitError} where it belongs to none. */
export async function repositoryOf(folder: string): Promise<Repository> {
  const { code, stdout, stderr } = await runGit(folder, ['rev-parse', '--show-toplevel'])
  if (code !== 0) throw notARepository(folder, stderr)
  const realTop = resolve(stdout.replace(/\n$/u, ''))
  const real = await realpath(folder)
  const way = relativePath(realTop, real)
  const top = way === '.' ? resolve(folder) : above(folder, way, realTop)
  return { top, realTop, nameOf: (path) => nameWithin(path, [top, realTop]) }
}

/** The top level as the folder's own spelling has it, links kept; the real one where the two do not end alike. */
function above(folder: string, way: string, realTop: string): string {
  const path = resolve(folder)
  const end = join(sep, way)
  return path.endsWith(end) ? path.slice(0, -end.length) || sep : realTop
}

function nameWithin(path: string, tops: readonly string[]): string | undefined {
  const top = tops.find((one) => isWithin(one, path))
  return top === undefined ? undefined : relativePath(top, path)
}

function notARepository(folder: string, stderr: string): GitError {
  const said = firstLine(stderr)
  if (/dubious ownership/u.test(said)) {
    return new GitError(
      `git does not trust the repository in ${folder}: it belongs to somebody else.`,
      `If you trust it: git config --global --add safe.directory ${folder}`,
    )
  }
  if (/must be run in a work tree/u.test(said)) {
    return new GitError(`The repository in ${folder} has no working tree.`, 'Run Saydo where its documents are checked out.')
  }
  return new GitError(`${folder} is not in a git repository.`, 'Run Saydo within a repository, or “git init” one and commit the documents.')
}
