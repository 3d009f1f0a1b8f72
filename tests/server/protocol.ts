/** The shapes of the Language Server Protocol 3.17, as far as the tests look at them, written from its specification. */

export type Encoding = 'utf-8' | 'utf-16' | 'utf-32'

/** Zero-based; `character` counts units of the agreed encoding. */
export interface Position {
  readonly line: number
  readonly character: number
}

export interface Range {
  readonly start: Position
  readonly end: Position
}

export interface Location {
  readonly uri: string
  readonly range: Range
}

export interface LocationLink {
  readonly targetUri: string
  readonly targetRange: Range
  readonly targetSelectionRange: Range
}

export interface Diagnostic {
  readonly range: Range
  readonly severity?: 1 | 2 | 3 | 4
  readonly code?: number | string
  readonly codeDescription?: { readonly href: string }
  readonly source?: string
  readonly message: string
  readonly relatedInformation?: readonly { readonly location: Location; readonly message: string }[]
  readonly data?: unknown
}

export interface DocumentReport {
  readonly kind: 'full' | 'unchanged'
  readonly resultId?: string
  readonly items?: readonly Diagnostic[]
  readonly relatedDocuments?: Readonly<Record<string, DocumentReport>>
}

export interface WorkspaceReport {
  readonly items: readonly (DocumentReport & { readonly uri: string; readonly version: number | null })[]
}

export interface Published {
  readonly uri: string
  readonly version?: number
  readonly diagnostics: readonly Diagnostic[]
}

export interface TextEdit {
  readonly range: Range
  readonly newText: string
  /** In the place of `newText` where the client takes snippets (proposed in 3.17, in the specification since 3.18). */
  readonly snippet?: { readonly kind: 'snippet'; readonly value: string }
}

export interface TextDocumentEdit {
  readonly textDocument: { readonly uri: string; readonly version: number | null }
  readonly edits: readonly TextEdit[]
}

export interface FileOperation {
  readonly kind: 'create' | 'rename' | 'delete'
  readonly uri?: string
  readonly options?: { readonly overwrite?: boolean; readonly ignoreIfExists?: boolean }
}

export interface WorkspaceEdit {
  readonly changes?: Readonly<Record<string, readonly TextEdit[]>>
  readonly documentChanges?: readonly (TextDocumentEdit | FileOperation)[]
}

export interface Command {
  readonly title: string
  readonly command: string
  readonly arguments?: readonly unknown[]
}

export interface CodeAction {
  readonly title: string
  readonly kind?: string
  readonly diagnostics?: readonly Diagnostic[]
  readonly isPreferred?: boolean
  readonly disabled?: { readonly reason: string }
  readonly edit?: WorkspaceEdit
  readonly command?: Command
  readonly data?: unknown
}

export interface Hover {
  readonly contents: { readonly kind: 'plaintext' | 'markdown'; readonly value: string }
  readonly range?: Range
}

export interface CodeLens {
  readonly range: Range
  readonly command?: Command
  readonly data?: unknown
}

export interface DocumentSymbol {
  readonly name: string
  readonly kind: number
  readonly range: Range
  readonly selectionRange: Range
  readonly children?: readonly DocumentSymbol[]
}

export interface CompletionItem {
  readonly label: string
  readonly insertText?: string
  readonly insertTextFormat?: 1 | 2
  readonly textEdit?: TextEdit
  readonly detail?: string
  readonly documentation?: string | { readonly value: string }
}

export interface InitializeResult {
  readonly capabilities: Readonly<Record<string, unknown>> & { readonly positionEncoding?: Encoding }
  readonly serverInfo?: { readonly name: string; readonly version?: string }
}

export interface FileWatcher {
  readonly globPattern: string | { readonly baseUri: string | { readonly uri: string }; readonly pattern: string }
  /** Created 1, changed 2, deleted 4; all where it is left out. */
  readonly kind?: number
}

/** Error codes of JSON-RPC and of the protocol. */
export const ERROR = {
  parseError: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  serverNotInitialized: -32002,
  requestCancelled: -32800,
  contentModified: -32801,
  serverCancelled: -32802,
} as const
