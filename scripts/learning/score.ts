/** Scores findings against the labels of policy sets: the rules of judging stand in the corpus's README. */
import type { Finding } from '../../rules/findings/finding.js'
import type { Change } from './figures.js'
import { lineOf, lineStarts } from './samples.js'
import type { LabelledSet } from './sets.js'

export interface Row {
  tp: number
  fn: number
  fp: number
  tempted: number
}

export class Score {
  readonly rows = new Map<string, Row>()
  readonly misses: string[] = []
  readonly falses: string[] = []

  constructor(
    private readonly judged: ReadonlySet<string>,
    private readonly info: ReadonlySet<string>,
  ) {}

  add(set: LabelledSet, findings: readonly Finding[]): void {
    const starts = new Map(set.files.map((file) => [file.file, lineStarts(file.source)]))
    const sources = new Map(set.files.map((file) => [file.file, file.source.split('\n')]))
    const found = findings
      .filter((finding) => this.judged.has(finding.rule))
      .map((finding) => {
        const lines = starts.get(finding.file) ?? [0]
        return {
          ...finding,
          from: lineOf(lines, finding.span.start),
          to: lineOf(lines, Math.max(finding.span.start, finding.span.end - 1)),
          used: false,
        }
      })
    const labels = set.files.flatMap((file) =>
      file.labels
        .filter((label) => label.verdict !== 'is' && label.names.some((name) => this.judged.has(name)))
        .map((label) => ({ ...label, file: file.file })),
    )
    const sectionOf = (file: string, line: number) =>
      (sources.get(file) ?? []).slice(0, line).findLastIndex((text) => /^#{1,6}\s/u.test(text))
    const covers = (label: (typeof labels)[number], finding: (typeof found)[number]) =>
      label.file === finding.file &&
      label.names.includes(finding.rule) &&
      ((finding.from <= label.line && label.line <= finding.to) ||
        (PER_SECTION.has(finding.rule) && sectionOf(label.file, label.line) === sectionOf(finding.file, finding.from)))
    const text = (file: string, line: number) => (sources.get(file)?.[line - 1] ?? '').trim().slice(0, 150)
    for (const label of labels.filter((entry) => entry.verdict === 'flag')) {
      const hits = found.filter((finding) => covers(label, finding))
      for (const hit of hits) hit.used = true
      const rule = label.names[0] ?? ''
      this.bump(set.language, rule, hits.length > 0 ? 'tp' : 'fn')
      if (hits.length === 0)
        this.misses.push(`${rule} ${set.language}/${set.name}/${label.file}:${label.line} ${text(label.file, label.line)}`)
    }
    for (const finding of found.filter((entry) => !entry.used)) {
      const near = labels.filter((label) => covers(label, finding))
      if (near.some((label) => label.verdict === 'may')) continue
      this.bump(set.language, finding.rule, 'fp')
      const tempting = near.find((label) => label.verdict === 'ok')
      if (tempting) this.bump(set.language, finding.rule, 'tempted')
      this.falses.push(
        `${finding.rule} ${set.language}/${set.name}/${finding.file}:${finding.from} ${text(finding.file, finding.from)}${tempting ? ` (tempting: ${tempting.why})` : ''}`,
      )
    }
  }

  private bump(language: string, rule: string, field: keyof Row): void {
    const band = this.info.has(rule) ? 'info' : 'errors+warnings'
    for (const key of [`rule ${rule}`, `language ${language} ${band}`, `all ${band}`]) {
      const row = this.rows.get(key) ?? { tp: 0, fn: 0, fp: 0, tempted: 0 }
      row[field] += 1
      this.rows.set(key, row)
    }
  }

  /** A line for each key; with what it gained and lost, where the figures are compared with others. */
  table(changes?: ReadonlyMap<string, Change>): string {
    const ratio = (a: number, b: number) => (b === 0 ? '   -' : (a / b).toFixed(2).padStart(4))
    const lines = [...this.rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { tp, fn, fp, tempted }]) => {
        const counts = [tp, fn, fp].map((value) => String(value).padStart(4)).join(' ')
        const rates = `${ratio(tp, tp + fn)}      ${ratio(tp, tp + fp)} ${ratio(2 * tp, 2 * tp + fn + fp)}`
        const { gained, lost } = changes?.get(key) ?? { gained: '', lost: '' }
        return `${key.padEnd(40)} ${counts} ${String(tempted).padStart(7)}   ${rates}  ${gained.padEnd(CHANGE)}  ${lost}`.trimEnd()
      })
    const gone = [...(changes ?? [])].filter(([key]) => !this.rows.has(key)).map(([key, { lost }]) => `${key.padEnd(40)} ${lost}`)
    const head = `${'what'.padEnd(40)}   TP   FN   FP tempted recall precision   F1${changes ? `  ${'gained'.padEnd(CHANGE)}  lost` : ''}`
    return [head, ...lines, ...gone].join('\n')
  }
}

/** Width of the column of what was gained, in characters. */
const CHANGE = 46

/** Rules that fire once per section, document or set: the heading and the first statement of the place are both right. */
const PER_SECTION = new Set(['hollow-mission', 'complaint-without-deadline', 'incentives-not-aligned', 'responsibility-without-authority'])
