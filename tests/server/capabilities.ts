import type { Encoding } from './protocol.js'

/** What a client says that it can do, as the specification spells it. */
export type Capabilities = Readonly<Record<string, unknown>>

const TEXT_DOCUMENT = {
  synchronization: { dynamicRegistration: false, didSave: true },
  publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true, dataSupport: true },
  hover: { contentFormat: ['markdown', 'plaintext'] },
  definition: { linkSupport: true },
  references: {},
  documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  codeLens: {},
  completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
  codeAction: {
    codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source', 'source.fixAll'] } },
    isPreferredSupport: true,
    dataSupport: true,
    resolveSupport: { properties: ['edit'] },
  },
}

const WORKSPACE = {
  workspaceFolders: true,
  configuration: true,
  applyEdit: true,
  didChangeConfiguration: { dynamicRegistration: true },
  didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'], failureHandling: 'abort' },
  codeLens: { refreshSupport: true },
}

/** A client that asks for diagnostics (`textDocument/diagnostic`, `workspace/diagnostic`), and can do everything else too. */
export function pulling(encodings: readonly Encoding[] = ['utf-16']): Capabilities {
  return {
    general: { positionEncodings: encodings },
    textDocument: { ...TEXT_DOCUMENT, diagnostic: { dynamicRegistration: false, relatedDocumentSupport: true } },
    workspace: { ...WORKSPACE, diagnostics: { refreshSupport: true } },
    window: { workDoneProgress: true, showDocument: { support: true } },
  }
}

/** A client that waits for `textDocument/publishDiagnostics`, and can do everything else too. */
export function pushed(encodings: readonly Encoding[] = ['utf-16']): Capabilities {
  return {
    general: { positionEncodings: encodings },
    textDocument: TEXT_DOCUMENT,
    workspace: WORKSPACE,
    window: { workDoneProgress: true, showDocument: { support: true } },
  }
}

/** A client that takes snippets for edits, as VS Code does. */
export function withSnippets(capabilities: Capabilities): Capabilities {
  const workspace = capabilities['workspace'] as { workspaceEdit?: object } | undefined
  return { ...capabilities, workspace: { ...workspace, workspaceEdit: { ...workspace?.workspaceEdit, snippetEditSupport: true } } }
}

/** A client that says nothing of itself: whatever the specification makes optional is not there. */
export const BARE: Capabilities = {}

/** What stands at a path of a client's capabilities, `workspace.workspaceEdit.documentChanges` for one. */
export function can(capabilities: Capabilities, path: string): unknown {
  let at: unknown = capabilities
  for (const key of path.split('.')) at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined
  return at
}
