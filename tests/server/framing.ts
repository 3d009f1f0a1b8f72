/** A JSON-RPC message as it goes over the wire. */
export interface Message {
  readonly jsonrpc: '2.0'
  readonly id?: number | string | null
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown }
}

/** Frames a message as the base protocol asks: its length in UTF-8 bytes, an empty line, the JSON text. */
export function frame(message: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(message))
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`, 'ascii'), body])
}

/** Cuts a stream of bytes into messages, however the bytes were split or joined on their way. */
export class FrameReader {
  private rest = Buffer.alloc(0)

  /** @throws {Error} where the bytes are no message of the base protocol. */
  push(chunk: Uint8Array): Message[] {
    this.rest = Buffer.concat([this.rest, chunk])
    const messages: Message[] = []
    for (;;) {
      const end = this.rest.indexOf('\r\n\r\n')
      if (end < 0) {
        if (this.rest.length > 0 && !/^C/u.test(this.rest.toString('latin1'))) throw new Error(`no header: ${this.rest.subarray(0, 200)}`)
        return messages
      }
      const start = end + 4
      const length = lengthIn(this.rest.subarray(0, end).toString('latin1'))
      if (this.rest.length < start + length) return messages
      messages.push(parse(this.rest.subarray(start, start + length)))
      this.rest = this.rest.subarray(start + length)
    }
  }
}

function lengthIn(header: string): number {
  let length: number | undefined
  for (const line of header.split('\r\n')) {
    const [, name, value] = /^([A-Za-z-]+): (.*)$/u.exec(line) ?? []
    if (name === 'Content-Length' && /^\d+$/u.test(value ?? '')) length = Number(value)
    else if (name !== 'Content-Type') throw new Error(`a header that the protocol does not know: ${line.slice(0, 200)}`)
  }
  if (length === undefined) throw new Error(`a header without a length: ${header}`)
  return length
}

function parse(body: Uint8Array): Message {
  const message: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  if (typeof message !== 'object' || message === null || !('jsonrpc' in message) || message.jsonrpc !== '2.0') {
    throw new Error(`no JSON-RPC message: ${JSON.stringify(message)}`)
  }
  return message as Message
}
