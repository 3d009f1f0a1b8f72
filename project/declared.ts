import type { LoadedSet } from './loaded-set.js'
import { wordsAt } from './words-at.js'

/** A statement that declares what comes first. */
export interface DeclaredPlace {
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** Its words, without markup. */
  readonly statement: string
}

/** Where a set declares that service comes first. */
export function placesDeclared(set: LoadedSet): readonly DeclaredPlace[] {
  return set.engine.priorities().map(({ file, span }) => {
    const before = (set.sources.get(file) ?? '').slice(0, span.start)
    return { file, line: before.split(/\r\n|\r|\n/u).length, statement: wordsAt(set.engine, set.sources, { file, span }).statement }
  })
}
