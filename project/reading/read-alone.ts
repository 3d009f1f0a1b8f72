import type { DocumentInput, Engine } from '@saydo/rules'
import { encode } from '../cache/encoding.js'

/**
 * Reads a document by itself and gives what was understood of it, encoded; undefined where it cannot be read: whoever reads it
 * in its set will be told why.
 */
export function readAlone(engine: Engine, input: DocumentInput): Uint8Array | undefined {
  try {
    engine.put(input)
    return encode(engine.stored(input.file))
  } catch {
    return undefined
  } finally {
    engine.remove(input.file)
  }
}
