import type { LintResult } from '@saydo/project'
import type { Io } from '../io.js'
import type { Paint } from '../terminal/paint.js'

/** What a format is told besides the result. */
export interface FormatContext {
  /** Absolute path of the working directory. */
  readonly root: string
  readonly version: string
  readonly paint: Paint
  /** Characters in a line. */
  readonly width: number
  /** The environment: whose job this is, and where its repository begins. */
  readonly env: Io['env']
  /** Whether something kept Saydo from judging, so that the exit code is 2. */
  readonly isTroubled: boolean
}

/** Turns a result into text that ends with a line break. */
export type Format = (result: LintResult, context: FormatContext) => string
