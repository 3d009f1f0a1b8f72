import type { CoverageFormat } from './coverage-format.js'
import { coverageReport } from './coverage-report.js'

/** The whole coverage as one JSON object, version 1: for programs. */
export const json: CoverageFormat = (result, context) => `${JSON.stringify(coverageReport(result, context), null, 2)}\n`
