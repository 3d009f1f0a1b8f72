import { nearest } from '@saydo/rules'
import { GitError } from './git-error.js'
import type { Repository } from './repository.js'
import { askGit, runGit } from './run-git.js'

/** A commit to compare with. */
export interface Base {
  /** Its full id. */
  readonly commit: string
  /** What must be said of how it was found. */
  readonly notices: readonly string[]
}

/** The id of the commit that a branch, tag or id names. @throws {GitError} where there is none, with the nearest name. */
export async function commitOf(repository: Repository, ref: string): Promise<string> {
  // No name of git's begins with a dash, and no argument holds a zero byte.
  if (ref === '' || ref.startsWith('-') || ref.includes('\0')) throw await unknown(repository, ref)
  const { code, stdout } = await runGit(repository.top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
  const commit = stdout.trim()
  if (code !== 0 || !/^[0-9a-f]{40,64}$/u.test(commit)) throw await unknown(repository, ref)
  return commit
}

/**
 * The commit that HEAD and a name have in common: what came after it on this side is the change. Where they have none, it is what the
 * name itself stands for. @throws {GitError}
 */
export async function baseOf(repository: Repository, ref: string): Promise<Base> {
  const commit = await commitOf(repository, ref)
  const { code, stdout } = await runGit(repository.top, ['merge-base', '--end-of-options', commit, 'HEAD'])
  const base = stdout.trim().split('\n')[0] ?? ''
  if (code === 0 && base !== '') return { commit: base, notices: [] }
  const why = (await isShallow(repository))
    ? 'the history here is too short to show where the two parted; in CI, fetch all of it (fetch-depth: 0)'
    : 'the two share no history'
  const notice = `compared with ${ref} itself, so that what others changed there since counts as well: ${why}`
  return { commit, notices: [notice] }
}

/** An id as people read it. */
export function shortId(commit: string): string {
  return commit.slice(0, 8)
}

async function isShallow({ top }: Repository): Promise<boolean> {
  return (await runGit(top, ['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'true'
}

async function unknown(repository: Repository, ref: string): Promise<GitError> {
  if (/\.\./u.test(ref)) return new GitError(`“${ref}” is a range of commits.`, 'Name one: a branch, a tag or an id, such as main.')
  const message = `This repository knows no commit “${ref}”.`
  const names = (await askGit(repository.top, ['for-each-ref', '--format=%(refname:short)'])).split('\n').filter((name) => name !== '')
  const close = names.find((name) => name.endsWith(`/${ref}`)) ?? nearest(ref, names)
  if (close !== undefined) return new GitError(message, `Did you mean “${close}”?`)
  if (await isShallow(repository)) {
    return new GitError(
      message,
      `Only a part of the history was fetched. Fetch it: git fetch origin ${ref}; in CI, check out with fetch-depth: 0.`,
    )
  }
  return new GitError(message, `Name a branch, a tag or an id. If it is a branch on the server: git fetch origin ${ref}`)
}
