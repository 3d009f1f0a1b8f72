import { execFile } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { folderWith } from './folder.js'

const run = promisify(execFile)

/** A real repository in a folder of its own, without anybody's configuration. */
export interface TestRepository {
  readonly folder: string
  git(...args: readonly string[]): Promise<string>
  /** Writes files; one whose content is undefined is deleted. */
  write(files: Readonly<Record<string, string | undefined>>): Promise<void>
  /** Writes files and commits everything; gives the commit's id. */
  commit(files?: Readonly<Record<string, string | undefined>>): Promise<string>
}

/** Runs git as somebody, and as if this machine had no settings of its own. */
export async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const who = ['AUTHOR', 'COMMITTER'].flatMap((role) => [
    [`GIT_${role}_NAME`, 'Ada'],
    [`GIT_${role}_EMAIL`, 'ada@example.org'],
    [`GIT_${role}_DATE`, '2027-01-01T00:00:00Z'],
  ])
  const env = { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', ...Object.fromEntries(who) }
  return (await run('git', [...args], { cwd: folder, env })).stdout
}

/** Makes a repository whose first commit, on `main`, holds these files. */
export async function repositoryWith(files: Readonly<Record<string, string>>): Promise<TestRepository> {
  const repository = at(await folderWith({}))
  await repository.git('init', '-q', '-b', 'main')
  await repository.commit(files)
  return repository
}

/** A folder that is a repository already. */
export function at(folder: string): TestRepository {
  const write = async (files: Readonly<Record<string, string | undefined>>) => {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      if (content === undefined) await rm(join(folder, name))
      else await writeFile(join(folder, name), content)
    }
  }
  return {
    folder,
    git: (...args) => git(folder, ...args),
    write,
    commit: async (files = {}) => {
      await write(files)
      await git(folder, 'add', '-A')
      await git(folder, 'commit', '-q', '--allow-empty', '-m', 'Change')
      return (await git(folder, 'rev-parse', 'HEAD')).trim()
    },
  }
}
