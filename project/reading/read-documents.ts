import type { DocumentInput, StoredUnderstanding } from '@saydo/rules'
import { decodeData, encode } from '../cache/encoding.js'
import { readingKey } from '../cache/keys.js'
import type { ReadOptions } from '../lint-options.js'
import type { LintedDocument, LoadedSet } from '../loaded-set.js'
import type { FileText } from '../read-file.js'
import { textOf } from '../text-of.js'
import { helpersFor } from './jobs.js'
import { readTogether } from './read-together.js'

/** What became of the documents of a set. */
export interface SetDocuments {
  /** In the order of the paths. */
  readonly documents: readonly LintedDocument[]
  /** How many the cache knew, so that they were not read. */
  readonly known: number
  /** A cache's key for each document that was read, by name; none without a cache. */
  readonly keys: ReadonlyMap<string, string>
}

/** A document that is yet to be read, and its place among the others. */
interface Unread {
  readonly index: number
  readonly path: string
  readonly content: FileText & { readonly status: 'linted' }
  readonly input: DocumentInput
  readonly key: string | undefined
}

/** How many files are asked of the disk at once. */
const AT_ONCE = 16

/** Takes all documents into a set: from the cache, else by reading, with the help of other threads where that pays. */
export async function readDocuments(set: LoadedSet, paths: readonly string[], options: ReadOptions): Promise<SetDocuments> {
  const { known, onDocument } = options
  const documents = new Map<number, LintedDocument>()
  const keys = new Map<string, string>()
  const unread: Unread[] = []
  let restored = 0
  const put = (index: number, path: string, content: FileText, stored?: StoredUnderstanding) => {
    documents.set(index, set.put(path, content, { stored }))
    onDocument()
  }
  for (let at = 0; at < paths.length; at += AT_ONCE) {
    const some = paths.slice(at, at + AT_ONCE)
    const contents = await Promise.all(some.map((path) => textOf(path, options)))
    for (const [offset, path] of some.entries()) {
      const content = contents[offset]
      const index = at + offset
      if (content?.status !== 'linted') {
        if (content) put(index, path, content)
        continue
      }
      const input = set.inputFor(path, content.text)
      const key = known && readingKey(input, set.engine.readingKey)
      if (key !== undefined) keys.set(input.file, key)
      const stored = key === undefined ? undefined : known?.find(key)
      if (stored === undefined) unread.push({ index, path, content, input, key })
      else {
        put(index, path, content, stored as StoredUnderstanding)
        restored += 1
      }
    }
  }
  const characters = unread.reduce((sum, { content }) => sum + content.text.length, 0)
  await readTogether(unread, {
    helpers: helpersFor(options.jobs ?? 1, unread.length, characters),
    engineOptions: set.engineOptions,
    mostMemory: options.jobMemory,
    readHere: ({ index, path, content, input, key }) => {
      put(index, path, content)
      const stored = key === undefined ? undefined : set.engine.stored(input.file)
      if (key !== undefined && stored) known?.keep(key, encode(stored))
    },
    takeIn: ({ index, path, content, key }, bytes) => {
      put(index, path, content, decodeData(bytes) as StoredUnderstanding)
      if (key !== undefined) known?.keep(key, bytes)
    },
  })
  const sorted = [...documents].sort(([a], [b]) => a - b).map(([, document]) => document)
  return { documents: sorted, known: restored, keys }
}
