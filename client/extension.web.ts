import type { ExtensionContext } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { run } from './run.js'
import { answerFileRequests } from './web/file-access.js'
import { workerStarter } from './web/worker.js'

/** Starts Saydo in VS Code in a browser: the server is a web worker that asks this side for files. */
export function activate(context: ExtensionContext): Promise<void> {
  const startWorker = workerStarter(context)
  return run(context, (options) => {
    const client = new LanguageClient('saydo', 'Saydo', startWorker, options)
    context.subscriptions.push(answerFileRequests(client))
    return client
  })
}
