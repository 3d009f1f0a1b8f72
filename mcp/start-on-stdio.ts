import { once } from 'node:events'
import process from 'node:process'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import { scopeOf } from './scope.js'
import { serverFor } from './server.js'

/** A message may be much longer than a document that is linted: one that is too long is answered, not the end of the connection. */
const MOST_BYTES = 256 * 1024 * 1024

/**
 * Serves on standard input and output until the client closes its end. Only the documents within the roots (absolute paths of
 * folders, one at least) are read. @throws what the file system throws where a root is not there.
 */
export async function startOnStdio(version: string, roots: readonly string[]): Promise<void> {
  const scope = await scopeOf(roots)
  const transport = new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: MOST_BYTES })
  const say = (error: Error) => process.stderr.write(`saydo mcp: ${error.message}\n`)
  const closed = once(process.stdin, 'close')
  const handle = serveStdio(() => serverFor(version, scope), { transport, onerror: say })
  await closed
  await handle.close()
}
