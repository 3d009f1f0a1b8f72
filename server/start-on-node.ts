import process from 'node:process'
import { nodeFiles } from '@saydo/project'
import type { MessageReader, MessageWriter } from 'vscode-languageserver'
import {
  createConnection,
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  ProposedFeatures,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { guard } from './guard.js'
import { serve } from './serve.js'
import { StreamReader } from './stdio-reader.js'

/**
 * Serves the client that started this process; how they talk is read from its arguments (`--stdio`, `--node-ipc`, `--socket=N`,
 * `--pipe=NAME`). @throws {Error} where these say nothing of it.
 */
export function startOnNode(version: string): void {
  const [reader, writer] = transport(process.argv.slice(2))
  const guarded = guard(reader, writer)
  // A client that is gone needs no server.
  reader.onClose(() => process.exit(guarded.exitCode()))
  const connection = createConnection(ProposedFeatures.all, guarded.reader, writer)
  serve(connection, { files: nodeFiles, version })
  connection.listen()
}

function transport(given: readonly string[]): readonly [MessageReader, MessageWriter] {
  const value = (name: string) => {
    const at = given.findIndex((one) => one === name || one.startsWith(`${name}=`))
    return given[at]?.includes('=') ? given[at].slice(name.length + 1) : at < 0 ? undefined : given[at + 1]
  }
  const port = value('--socket')
  const pipe = value('--pipe')
  if (given.includes('--stdio')) return overStdio()
  if (given.includes('--node-ipc')) return [new IPCMessageReader(process), new IPCMessageWriter(process)]
  if (port !== undefined) return createServerSocketTransport(Number(port))
  if (pipe !== undefined) return createServerPipeTransport(pipe)
  throw new Error('Say how to talk: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.')
}

function overStdio(): readonly [MessageReader, MessageWriter] {
  // Standard output belongs to the protocol.
  console.log = console.info = console.debug = console.error
  return [new StreamReader(process.stdin), new StreamMessageWriter(process.stdout)]
}
