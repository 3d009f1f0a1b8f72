import type { Format } from './format.js'
import { lintReport } from './lint-report.js'

/** The whole result as one JSON object, version 1: for programs. */
export const json: Format = (result, context) => `${JSON.stringify(lintReport(result, context), null, 2)}\n`
