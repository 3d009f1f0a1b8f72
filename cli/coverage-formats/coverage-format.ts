import type { CoverageResult } from '@saydo/project'
import type { FormatContext } from '../formats/format.js'

/** Turns a coverage into text that ends with a line break. */
export type CoverageFormat = (result: CoverageResult, context: FormatContext) => string
