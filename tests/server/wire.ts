import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { join } from 'node:path'
import { FrameReader, frame, type Message } from './framing.js'

const PROGRAM = join(import.meta.dirname, '../../cli/bin/saydo.js')

/** An error that the server answered with. */
export class ResponseError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly data?: unknown,
  ) {
    super(`${message} (${code})`)
  }
}

/** What came from the server without being a response. */
export interface Received {
  readonly method: string
  readonly params: unknown
}

/** How long a test waits for something that ought to come: a limit, never a delay. */
const LIMIT = 25_000

/** What a client makes of what the server sends. */
export interface Listener {
  /** The answer to a request; undefined where the client knows no such method. */
  readonly answer: (method: string, params: unknown) => { readonly result: unknown } | undefined
  readonly hear: (method: string, params: unknown) => void
}

/**
 * The wire to a server: a process of the built program, spoken to over its standard streams. Knows JSON-RPC and nothing of
 * what the messages mean. Whatever the server does against the protocol is noted in `breaches`.
 */
export class Wire {
  readonly breaches: string[] = []
  /** Notifications and requests of the server, in the order in which they came. */
  readonly received: Received[] = []
  readonly exited: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>
  hasExited = false
  private readonly child: ChildProcessWithoutNullStreams
  private readonly reader = new FrameReader()
  private readonly pending = new Map<number | string, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  private readonly waiting = new Set<() => void>()
  private stderr = ''
  private nextId = 1

  constructor(
    cwd: string,
    private readonly listener: Listener,
    args: readonly string[] = ['lsp', '--stdio'],
  ) {
    this.child = spawn(process.execPath, [PROGRAM, ...args], { cwd, env: { PATH: process.env['PATH'], HOME: process.env['HOME'] } })
    // A server that has ended reads no more.
    this.child.stdin.on('error', () => {})
    this.child.stdout.on('data', (chunk: Buffer) => this.read(chunk))
    this.child.stderr.on('data', (chunk: Buffer) => (this.stderr += chunk))
    this.exited = new Promise((resolve) => {
      this.child.on('close', (code, signal) => {
        this.hasExited = true
        if (/^\s+at /mu.test(this.stderr)) this.breaches.push(`a stack on stderr: ${this.stderr}`)
        for (const { reject } of this.pending.values()) reject(new Error(`the server ended (${code ?? signal}): ${this.stderr}`))
        this.pending.clear()
        resolve({ code, signal })
        this.wake()
      })
    })
  }

  /** Sends a request; its id is there at once, for cancelling. The answer rejects with a {@link ResponseError}. */
  ask(method: string, params?: unknown): { readonly id: number; readonly answer: Promise<unknown> } {
    const id = this.nextId++
    const answer = new Promise<unknown>((resolve, reject) => this.pending.set(id, { resolve, reject }))
    if (this.hasExited) return { id, answer: Promise.reject(new Error('the server has ended')) }
    this.send({ jsonrpc: '2.0', id, method, ...(params === undefined ? {} : { params }) })
    return { id, answer: limited(answer, `an answer to ${method}`) }
  }

  send(message: unknown): void {
    this.write(frame(message))
  }

  /** Sends bytes as they are, well-formed or not. */
  write(bytes: Uint8Array): void {
    this.child.stdin.write(bytes)
  }

  /** Closes the server's standard input, as a client does that is gone. */
  close(): void {
    this.child.stdin.end()
  }

  kill(): void {
    this.child.kill('SIGKILL')
  }

  /** Waits until something holds; it is looked at again whenever a message has come. */
  async until<T>(holds: () => T | undefined | false, what: string): Promise<T> {
    const found = new Promise<T>((resolve, reject) => {
      const look = () => {
        const value = holds()
        if (value !== undefined && value !== false) {
          this.waiting.delete(look)
          resolve(value as T)
        } else if (this.hasExited) reject(new Error(`the server ended before ${what}: ${this.stderr}`))
      }
      this.waiting.add(look)
      look()
    })
    return limited(found, what)
  }

  private read(chunk: Buffer): void {
    try {
      for (const message of this.reader.push(chunk)) this.take(message)
    } catch (error) {
      this.breaches.push(`not the base protocol: ${error instanceof Error ? error.message : error}`)
    }
    this.wake()
  }

  private take(message: Message): void {
    const { id, method, params } = message
    if (method === undefined) {
      this.settle(message)
      return
    }
    this.received.push({ method, params })
    if (id === undefined) {
      this.listener.hear(method, params)
      return
    }
    if (id === null) this.breaches.push(`a request without an id: ${method}`)
    const known = this.listener.answer(method, params)
    if (!known) this.breaches.push(`a request that this client does not know: ${method}`)
    this.send({ jsonrpc: '2.0', id, ...(known ?? { error: { code: -32601, message: `no ${method} here` } }) })
  }

  private settle({ id, result, error }: Message): void {
    const asked = id === undefined || id === null ? undefined : this.pending.get(id)
    if (!asked) {
      // Bytes that are no request are answered, if at all, with the id null.
      if (id !== null || error === undefined)
        this.breaches.push(`an answer that nobody asked for: ${JSON.stringify({ id, result, error })}`)
      return
    }
    this.pending.delete(id as number)
    if ((result === undefined) === (error === undefined)) this.breaches.push(`neither or both of result and error: ${id}`)
    if (error) asked.reject(new ResponseError(error.code, error.message, error.data))
    else asked.resolve(result)
  }

  private wake(): void {
    for (const look of [...this.waiting]) look()
  }
}

/** Gives a promise up when the limit is over. */
async function limited<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${LIMIT / 1000} s in vain for ${what}`)), LIMIT)
  })
  return Promise.race([promise, over]).finally(() => clearTimeout(timer))
}
