import type { ExtensionContext } from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import { registerCommands } from './commands/register.js'
import { serverLife } from './server/life.js'
import { clientOptions } from './server/options.js'
import { showStatus } from './status/show-status.js'
import { statusWatch } from './status/watch.js'

/** Wires everything that does not depend on where the extension runs, and starts the server. `make` makes the host's own client. */
export async function run(context: ExtensionContext, make: (options: LanguageClientOptions) => BaseLanguageClient): Promise<void> {
  const life = serverLife(context, (handlers) => make({ ...clientOptions(context), ...handlers }))
  const status = statusWatch(context, life)
  showStatus(context, life, status)
  registerCommands(context, life, status)
  await life.start()
}
