import { resolve } from 'node:path'
import { nodeFiles } from '../node-files.js'
import { baseOf } from './commit.js'
import { type CommitFiles, filesAt } from './commit-files.js'
import { repositoryOf } from './repository.js'
import { askGit } from './run-git.js'

/** What lies between a commit and the working tree. Paths are absolute. */
export interface Changes {
  /** The full id of the commit that is compared with. */
  readonly commit: string
  /** Everything as it was then. */
  readonly files: CommitFiles
  /** What git sees as changed, added or deleted among the files that it tracks; a renamed file with both its names. */
  readonly paths: ReadonlySet<string>
  /** Old names of renamed files by new ones. */
  readonly renamed: ReadonlyMap<string, string>
  /** What must be said of the comparison. */
  readonly notices: readonly string[]
  /** Whether a document is another than at the commit. One of which the commit knows nothing is: nobody saw it before. */
  isChanged(path: string): Promise<boolean>
}

/**
 * What changed since the commit that HEAD and a name have in common, uncommitted edits and files that git does not track included.
 * Whoever asks closes `files`. @throws {GitError}
 */
export async function changesSince(folder: string, ref: string): Promise<Changes> {
  const repository = await repositoryOf(folder)
  const { commit, notices } = await baseOf(repository, ref)
  const options = ['--no-ext-diff', '--no-textconv', '--no-relative', '--no-color', '--ignore-submodules=none']
  const answer = await askGit(repository.top, ['diff', '--name-status', '-z', '-M', ...options, '--end-of-options', commit, '--'])
  const { names, renamed } = namesIn(answer)
  const files = await filesAt(repository, commit)
  const changed = new Set(names)
  const pathOf = (name: string) => resolve(repository.top, name)
  return {
    commit,
    files,
    notices,
    paths: new Set(names.map(pathOf)),
    renamed: new Map(renamed.map(([now, then]) => [pathOf(now), pathOf(then)])),
    isChanged: async (path) => {
      const [then, now] = await Promise.all([files, nodeFiles].map((one) => one.realpath(path).catch(() => undefined)))
      const name = now === undefined ? undefined : repository.nameOf(now)
      // Outside the repository nobody can tell.
      if (name === undefined || then !== now) return true
      return withFoldersAbove(name).some((one) => changed.has(one))
    },
  }
}

/** A name and the folders that it stands in: git names a submodule, not what changed within. */
function withFoldersAbove(name: string): string[] {
  const parts = name.split('/')
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** Names in the answer of `git diff --name-status -z`: a letter, then a name, or two where a file was renamed. */
function namesIn(answer: string): {
  readonly names: readonly string[]
  readonly renamed: readonly (readonly [now: string, then: string])[]
} {
  const names: string[] = []
  const renamed: [string, string][] = []
  const fields = answer.split('\0')
  for (let at = 0; at + 1 < fields.length; at += 1) {
    const status = fields[at] ?? ''
    const first = fields[at + 1] ?? ''
    at += 1
    names.push(first)
    if (!/^[RC]/u.test(status)) continue
    const second = fields[at + 1] ?? ''
    at += 1
    names.push(second)
    if (status.startsWith('R')) renamed.push([second, first])
  }
  return { names, renamed }
}
