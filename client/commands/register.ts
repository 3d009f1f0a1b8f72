import { commands, type ExtensionContext } from 'vscode'
import { alignmentMap } from '../alignment-map/panel.js'
import type { ServerLife } from '../server/life.js'
import type { StatusWatch } from '../status/watch.js'
import { createConfiguration } from './create-configuration.js'
import { ruleExplainer } from './explain-rule.js'
import { showMenu } from './show-menu.js'
import { showReferences } from './show-references.js'
import { suppress } from './suppress.js'

/** Registers every command of the extension. Those that the server names get the server's own kinds of argument. */
export function registerCommands(context: ExtensionContext, life: ServerLife, status: StatusWatch): void {
  const { client } = life
  const all: Readonly<Record<string, (...args: never[]) => unknown>> = {
    'saydo.restart': () => life.restart(),
    'saydo.showOutput': () => client.outputChannel.show(),
    'saydo.showMenu': () => showMenu(life, status),
    'saydo.createConfiguration': () => createConfiguration(),
    'saydo.openAlignmentMap': alignmentMap(context, client, status),
    'saydo.explainRule': ruleExplainer(context, client),
    'saydo.suppress': suppress,
    'saydo.showReferences': showReferences(client),
  }
  context.subscriptions.push(
    ...Object.entries(all).map(([id, run]) => commands.registerCommand(id, run as (...args: unknown[]) => unknown)),
  )
}
