import { basename } from 'node:path'
import { type CoverageResult, positionsIn, type SetCoverage, type TextCoverage } from '@saydo/project'
import { COVERAGE_STATUSES, type CoverageStatus, principleOf, type Span } from '@saydo/rules'
import { count, printable } from '../terminal/text.js'

/** How a status is shown: a mark, and the words that say it without colour. */
export const STATUSES: Readonly<Record<CoverageStatus, { readonly mark: string; readonly word: string }>> = {
  contradicted: { mark: '✖', word: 'contradicted' },
  silent: { mark: '○', word: 'silent' },
  addressed: { mark: '✔', word: 'addressed' },
  'not-looked-for': { mark: '·', word: 'not looked for' },
}

/** What the statuses and the sign of what is expected mean. */
export const LEGEND: readonly string[] = [
  '* expected of every service strategy.',
  'Against: what the rules found. For: statements that address the principle.',
  'Not looked for: no statement would tell Saydo that it is addressed; only findings can go against it.',
]

/** A place with the words that stand there, fit to be shown; control signs are taken out. */
export interface ShownPlace {
  /** "pay/bonus.md:12". */
  readonly at: string
  readonly words: string
  readonly language: string | undefined
  /** The rule that found it at fault. */
  readonly rule?: string
}

/** One principle as people are shown it. */
export interface Row {
  readonly id: string
  readonly title: string
  readonly status: CoverageStatus
  readonly expected: boolean
  readonly against: Places
  readonly for: Places
}

/** How many places there are, the first of them, and what is said of the rest: nothing where there is none. */
export interface Places {
  readonly total: number
  readonly first: readonly ShownPlace[]
  readonly rest: string
}

/** How many places of a kind are shown for a principle. */
const SHOWN = 3

/** The principles of a set as rows: the contradicted first, then the silent, each in the principles' order. */
export function rowsOf(set: SetCoverage, sources: CoverageResult['sources']): readonly Row[] {
  const rangeOf = positionsIn(sources)
  const languages = new Map(set.documents.map(({ file, language }) => [file, language]))
  const shown = (place: { file: string; span: Span; statement: string; rule?: string }): ShownPlace => ({
    at: `${printable(place.file)}:${rangeOf(place.file, place.span).start.line}`,
    words: printable(place.statement).replace(/\s+/gu, ' ').trim(),
    language: languages.get(place.file),
    ...(place.rule === undefined ? {} : { rule: place.rule }),
  })
  const row = (one: TextCoverage): Row => {
    const faults = eachRuleFirst(one.contradicted)
    return {
      id: one.principle,
      title: principleOf(one.principle)?.title ?? one.principle,
      status: one.status,
      expected: one.expected,
      against: placesOf(faults.map(shown)),
      for: placesOf(one.addressed.map(shown)),
    }
  }
  return COVERAGE_STATUSES.flatMap((status) => set.principles.filter((one) => one.status === status).map(row))
}

/** What a set is called: its folder as the working directory sees it, or that folder's own name. */
export function nameOf({ root }: SetCoverage, cwd: string): string {
  return root === '.' ? basename(cwd) || cwd : root
}

/** "2 contradicted, 9 silent (7 of them expected), 3 addressed, 26 not looked for". */
export function tallyText(set: SetCoverage): string {
  const { contradicted, silent, addressed, notLookedFor, expectedButSilent } = tallyOf(set)
  const expected = expectedButSilent > 0 ? ` (${expectedButSilent} of them expected)` : ''
  return `${contradicted} contradicted, ${silent} silent${expected}, ${addressed} addressed, ${notLookedFor} not looked for`
}

/** How many principles have which status. */
export function tallyOf({ principles }: SetCoverage) {
  const having = (status: CoverageStatus) => principles.filter((one) => one.status === status)
  return {
    contradicted: having('contradicted').length,
    silent: having('silent').length,
    addressed: having('addressed').length,
    notLookedFor: having('not-looked-for').length,
    expectedButSilent: having('silent').filter(({ expected }) => expected).length,
  }
}

/** What besides the documents that were read bears on a set's figures: a line each. */
export function remarksOn({ documents, inactive, suppressed }: SetCoverage): readonly string[] {
  const missed = documents.filter(({ status }) => status !== 'linted')
  return [
    ...missed.map(({ file, status, reason }) =>
      printable(`Not read: ${file}: ${status === 'too-large' ? 'it is too large: ' : ''}${reason ?? ''}.`),
    ),
    ...(inactive.length > 0 ? [`Drafts and retired documents take no part: ${inactive.map(printable).join(', ')}.`] : []),
    ...(suppressed > 0
      ? [`${count(suppressed, 'finding')} suppressed by comments ${suppressed === 1 ? 'goes' : 'go'} against nothing.`]
      : []),
  ]
}

/** The first finding of each rule before the others: a rule with many must not hide one with few. */
function eachRuleFirst(findings: TextCoverage['contradicted']): TextCoverage['contradicted'] {
  const first = new Map(findings.toReversed().map((finding) => [finding.rule, finding]))
  const isFirst = (finding: (typeof findings)[number]) => first.get(finding.rule) === finding
  return [...findings.filter(isFirst), ...findings.filter((finding) => !isFirst(finding))]
}

function placesOf(places: readonly ShownPlace[]): Places {
  const rest = places.slice(SHOWN)
  const rules = [...new Set(rest.flatMap(({ rule }) => rule ?? []))]
  const told = `and ${count(rest.length, 'more place')}${rules.length > 0 ? `: ${rules.join(', ')}` : ''}`
  return { total: places.length, first: places.slice(0, SHOWN), rest: rest.length > 0 ? told : '' }
}
