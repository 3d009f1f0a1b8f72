import { createHash } from 'node:crypto'
import process from 'node:process'
import { type DocumentInput, ENGINE_DIGEST } from '@saydo/rules'

/**
 * What every entry of a cache depends on: the engine with its vocabularies and weights, and the machine that runs it, which
 * folds letters and takes logarithms. An entry that another version made says nothing.
 */
export function cacheVersion(digest: string = ENGINE_DIGEST): string {
  const { v8 = '', unicode = '' } = process.versions
  return hashOf([digest, v8, unicode])
}

/**
 * The key of what a document says: its text, with the language and kind that are stated of it, and the engine's
 * `readingKey`, an organisation's own words. Neither its name nor its date counts: a fresh checkout and a renamed document are known.
 */
export function readingKey({ text, language, kind }: DocumentInput, engineKey: string): string {
  return hashOf(['reading', engineKey, language ?? null, kind ?? null, text])
}

/** The key of an answer about a whole set: all its documents by name and key, and all that they are judged by. */
export function answerKey(question: string, documents: ReadonlyMap<string, string>, judgedBy: string): string {
  const sorted = [...documents].sort(([a], [b]) => (a < b ? -1 : 1))
  return hashOf([question, judgedBy, sorted])
}

function hashOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}
