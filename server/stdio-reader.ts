import type { Readable } from 'node:stream'
import type { DataCallback, Disposable, Message } from 'vscode-languageserver'
import { AbstractMessageReader } from 'vscode-languageserver/node'

const END_OF_HEADER = '\r\n\r\n'
const LENGTH = /^content-length:[ \t]*(\d{1,10})[ \t]*$/imu

/**
 * Reads messages from a byte stream (LSP 3.17, "Base Protocol"). A header without a length and a body that is no JSON are told
 * as errors and passed over: what stands behind them is read.
 */
export class StreamReader extends AbstractMessageReader {
  private waiting: Buffer = Buffer.alloc(0)

  constructor(private readonly stream: Readable) {
    super()
  }

  listen(callback: DataCallback): Disposable {
    const onData = (chunk: Buffer) => {
      this.waiting = this.waiting.length === 0 ? chunk : Buffer.concat([this.waiting, chunk])
      for (let body = this.next(); body !== undefined; body = this.next()) this.tell(body, callback)
    }
    const onEnd = () => this.fireClose()
    this.stream.on('data', onData).on('end', onEnd).on('close', onEnd)
    this.stream.on('error', (error) => this.fireError(error))
    return { dispose: () => void this.stream.off('data', onData).off('end', onEnd).off('close', onEnd) }
  }

  /** The next whole body; undefined while it is not all there. */
  private next(): Buffer | undefined {
    for (;;) {
      const end = this.waiting.indexOf(END_OF_HEADER)
      if (end < 0) return undefined
      const header = this.waiting.toString('latin1', 0, end)
      const length = LENGTH.exec(header)?.[1]
      const start = end + END_OF_HEADER.length
      if (length === undefined) {
        this.fireError(new Error(`A header without a length: ${header.slice(0, 200)}`))
        this.waiting = this.waiting.subarray(start)
        continue
      }
      const stop = start + Number(length)
      if (this.waiting.length < stop) return undefined
      const body = this.waiting.subarray(start, stop)
      this.waiting = this.waiting.subarray(stop)
      return body
    }
  }

  private tell(body: Buffer, callback: DataCallback): void {
    let message: unknown
    try {
      message = JSON.parse(body.toString('utf8'))
    } catch (error) {
      this.fireError(error)
      return
    }
    if (typeof message !== 'object' || message === null) {
      this.fireError(new Error('A message must be an object.'))
      return
    }
    try {
      callback(message as Message)
    } catch (error) {
      // A message that nobody was made for costs no more than itself.
      this.fireError(error)
    }
  }
}
