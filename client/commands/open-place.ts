import { type TextDocumentShowOptions, window } from 'vscode'
import type { BaseLanguageClient, Range } from 'vscode-languageclient'

/** Opens a document with a statement selected. */
export async function openPlace(
  { protocol2CodeConverter: converter }: BaseLanguageClient,
  place: { readonly uri: string; readonly range: Range },
  options: TextDocumentShowOptions = {},
): Promise<void> {
  await window.showTextDocument(converter.asUri(place.uri), { ...options, selection: converter.asRange(place.range) })
}
