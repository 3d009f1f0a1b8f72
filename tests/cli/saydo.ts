import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { main } from 'saydo'

const PROGRAM = join(import.meta.dirname, '../../cli/bin/saydo.js')

export interface Ran {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built program as a process of its own. */
export function saydo(
  cwd: string,
  args: readonly string[],
  options: { input?: string | Uint8Array; env?: NodeJS.ProcessEnv } = {},
): Promise<Ran> {
  const { child, ran } = start(cwd, args, options.env)
  // A program that fails early has closed its end.
  child.stdin.on('error', () => {})
  child.stdin.end(options.input ?? '')
  return ran
}

/** Runs the program's sources within this process: the same answers, sooner. */
export async function call(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}, answers?: readonly string[]) {
  let stdout = ''
  let stderr = ''
  const code = await main(args, {
    stdin: Object.assign(linesOf(answers ?? []), { isTTY: answers !== undefined }),
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
    cwd,
    env,
  })
  return { code, stdout, stderr }
}

/** Somebody at a terminal who gives these answers and goes away. */
async function* linesOf(answers: readonly string[]) {
  for (const answer of answers) yield `${answer}\n`
}

/** Starts the program and leaves its streams to the caller. */
export function start(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, env: { PATH: process.env['PATH'], ...env } })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  const ran = new Promise<Ran>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) =>
      resolve({ code, signal, stdout: String(Buffer.concat(stdout)), stderr: String(Buffer.concat(stderr)) }),
    )
  })
  return { child, ran }
}

/** The JSON report, as far as tests look at it. */
export interface Report {
  readonly version: number
  readonly tool: { readonly name: string; readonly version: string }
  readonly root: string
  readonly findings: readonly {
    readonly rule: string
    readonly severity: string
    readonly message: string
    readonly file: string
    readonly range: Range
    readonly principle: { readonly id: string; readonly title: string; readonly sources: readonly { readonly title: string }[] }
    readonly url: string
    readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string }[]
    readonly fixes: readonly unknown[]
  }[]
  readonly documents: readonly {
    readonly file: string
    readonly language: string | null
    readonly kind: string | null
    readonly status: string
    readonly reason?: string
  }[]
  readonly summary: Readonly<Record<string, number>>
}

interface Range {
  readonly start: { readonly line: number; readonly column: number; readonly offset: number }
  readonly end: { readonly line: number; readonly column: number; readonly offset: number }
}

/** Lints and reads the JSON report. */
export async function report(cwd: string, args: readonly string[], input?: string): Promise<Ran & { report: Report }> {
  const ran = await saydo(cwd, [...args, '--format', 'json'], input === undefined ? {} : { input })
  return { ...ran, report: JSON.parse(ran.stdout) as Report }
}
