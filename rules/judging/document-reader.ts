import { type ExtractOptions, type Understood, understand } from '../claims/extract.js'
import { Memo } from '../claims/memo.js'
import { readDocument } from '../document/read-document.js'
import { tongues } from '../languages/tongues.js'

/** How a host hands over a document; the configuration may state language and kind. */
export interface DocumentInput {
  readonly file: string
  readonly text: string
  readonly language?: string | undefined
  readonly kind?: string | undefined
}

/** Of how many edited documents the last version's readings are kept. */
const MOST_MEMOS = 8

/** Reads documents; one that is being edited with the help of what its last version held. */
export class DocumentReader {
  private readonly memos = new Map<string, Memo>()

  constructor(private readonly options: Omit<ExtractOptions, 'kind'>) {}

  /** @throws {RangeError} where its nesting is too deep to parse. */
  read({ file, text, language, kind }: DocumentInput, isEdited: boolean): Understood {
    const document = readDocument(file, text, { tongues, language })
    if (!isEdited) return understand(document, { ...this.options, kind })
    const memo = new Memo(this.memos.get(file))
    const understood = understand(document, { ...this.options, kind }, memo)
    memo.settle()
    // The latest stands last; of those not edited for long nothing is kept.
    this.memos.delete(file)
    this.memos.set(file, memo)
    for (const old of [...this.memos.keys()].slice(0, -MOST_MEMOS)) this.memos.delete(old)
    return understood
  }
}
