import { ErrorCodes, type Message, type MessageReader, type MessageWriter, type RequestMessage } from 'vscode-languageserver'
import { isSound, soundInitialize } from './sound-params.js'

/** What a connection may be told to do at each stage of its life (LSP 3.17, "Lifecycle Messages"). */
export interface Guarded {
  readonly reader: MessageReader
  /** 0 once the client has asked to shut down, else 1: what the process ends with when the client is gone. */
  readonly exitCode: () => 0 | 1
}

/**
 * Stands before a reader and lets through what the protocol allows: nothing but `initialize` at first and only once, nothing but
 * `exit` after `shutdown`, no notification that does not hold what it must. A request that it stops is answered with the protocol's
 * error. Parameters that are null count as none.
 */
export function guard(reader: MessageReader, writer: MessageWriter): Guarded {
  let stage: 'new' | 'serving' | 'over' = 'new'
  const refuse = ({ id }: RequestMessage, code: number, message: string) =>
    void writer.write({ jsonrpc: '2.0', id, error: { code, message } } as Message).catch(() => undefined)
  const pass = (message: Message): boolean => {
    const { id, method } = message as Partial<RequestMessage>
    if (method === undefined || method === 'exit') return true
    const isRequest = id !== undefined && id !== null
    const request = message as RequestMessage
    if (stage === 'new' && method !== 'initialize') {
      if (isRequest) refuse(request, ErrorCodes.ServerNotInitialized, 'The server is not initialized yet.')
      return false
    }
    if (stage !== 'new' && method === 'initialize') {
      if (isRequest) refuse(request, ErrorCodes.InvalidRequest, 'The server is initialized already.')
      return false
    }
    if (stage === 'over') {
      if (isRequest) refuse(request, ErrorCodes.InvalidRequest, 'The server is shutting down.')
      return false
    }
    if (isRequest && method === '') {
      refuse(request, ErrorCodes.MethodNotFound, 'There is no such method.')
      return false
    }
    if (!isRequest && !isSound(method, request.params)) return false
    if (method === 'initialize') stage = 'serving'
    if (method === 'shutdown') stage = 'over'
    return true
  }
  const guarded: MessageReader = {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: (callback) =>
      reader.listen((message) => {
        if (pass(message)) callback(mended(message))
      }),
    dispose: () => reader.dispose(),
  }
  return { reader: guarded, exitCode: () => (stage === 'over' ? 0 : 1) }
}

function mended(message: Message): Message {
  const { params, ...rest } = message as Partial<RequestMessage> & Message
  if (rest.method === 'initialize') return { ...rest, params: soundInitialize(params) } as Message
  return params === null ? rest : message
}
