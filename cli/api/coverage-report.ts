import type { ReportDocument, ReportProblem, ReportRange, ReportSource, Severity } from './report.js'

/** A statement and where it stands. */
export interface CoveragePlace {
  readonly file: string
  readonly range: ReportRange
  /** Its words, as plain text. */
  readonly text: string
}

/** A finding that goes against a principle. */
export interface CoverageFault extends CoveragePlace {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly url: string
  readonly related: readonly (CoveragePlace & { readonly message: string })[]
}

/** What a policy set has for and against one principle. */
export interface CoveragePrinciple {
  readonly id: string
  readonly title: string
  readonly sources: readonly ReportSource[]
  /** `not-looked-for`: no statement would tell Saydo that it is addressed; only findings can go against it. */
  readonly status: 'contradicted' | 'silent' | 'addressed' | 'not-looked-for'
  /** Whether every service strategy is expected to address it. */
  readonly expected: boolean
  /** `confidence` is from 0 to 1. */
  readonly addressed: readonly (CoveragePlace & { readonly confidence: number })[]
  readonly contradicted: readonly CoverageFault[]
}

/** One policy set against the principles. */
export interface CoverageSet {
  /** Its folder, relative to the report's root. */
  readonly root: string
  /** Its configuration file; null where it has none. */
  readonly configuration: string | null
  /** None where no document could be read. */
  readonly principles: readonly CoveragePrinciple[]
  /** `takesPart` is false for drafts and retired documents. */
  readonly documents: readonly (ReportDocument & { readonly takesPart: boolean })[]
  readonly summary: {
    readonly contradicted: number
    readonly silent: number
    readonly addressed: number
    readonly notLookedFor: number
    readonly expectedButSilent: number
    readonly suppressed: number
  }
}

/** The whole answer to a coverage: the same object that `saydo coverage --format json` prints. */
export interface CoverageReport {
  readonly version: 1
  readonly tool: { readonly name: 'saydo'; readonly version: string }
  /** Absolute path that files are relative to, with forward slashes. */
  readonly root: string
  readonly sets: readonly CoverageSet[]
  readonly problems: readonly ReportProblem[]
}
