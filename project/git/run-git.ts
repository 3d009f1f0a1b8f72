import { execFile } from 'node:child_process'
import process from 'node:process'
import { GitError } from './git-error.js'

/** What holds for every call: names as they are, nothing written, and no program started that the repository names. */
export const GIT_OPTIONS: readonly string[] = ['--no-optional-locks', '-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false']

/** Git's answer: its exit code, and what it said. */
export interface GitAnswer {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** The variables that git runs with: English messages, and no question that nobody would answer. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' }
}

/** Asks git in a folder, never through a shell. @throws {GitError} where git is not there or cannot be started. */
export function runGit(folder: string, args: readonly string[]): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, env: gitEnvironment(), maxBuffer: Number.POSITIVE_INFINITY, windowsHide: true }
    execFile('git', [...GIT_OPTIONS, ...args], options, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(notStarted(error))
      else resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })
}

/** The same, where anything but success is a failure. @throws {GitError} */
export async function askGit(folder: string, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runGit(folder, args)
  if (code !== 0)
    throw new GitError(`git ${args[0]} failed: ${firstLine(stderr) || `exit code ${code}`}.`, 'Check the repository with “git status”.')
  return stdout
}

/** What git says went wrong, without its own label. */
export function firstLine(stderr: string): string {
  return (stderr.trim().split('\n')[0] ?? '').replace(/^(?:fatal|error): /u, '').replace(/\.$/u, '')
}

/** Why git did not start. */
export function notStarted(error: Error): GitError {
  const isMissing = 'code' in error && error.code === 'ENOENT'
  return isMissing
    ? new GitError('git was not found.', 'Install git, or put it on the PATH.')
    : new GitError(`git could not be started: ${error.message}.`, 'Check that git runs here: “git --version”.')
}
