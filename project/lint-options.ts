import type { LoadedSetOptions } from './loaded-set.js'
import type { FileText } from './read-file.js'

/** What a lint is asked for. */
export interface LintOptions extends LoadedSetOptions {
  /** One configuration for everything, in place of those found beside the documents. */
  readonly config?: string | undefined
  /** A document that is not, or not yet, what the disk holds: it is linted alone, within its set. */
  readonly stdin?: { readonly file: string; readonly content: FileText } | undefined
  /** Applies fixes to what was asked for, in memory: those that keep the meaning, or the first of every finding. */
  readonly fix?: 'safe' | 'all' | undefined
  /** Which documents fixes may change, by absolute path; all that were asked for where it is not given. */
  readonly mayEdit?: ((path: string) => Promise<boolean>) | undefined
  /** Looks for the fixes of every finding: each is tried, which takes about as long as reading its document. */
  readonly withFixes?: boolean | undefined
  /** Told before each document is read: how many are done, and of how many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}
