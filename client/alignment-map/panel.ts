import { type ExtensionContext, l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { openPlace } from '../commands/open-place.js'
import type { Alignment } from '../protocol.js'
import { fileName } from '../status/tooltip.js'
import type { StatusWatch } from '../status/watch.js'
import type { MapMessage, MapTexts, ShowMessage } from './messages.js'
import { mapPage } from './page.js'

/** Gives the command that opens the alignment map: one panel, drawn anew whenever the findings change. */
export function alignmentMap(context: ExtensionContext, client: BaseLanguageClient, status: StatusWatch): () => void {
  let panel: WebviewPanel | undefined

  function open(): void {
    if (panel) {
      panel.reveal()
      return
    }
    const made = window.createWebviewPanel('saydo.alignmentMap', l10n.t('Alignment map'), ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(context.extensionUri, 'dist')],
    })
    panel = made
    made.iconPath = Uri.joinPath(context.extensionUri, 'images/icon.png')
    const changes = status.onDidChange(() => void draw(made))
    made.webview.onDidReceiveMessage((message: MapMessage) => (message.kind === 'ready' ? draw(made) : choose(made, message)))
    made.onDidDispose(() => {
      changes.dispose()
      panel = undefined
    })
    made.webview.html = mapPage(made.webview, Uri.joinPath(context.extensionUri, 'dist'), l10n.t('Alignment map'))
  }

  async function draw(target: WebviewPanel): Promise<void> {
    const { sets } = client.isRunning() ? await client.sendRequest<Alignment>('saydo/alignment', {}) : { sets: [] }
    const message: ShowMessage = { kind: 'show', texts: texts(), sets: sets.map((set) => ({ ...set, name: fileName(set.root) })) }
    // The panel may have been closed while the server answered.
    if (panel === target) await target.webview.postMessage(message)
  }

  /** The statement opens beside the map, so that the map stays in sight. */
  function choose(from: WebviewPanel, { place }: Extract<MapMessage, { kind: 'open' }>): Promise<void> {
    return openPlace(client, place, { viewColumn: from.viewColumn === ViewColumn.One ? ViewColumn.Two : ViewColumn.One })
  }

  return open
}

function texts(): MapTexts {
  return {
    supports: l10n.t('Supports it'),
    declared: l10n.t('Declared to come first'),
    contradicts: l10n.t('Contradicts it'),
    nothingSupports: l10n.t('No measure, reward or rule supports it.'),
    nothingDeclared: l10n.t('No document declares what comes first.'),
    nothingContradicts: l10n.t('Nothing contradicts it.'),
    nothingAtAll: l10n.t('There are no documents to show yet.'),
    open: l10n.t('Open “{0}” in {1}'),
  }
}
