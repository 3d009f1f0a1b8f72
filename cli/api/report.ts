/*
 * What a lint gives a program: the same object that `saydo lint --format json` prints. These types name nothing but each
 * other, so that whoever uses them needs the types of no other package.
 */

/** How much a finding matters. */
export type Severity = 'error' | 'warning' | 'info'

/** A place in a text: 1-based line and column in UTF-16 units, a byte order mark not counted; the offset, from 0, counts it. */
export interface ReportPosition {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A stretch of a text; the end stands behind its last character. */
export interface ReportRange {
  readonly start: ReportPosition
  readonly end: ReportPosition
}

/** Where a principle comes from. */
export interface ReportSource {
  readonly key: string
  readonly title: string
  readonly kind: string
  readonly language: string
}

/** The principle of good service that a finding goes against. */
export interface ReportPrinciple {
  readonly id: string
  readonly title: string
  readonly sources: readonly ReportSource[]
}

/** Another statement that a finding has to do with: above all the one that it contradicts, often in another document. */
export interface ReportRelated {
  readonly file: string
  readonly range: ReportRange
  readonly message: string
}

/** Puts `text` in the place of a stretch of a document; blanks for what only the author knows are written `___`. */
export interface ReportEdit {
  readonly file: string
  readonly range: ReportRange
  readonly text: string
}

/**
 * One way to mend a finding: `safe` keeps the meaning, `wording` changes the words, `decision` leaves blanks to fill in or takes
 * a statement out. Its edits do not overlap.
 */
export interface ReportFix {
  readonly title: string
  readonly kind: 'safe' | 'wording' | 'decision'
  readonly edits: readonly ReportEdit[]
}

export interface ReportFinding {
  /** The rule's id. */
  readonly rule: string
  readonly severity: Severity
  /** What is wrong, why, and what to do, in the document's language or the one asked for. */
  readonly message: string
  /** Relative to the report's root, with forward slashes. */
  readonly file: string
  readonly range: ReportRange
  /** Null for what Saydo says of its own comments. */
  readonly principle: ReportPrinciple | null
  /** The rule's page. */
  readonly url: string
  readonly related: readonly ReportRelated[]
  readonly fixes: readonly ReportFix[]
}

/** What became of a document that was asked for. */
export interface ReportDocument {
  readonly file: string
  /** A code such as `en`; null where it was not recognised. */
  readonly language: string | null
  readonly kind: string | null
  readonly status: 'linted' | 'unreadable' | 'too-large'
  /** Why it was not linted: a phrase without a full stop. */
  readonly reason?: string
}

/**
 * What kept something from being judged. Where there is a problem of the level `error`, the findings are not the whole truth: the
 * command line exits with 2 then.
 */
export interface ReportProblem {
  readonly level: 'error' | 'note'
  readonly kind: 'configuration' | 'search' | 'document' | 'rule' | 'no-document'
  /** A file, a folder, or the glob that matched nothing. */
  readonly file: string
  /** 1-based, where the problem is a mistake in a configuration. */
  readonly line?: number
  readonly column?: number
  /** What is wrong and how to mend it. */
  readonly message: string
}

/** How many findings there are of each kind. */
export interface ReportSummary {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  /** Those with a fix that keeps the meaning. */
  readonly fixable: number
  /** Silenced by comments in the documents; not among the findings. */
  readonly suppressed: number
  /** Known from a baseline; not among the findings. */
  readonly baselined: number
}

/** The whole answer to a lint. Findings are sorted by file, position, rule. */
export interface LintReport {
  /** Of this form: it changes when programs that read it must. */
  readonly version: 1
  readonly tool: { readonly name: 'saydo'; readonly version: string }
  /** Absolute path that files are relative to, with forward slashes. */
  readonly root: string
  readonly findings: readonly ReportFinding[]
  readonly documents: readonly ReportDocument[]
  /** Empty where everything that was asked for was judged. */
  readonly problems: readonly ReportProblem[]
  readonly summary: ReportSummary
}
