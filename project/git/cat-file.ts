import { spawn } from 'node:child_process'
import { GitError } from './git-error.js'
import { GIT_OPTIONS, gitEnvironment, notStarted } from './run-git.js'

/** Reads objects of a repository through one process, which lives until it is closed. */
export interface ObjectReader {
  /** An object's bytes; undefined where the repository has none of that id. @throws {GitError} where git fails. */
  read(id: string): Promise<Buffer | undefined>
  close(): void
}

interface Waiting {
  readonly resolve: (bytes: Buffer | undefined) => void
  readonly reject: (error: Error) => void
}

/** Opens a reader: `contents` reads the objects themselves, `sizes` gives their sizes in bytes, as text. */
export function openObjects(folder: string, what: 'contents' | 'sizes'): ObjectReader {
  const mode = what === 'contents' ? ['--batch'] : ['--batch-check=%(objectname) %(objecttype) %(objectsize)']
  const child = spawn('git', [...GIT_OPTIONS, 'cat-file', ...mode], {
    cwd: folder,
    env: gitEnvironment(),
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  })
  const waiting: Waiting[] = []
  let chunks: Buffer[] = []
  let held = 0
  let needed = 1
  let failure: GitError | undefined

  const fail = (error: GitError) => {
    failure ??= error
    for (const one of waiting.splice(0)) one.reject(failure)
  }
  child.on('error', (error) => fail(notStarted(error)))
  child.on('close', () => fail(new GitError('git stopped while the older documents were read.', 'Check the repository with “git fsck”.')))
  // A process that ended has closed its end: `close` tells.
  child.stdin.on('error', () => {})
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    held += chunk.length
    if (held < needed) return
    let rest = Buffer.concat(chunks)
    needed = 1
    for (let one = waiting[0]; one; one = waiting[0]) {
      const answer = what === 'contents' ? takeContents(rest) : takeSize(rest)
      if ('needs' in answer) {
        needed = answer.needs
        break
      }
      waiting.shift()
      rest = rest.subarray(answer.end)
      one.resolve(answer.bytes)
    }
    chunks = [rest]
    held = rest.length
  })
  return {
    read: (id) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure)
        waiting.push({ resolve, reject })
        child.stdin.write(`${id}\n`)
      }),
    close: () => {
      child.stdin.end()
      child.stdout.destroy()
    },
  }
}

/** A whole answer and where it ends, or how many bytes there must be before it is worth looking again. */
type Taken = { readonly bytes: Buffer | undefined; readonly end: number } | { readonly needs: number }

/** "<id> <type> <size>", a line break, the bytes, a line break; or "<id> missing". */
function takeContents(from: Buffer): Taken {
  const head = headOf(from)
  if (!head) return { needs: from.length + 1 }
  if (head.size === undefined) return { bytes: undefined, end: head.end }
  const end = head.end + head.size + 1
  return from.length < end ? { needs: end } : { bytes: from.subarray(head.end, end - 1), end }
}

function takeSize(from: Buffer): Taken {
  const head = headOf(from)
  if (!head) return { needs: from.length + 1 }
  return { bytes: head.size === undefined ? undefined : Buffer.from(String(head.size)), end: head.end }
}

function headOf(from: Buffer): { readonly size: number | undefined; readonly end: number } | undefined {
  const at = from.indexOf(10)
  if (at < 0) return undefined
  const size = / (\d+)$/u.exec(from.toString('latin1', 0, at))?.[1]
  return { size: size === undefined ? undefined : Number(size), end: at + 1 }
}
