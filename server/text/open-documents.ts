import type { TextDocumentContentChangeEvent } from 'vscode-languageserver'
import { Lines, type PositionEncoding } from './lines.js'

/** A document that the client has open: its text and version are the client's. */
export interface OpenDocument {
  readonly uri: string
  readonly version: number
  readonly lines: Lines
}

/** The documents that the client has open, by canonical URI. */
export class OpenDocuments {
  private readonly documents = new Map<string, OpenDocument>()

  constructor(private readonly encoding: PositionEncoding) {}

  get(uri: string): OpenDocument | undefined {
    return this.documents.get(uri)
  }

  all(): Iterable<OpenDocument> {
    return this.documents.values()
  }

  open(uri: string, version: number, text: string): void {
    this.documents.set(uri, { uri, version, lines: new Lines(text, this.encoding) })
  }

  /** Applies edits in their order; one of a document that is not open changes nothing. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const document = this.documents.get(uri)
    if (!document) return
    let { lines } = document
    for (const change of changes) {
      if (!('range' in change)) lines = new Lines(change.text, this.encoding)
      else {
        const { start, end } = lines.spanOf(change.range)
        lines = new Lines(lines.text.slice(0, start) + change.text + lines.text.slice(end), this.encoding)
      }
    }
    this.documents.set(uri, { uri, version, lines })
  }

  close(uri: string): void {
    this.documents.delete(uri)
  }
}
