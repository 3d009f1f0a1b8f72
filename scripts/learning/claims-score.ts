/** Scores claims against the `is` labels of policy sets, and finds the threshold of each label that serves best. */
import { CLAIM_LABELS } from '../../rules/claims/claim.js'
import type { Understood } from '../../rules/claims/extract.js'
import { lineOf, lineStarts } from './samples.js'
import type { LabelledSet } from './sets.js'

interface Pair {
  readonly probability: number
  readonly truth: boolean
  readonly language: string
}

export class ClaimScore {
  private readonly pairs = new Map<string, Pair[]>()

  add(set: LabelledSet, understood: (file: string) => Understood | undefined): void {
    if (!set.files.some((file) => file.labels.some((label) => label.verdict === 'is'))) return
    for (const file of set.files) {
      const document = understood(file.file)
      if (!document) continue
      const starts = lineStarts(file.source)
      const best = new Map<number, Map<string, number>>()
      for (const statement of document.document.statements) {
        if (statement.quoted) continue
        const line = lineOf(starts, statement.span.start)
        const row = best.get(line) ?? new Map<string, number>()
        for (const [label, value] of document.verdicts[statement.id] ?? []) row.set(label, Math.max(value, row.get(label) ?? 0))
        best.set(line, row)
      }
      const truth = new Map<number, Set<string>>()
      for (const label of file.labels.filter((entry) => entry.verdict === 'is')) {
        const at = best.has(label.line) ? label.line : Math.max(0, ...[...best.keys()].filter((line) => line < label.line))
        truth.set(at, new Set([...(truth.get(at) ?? []), ...label.names]))
      }
      for (const [line, row] of best) {
        for (const [label, probability] of row) {
          const pair = { probability, truth: truth.get(line)?.has(label) ?? false, language: set.language }
          if (pair.truth || probability > 0.05) this.pairs.set(label, [...(this.pairs.get(label) ?? []), pair])
        }
      }
    }
  }

  /** For each label: what 0.5 gives, and the threshold with the best F-measure that counts precision twice. */
  table(): string {
    const lines = CLAIM_LABELS.map((label) => {
      const pairs = this.pairs.get(label) ?? []
      const total = pairs.filter((pair) => pair.truth).length
      const at = (threshold: number) => {
        const taken = pairs.filter((pair) => pair.probability >= threshold)
        const hits = taken.filter((pair) => pair.truth).length
        const precision = hits / Math.max(1, taken.length)
        const recall = hits / Math.max(1, total)
        return { threshold, precision, recall, f: precision + recall === 0 ? 0 : (1.49 * precision * recall) / (0.49 * precision + recall) }
      }
      const tried = [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9].map(at)
      const best = tried.reduce((a, b) => (b.f > a.f + 1e-9 ? b : a))
      const show = (row: ReturnType<typeof at>) => `${row.threshold.toFixed(2)}: R ${row.recall.toFixed(2)} P ${row.precision.toFixed(2)}`
      return `${label.padEnd(24)} ${String(total).padStart(4)}   ${show(at(0.3))}   ${show(at(0.5))}   ${show(at(0.7))}   best ${show(best)}`
    })
    return lines.join('\n')
  }
}
