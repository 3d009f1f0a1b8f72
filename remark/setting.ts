import { fault } from './faults.js'
import { checkOptions, type RemarkLintSaydoOptions } from './options.js'

/** How strictly the findings of all rules are told that have no level of their own in the options. */
export type Strictness =
  /** Not at all. */
  | 'off'
  /** As each rule states it. */
  | 'on'
  /** As warnings at most. */
  | 'warn'
  /** Errors and warnings as errors; hints stay hints. */
  | 'error'

/** What users write for it: words, numbers and booleans as the rules of remark-lint take them. */
export type WrittenStrictness = Strictness | 0 | 1 | 2 | boolean

/** What the plugin is used with: options, a strictness, or both. */
export type Setting =
  | RemarkLintSaydoOptions
  | WrittenStrictness
  | readonly [strictness: WrittenStrictness, options?: RemarkLintSaydoOptions | null | undefined]

/** Takes apart what the plugin is used with. @throws {Error} that says what is wrong with it. */
export function readSetting(setting: unknown): { readonly strictness: Strictness; readonly options: RemarkLintSaydoOptions } {
  if (Array.isArray(setting)) {
    const [strictness, options, ...more] = setting as unknown[]
    if (more.length > 0) throw fault('', 'A list holds a severity and options, nothing more.')
    return { strictness: strictnessOf(strictness), options: checkOptions(options) }
  }
  if (['string', 'number', 'boolean'].includes(typeof setting)) return { strictness: strictnessOf(setting), options: {} }
  return { strictness: 'on', options: checkOptions(setting) }
}

const STRICTNESS = new Map<unknown, Strictness>([
  [undefined, 'on'],
  [true, 'on'],
  ['on', 'on'],
  [false, 'off'],
  [0, 'off'],
  ['off', 'off'],
  [1, 'warn'],
  ['warn', 'warn'],
  [2, 'error'],
  ['error', 'error'],
])

function strictnessOf(written: unknown): Strictness {
  const found = STRICTNESS.get(written)
  if (found) return found
  throw fault('', `“${JSON.stringify(written)}” is no severity. There is: off (0), on, warn (1), error (2).`)
}
