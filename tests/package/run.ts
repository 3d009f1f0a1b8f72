import { spawn } from 'node:child_process'

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program to its end, with nothing of the npm run that these tests stand in among its variables. */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv; readonly input?: string },
): Promise<Ran> {
  const child = spawn(command, [...args], { cwd: options.cwd, env: { ...plainEnvironment(), ...options.env } })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  // A program that fails early has closed its end.
  child.stdin.on('error', () => {})
  child.stdin.end(options.input ?? '')
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout: String(Buffer.concat(stdout)), stderr: String(Buffer.concat(stderr)) }))
  })
}

/** The machine's variables without what npm, vitest and a CI job add to them. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const added =
    /^(?:npm_(?!config_(?:registry|cache|cafile)$)|INIT_CWD$|NODE_OPTIONS$|NODE_ENV$|VITEST|TEST$|CI$|GITHUB_|GITLAB_|FORCE_COLOR$)/u
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !added.test(name)))
}
