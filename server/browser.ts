import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser'
import { serve } from './serve.js'
import { VERSION } from './version.js'
import { clientFiles } from './workspace/client-files.js'

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0]
const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(worker), new BrowserMessageWriter(worker))
serve(connection, { files: clientFiles(connection), version: VERSION })
connection.listen()
