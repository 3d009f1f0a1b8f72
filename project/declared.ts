import type { LoadedSet } from './loaded-set.js'
import { positionsIn } from './positions.js'
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
  const rangeOf = positionsIn(set.sources)
  return set.engine.priorities().map(({ file, span }) => ({
    file,
    line: rangeOf(file, span).start.line,
    statement: wordsAt(set.engine, set.sources, { file, span }).statement,
  }))
}
