import type { InitializeParams } from 'vscode-languageserver'
import type { PositionEncoding } from './text/lines.js'

/** What the client can do, as far as the server's answers depend on it. */
export interface Abilities {
  readonly encoding: PositionEncoding
  readonly pullsDiagnostics: boolean
  readonly refreshesDiagnostics: boolean
  readonly refreshesLenses: boolean
  readonly showsRelated: boolean
  readonly showsCodeDescription: boolean
  readonly opensDocuments: boolean
  readonly tellsConfiguration: boolean
  readonly registersConfiguration: boolean
  readonly watchesFiles: boolean
  readonly changesFolders: boolean
  readonly showsProgress: boolean
  /** Edits may carry a version and may create files. */
  readonly editsVersions: boolean
  readonly createsFiles: boolean
  readonly fillsSnippets: boolean
  readonly takesCodeActions: boolean
  readonly nestsSymbols: boolean
  readonly readsMarkdown: boolean
  /** Commands that the client runs itself. */
  readonly commands: ReadonlySet<string>
}

/**
 * Reads the client's abilities; whatever it does not say it cannot do. Only of diagnostics' further fields and of code actions is
 * the best thought where it says nothing at all of these: who asks for them can read them, and skips what it does not know.
 */
export function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): Abilities {
  const { textDocument, workspace, window, general } = capabilities
  const edit = workspace?.workspaceEdit
  const [push, pull] = [textDocument?.publishDiagnostics, textDocument?.diagnostic]
  return {
    encoding: encodingOf(general?.positionEncodings),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    showsRelated: said(push, 'relatedInformation') || said(pull, 'relatedInformation') || !push,
    showsCodeDescription: said(push, 'codeDescriptionSupport') || said(pull, 'codeDescriptionSupport') || !push,
    opensDocuments: window?.showDocument?.support === true,
    tellsConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    showsProgress: window?.workDoneProgress === true,
    editsVersions: edit?.documentChanges === true,
    createsFiles: edit?.documentChanges === true && edit.resourceOperations?.includes('create') === true,
    fillsSnippets: edit?.documentChanges === true && edit.snippetEditSupport === true,
    takesCodeActions: !textDocument?.codeAction || textDocument.codeAction.codeActionLiteralSupport !== undefined,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    readsMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    commands: new Set(namesIn(initializationOptions)),
  }
}

function said(capability: object | undefined, name: string): boolean {
  return capability !== undefined && (capability as Readonly<Record<string, unknown>>)[name] === true
}

/** The client's first choice among those that the protocol knows; UTF-16 where it has none. */
function encodingOf(offered: unknown): PositionEncoding {
  const names: readonly unknown[] = Array.isArray(offered) ? offered : []
  const known = names.find((name): name is PositionEncoding => name === 'utf-8' || name === 'utf-16' || name === 'utf-32')
  return known ?? 'utf-16'
}

function namesIn(options: unknown): string[] {
  const commands = typeof options === 'object' && options !== null && 'clientCommands' in options ? options.clientCommands : []
  return Array.isArray(commands) ? commands.filter((name): name is string => typeof name === 'string') : []
}
