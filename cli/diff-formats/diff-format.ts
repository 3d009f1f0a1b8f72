import type { Comparison } from '@saydo/project'
import type { FormatContext } from '../formats/format.js'

/** What a comparison is told with besides its changes. */
export interface DiffContext extends FormatContext {
  /** The language that claims are named in; undefined where each document's own. */
  readonly language: string | undefined
  /** What was compared with, as it was given. */
  readonly since: string
}

/** Turns a comparison into text that ends with a line break. */
export type DiffFormat = (comparison: Comparison, context: DiffContext) => string
