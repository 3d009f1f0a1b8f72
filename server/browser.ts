import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser'
import { guard } from './guard.js'
import { serve } from './serve.js'
import { VERSION } from './version.js'
import { clientFiles } from './workspace/client-files.js'

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0]
const writer = new BrowserMessageWriter(worker)
const { reader } = guard(new BrowserMessageReader(worker), writer)
const connection = createConnection(ProposedFeatures.all, reader, writer)
serve(connection, { files: clientFiles(connection), version: VERSION })
connection.listen()
