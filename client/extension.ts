import type { ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { run } from './run.js'

/** Starts Saydo in VS Code on a desktop or a remote machine: the server is a Node process of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.js')
  const server = { module, transport: TransportKind.ipc }
  return run(context, (options) => new LanguageClient('saydo', 'Saydo', { run: server, debug: server }, options))
}
