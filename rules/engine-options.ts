import type { Model } from './claims/extract.js'
import type { CustomRule, OwnTerms } from './custom-rules/custom-rule.js'
import type { Finding, Severity } from './findings/finding.js'
import type { PlacedClaim } from './policy-set/policy-set.js'

/** A rule's level in a configuration: its severity, or `off`. */
export type Level = Severity | 'off'

/** What an engine is made with; everything has a default. */
export interface EngineOptions {
  /** Level by rule id; a rule that is not named keeps its own. */
  readonly rules?: Readonly<Record<string, Level>>
  /** Language of messages: a code, or `document` for each document's own (default). */
  readonly messages?: string
  /** `auto`: declared in the documents (default). Else the topics that the organisation declares first, `service` or `quality` among them or not. */
  readonly priorities?: 'auto' | readonly DeclaredPriority[]
  /** The day it is, as 2027-03-31: the engine has no clock. Without it no date has passed. */
  readonly today?: string
  /** How a suppression that silences nothing is told; `warning` by default. */
  readonly unusedSuppressions?: Level
  /** Whether a suppression must say why. */
  readonly requireReason?: boolean
  /** The organisation's own terms, each read as what it means (a name of the languages' stand-ins). */
  readonly terms?: OwnTerms
  /** Rules of the organisation's own, beside those of the catalogue. */
  readonly customRules?: readonly CustomRule[]
  /** The fitted judge; replaced only when it is evaluated. */
  readonly model?: Model
}

/** A priority stated in the configuration, with the file and place it stands at. */
export interface DeclaredPriority {
  readonly topic: string
  readonly file?: string
  readonly start?: number
  readonly end?: number
}

/** The declared service priorities with the claims that act on them and the findings that contradict them. */
export interface Alignment {
  readonly priorities: readonly PlacedClaim[]
  readonly supports: readonly PlacedClaim[]
  readonly contradictions: readonly Finding[]
}
