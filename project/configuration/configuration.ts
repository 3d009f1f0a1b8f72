import type { CustomRule, Level, OwnTerms } from '@saydo/rules'
import type { FileLayer, Layer } from './layer.js'

/** A priority that a configuration states; `file` is relative to the root, offsets are those of the layer's text. */
export interface StatedPriority {
  readonly layer: FileLayer
  /** Its place in the layer's list. */
  readonly index: number
  readonly topic: string
  readonly file?: string
  readonly line?: number
  readonly start: number
  readonly end: number
}

/** What a configuration says of some of its files. */
export interface Override {
  readonly layer: FileLayer
  /** Its place in the layer's list. */
  readonly index: number
  readonly matches: (path: string) => boolean
  readonly rules: Readonly<Record<string, Level>>
  readonly kind?: string | undefined
  readonly language?: string | undefined
}

/** A configuration that holds, with what it builds on: globs compiled, everything that may be left out filled in. */
export interface Configuration {
  /** Absolute path of the file, and its text without a byte order mark. */
  readonly file: string
  readonly text: string
  /** Absolute path of the folder that its policy set is rooted at; globs are relative to it. */
  readonly root: string
  /** What it was made of, the strongest, this file, last. */
  readonly layers: readonly Layer[]
  readonly covers: (path: string) => boolean
  /** The level of each rule that a preset or file speaks of. */
  readonly levels: Readonly<Record<string, Level>>
  readonly overrides: readonly Override[]
  readonly priorities: 'auto' | readonly StatedPriority[]
  readonly messages: string | undefined
  readonly today: string | undefined
  /** How a suppression that silences nothing is told. */
  readonly unusedSuppressions: Level
  readonly terms: OwnTerms
  readonly customRules: readonly CustomRule[]
}
