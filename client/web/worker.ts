import { type ExtensionContext, Uri, workspace } from 'vscode'
import { BrowserMessageReader, BrowserMessageWriter, type MessageTransports } from 'vscode-languageclient/browser'

/**
 * Gives a function that starts the server's worker anew, ends the one before, and tells how to talk with it.
 * The script goes through a blob: a worker may not start from the address that extensions are served from. The talk is set up here,
 * for the extension host puts a class of its own in the place of `Worker`, which the client does not recognise.
 */
export function workerStarter(context: ExtensionContext): () => Promise<MessageTransports> {
  let worker: Worker | undefined
  context.subscriptions.push({ dispose: () => worker?.terminate() })
  return async () => {
    const script = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'dist/web/server.js'))
    const address = URL.createObjectURL(new Blob([script.slice()], { type: 'text/javascript' }))
    worker?.terminate()
    worker = new Worker(address)
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
  }
}
