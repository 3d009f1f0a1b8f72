import { type Comparison, positionsIn, type TextFinding } from '@saydo/project'
import type { Area, Severity, Span, StatementChange } from '@saydo/rules'
import { printable } from '../terminal/text.js'
import { graveFirst, isContradiction } from './verdict.js'
import { claimWords, detailWords, effectOf } from './words.js'

/** One change as people are shown it; control signs are taken out. */
export interface ChangeRow {
  readonly mark: string
  readonly word: string
  /** "service/policy.md:12", as it is now, or was where it is no longer. */
  readonly at: string
  /** Where it stood, where that was another document. */
  readonly from: string | undefined
  /** What it says, in a few words. */
  readonly claim: string
  readonly before: string | undefined
  readonly after: string | undefined
  readonly notes: readonly string[]
}

/** One finding that came or went. */
export interface FoundRow {
  readonly severity: Severity
  readonly word: 'came' | 'went'
  readonly rule: string
  readonly at: string
  readonly words: string
  /** The first statement that it leans on. */
  readonly against: { readonly at: string; readonly words: string } | undefined
}

export type DiffSection =
  | { readonly title: string; readonly changes: readonly ChangeRow[] }
  | { readonly title: string; readonly found: readonly FoundRow[] }

const TITLES: readonly (readonly [Area, string])[] = [
  ['priority', 'Priorities'],
  ['promise', 'Promises'],
  ['measure', 'Measures and pay'],
  ['other', 'Limits, duties and practices'],
]

/** What is told, section by section; those without anything are left out. */
export function sectionsOf(comparison: Comparison, language: string | undefined): readonly DiffSection[] {
  const places = { before: positionsIn(comparison.sourcesBefore), after: positionsIn(comparison.sources) }
  const lineOf = (when: 'before' | 'after', file: string, span: Span) => `${printable(file)}:${places[when](file, span).start.line}`
  const row = (change: StatementChange): ChangeRow => {
    const { before, after } = change
    const old = before && lineOf('before', before.file, before.span)
    const now = after && lineOf('after', after.file, after.span)
    const claimed = (after?.claim && after) ?? before
    return {
      ...effectOf(change),
      at: now ?? old ?? '',
      from: now !== undefined && before && before.file !== after?.file ? old : undefined,
      claim: printable(claimed ? claimWords(claimed, language) : ''),
      before: before && printable(before.text),
      after: after && printable(after.text),
      notes: detailWords(change, language).map(printable),
    }
  }
  const found =
    (word: FoundRow['word']) =>
    (finding: TextFinding): FoundRow => {
      const when = word === 'came' ? 'after' : 'before'
      const [first] = finding.related
      return {
        severity: finding.severity,
        word,
        rule: finding.rule,
        at: lineOf(when, finding.file, finding.span),
        words: printable(finding.statement),
        against: first && { at: lineOf(when, first.file, first.span), words: printable(first.statement) },
      }
    }
  const isOther = (finding: TextFinding) => !isContradiction(finding)
  const rows = (keep: (finding: TextFinding) => boolean) => [
    ...comparison.came.filter(keep).map(found('came')),
    ...comparison.went.filter(keep).map(found('went')),
  ]
  const areas = TITLES.map(([area, title]) => ({ title, changes: graveFirst(comparison.statements, area).map(row) }))
  const told: readonly DiffSection[] = [
    ...areas.slice(0, 3),
    { title: 'Contradictions', found: rows(isContradiction) },
    { title: 'Other findings', found: rows(isOther) },
    ...areas.slice(3),
  ]
  return told.filter((section) => ('changes' in section ? section.changes : section.found).length > 0)
}
