import process from 'node:process'

/** A stream to write to, as much of it as the commands need. */
export interface Output {
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

/** What a command sees of the world; tests put their own in its place. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean | undefined }
  readonly stdout: Output
  readonly stderr: Output
  /** Absolute path that arguments are relative to. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The process's own streams and folder. */
export function processIo(): Io {
  return { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, cwd: process.cwd(), env: process.env }
}
