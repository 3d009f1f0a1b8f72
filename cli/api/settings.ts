/** What a coverage can be asked for besides its paths; the flags of the command line have the same names. */
export interface CoverageSettings {
  /** The folder that paths and names of files are relative to; without it, the process's own. */
  readonly cwd?: string | undefined
  /** One configuration for every document, in place of those found beside them. */
  readonly config?: string | undefined
  /** Levels of rules, above those of the configuration. */
  readonly rules?: Readonly<Record<string, 'off' | 'info' | 'warning' | 'error'>> | undefined
  /** Runs these rules and no other. */
  readonly only?: readonly string[] | undefined
  /** Language of messages; without it, each document's own. */
  readonly messages?: 'document' | 'en' | 'es' | 'ru' | undefined
  /** The day to judge by, as 2027-03-31; without it, today. */
  readonly today?: string | undefined
  /** A folder that keeps what was understood of each document, so that the next run reads only what changed; without it, none does. */
  readonly cache?: string | undefined
  /** Told of each step: how much of a stage is done, and of how much. `reading` and `judging` count documents, `mending` findings whose fixes are looked for. */
  readonly onProgress?: ((done: number, total: number, stage: 'reading' | 'judging' | 'mending') => void) | undefined
}

/** What a lint can be asked for besides its paths. */
export interface LintSettings extends CoverageSettings {
  /** Whether fixes are looked for (they are, unless this is false). Each is tried, which takes about as long as reading its document. */
  readonly fixes?: boolean | undefined
  /** A baseline for every policy set; `false` tells what is known to it, too. Without it, each set's own `.saydo-baseline.json`. */
  readonly baseline?: string | false | undefined
  /** Whether a comment that silences a rule must say why. */
  readonly requireReason?: boolean | undefined
}

/** What a lint of a text can be asked for. */
export interface LintTextSettings extends LintSettings {
  /** The document that the text is a new version of, or a new one: it is judged in its place, among the others of its policy set. */
  readonly filename?: string | undefined
}
