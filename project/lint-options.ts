import type { DiskCache } from './cache/disk-cache.js'
import type { LoadedSetOptions } from './loaded-set.js'
import type { FileText } from './read-file.js'
import type { Jobs } from './reading/jobs.js'

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
  /** A folder that keeps what was understood of documents from one run to the next (absolute); without it nothing is kept. */
  readonly cache?: string | undefined
  /** How many threads read documents; 1 (default) reads all in this one, `auto` takes others where they pay. */
  readonly jobs?: Jobs | undefined
  /** The most that each other thread may take for its objects, in megabytes; one that needs more ends, and its work is done here. */
  readonly jobMemory?: number | undefined
  /** Told of each step: how much of a stage is done, and of how much. */
  readonly onProgress?: OnProgress | undefined
}

/** `reading` and `judging` count documents, `mending` counts findings whose fixes were looked for. */
export type Stage = 'reading' | 'judging' | 'mending'

export type OnProgress = (done: number, total: number, stage: Stage) => void

/** How a set is read within a run. */
export interface ReadOptions extends LintOptions {
  /** What earlier runs worked out. */
  readonly known: DiskCache | undefined
  /** Told whenever a document is done. */
  readonly onDocument: () => void
}
