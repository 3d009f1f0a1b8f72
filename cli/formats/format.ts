import type { LintResult } from '@saydo/project'
import type { Paint } from '../terminal/paint.js'

/** What a format is told besides the result. */
export interface FormatContext {
  /** Absolute path of the working directory. */
  readonly root: string
  readonly version: string
  readonly paint: Paint
  /** Characters in a line. */
  readonly width: number
}

/** Turns a result into text that ends with a line break. */
export type Format = (result: LintResult, context: FormatContext) => string
