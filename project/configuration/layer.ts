import type { CustomRule, OwnTerms } from '@saydo/rules'
import type { Parsed } from './mistakes.js'
import type { PresetName } from './presets.js'
import type { Written } from './schema.js'

/** One configuration file as it is written, and what of it had to be worked out. */
export interface FileLayer {
  /** Absolute path. */
  readonly file: string
  /** The text without a byte order mark: offsets are UTF-16 units of it. */
  readonly text: string
  readonly parsed: Parsed
  readonly written: Written
  /** Own terms by language and meaning. */
  readonly terms: OwnTerms
  readonly customRules: readonly CustomRule[]
}

/** What a configuration is built of: presets and files, the strongest last. */
export type Layer = { readonly preset: PresetName } | FileLayer

/** The files among the layers. */
export function filesIn(layers: readonly Layer[]): readonly FileLayer[] {
  return layers.filter((layer) => 'file' in layer)
}
