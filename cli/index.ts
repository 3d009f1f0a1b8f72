/** What `import … from 'saydo'` gives. The program itself starts at `main.ts`, which loads less. */

export type { CoverageFault, CoveragePlace, CoveragePrinciple, CoverageReport, CoverageSet } from './api/coverage-report.js'
export type {
  LintReport,
  ReportDocument,
  ReportEdit,
  ReportFinding,
  ReportFix,
  ReportPosition,
  ReportPrinciple,
  ReportProblem,
  ReportRange,
  ReportRelated,
  ReportSource,
  ReportSummary,
  Severity,
} from './api/report.js'
export type { RuleInfo } from './api/rule-info.js'
export type { CoverageSettings, LintSettings, LintTextSettings } from './api/settings.js'
export { coverage, explain, lint, lintText, rules, version } from './api.js'
export type { Io, Output } from './io.js'
export { main } from './main.js'
export { UsageError } from './usage-error.js'
