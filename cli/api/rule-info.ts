import type { Severity } from './report.js'

/** A rule as lists describe it. */
export interface RuleInfo {
  readonly id: string
  readonly family: string
  /** Where no configuration says otherwise. */
  readonly severity: Severity
  /** Names of the presets in which it is on. */
  readonly presets: readonly string[]
  /** Whether it is silent until a document, or the configuration, declares that service comes first. */
  readonly needsPriority: boolean
  /** Codes of the languages that it speaks. */
  readonly languages: readonly string[]
  /** What it finds, in a sentence or two. */
  readonly summary: string
  /** Its page. */
  readonly url: string
}
