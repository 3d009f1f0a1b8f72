import { nodeFiles } from '@saydo/project'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { serve } from './serve.js'

/** Serves the client that started this process; how they talk is read from its arguments (`--stdio`, `--node-ipc`, `--socket=N`). */
export function startOnNode(version: string): void {
  const connection = createConnection(ProposedFeatures.all)
  serve(connection, { files: nodeFiles, version })
  connection.listen()
}
