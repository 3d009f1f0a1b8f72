import { type ExtensionContext, window, workspace } from 'vscode'
import { type DocumentSelector, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient'

/** Commands of ours that the server may put into code actions and lenses. */
const CLIENT_COMMANDS = ['saydo.explainRule', 'saydo.suppress', 'saydo.showReferences']

const CONFIGURATIONS = '**/{saydo.yml,saydo.yaml,.saydo.yml,saydo.json}'

/**
 * How the client talks to the server, wherever that runs. The output lives as long as the extension.
 * Which files to watch and which settings to be told of is the server's own wish: it asks for them at the start, as of any client.
 */
export function clientOptions(context: ExtensionContext): LanguageClientOptions {
  const outputChannel = window.createOutputChannel('Saydo', { log: true })
  context.subscriptions.push(outputChannel)
  return {
    documentSelector: documentSelector(),
    initializationOptions: { clientCommands: CLIENT_COMMANDS },
    diagnosticPullOptions: { onChange: true, onSave: true },
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    outputChannel,
  }
}

/** Schemes that documents of the workspace have: plain files, what is not saved yet, and whatever the open folders have. */
export function documentSchemes(): string[] {
  return [...new Set(['file', 'untitled', ...(workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme)])]
}

// Named schemes keep out the other side of a comparison, and the rules' own pages.
function documentSelector(): DocumentSelector {
  return documentSchemes().flatMap((scheme) => [
    { scheme, language: 'markdown' },
    { scheme, pattern: '**/*.mdx' },
    { scheme, pattern: CONFIGURATIONS },
  ])
}
