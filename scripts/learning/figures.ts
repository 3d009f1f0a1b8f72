/** The committed figures of the last evaluation, and what a change gained and lost against them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Findings that are right (tp), labels that were missed (fn), false findings (fp), and those of them on a line labelled as tempting. */
export interface Counts {
  readonly tp: number
  readonly fn: number
  readonly fp: number
  readonly tempted: number
}

/** Counts with their rates, 0–1 to three digits; null where there is nothing to divide by. */
export interface Figure extends Counts {
  readonly recall: number | null
  readonly precision: number | null
}

/** An evaluation: over how many policy sets, left out in how many turns, and its figures by key ("rule profit-first"). */
export interface Figures {
  readonly sets: number
  readonly turns: number
  readonly figures: Readonly<Record<string, Figure>>
}

/** What became better and what worse of one key, in words; both are empty where nothing changed. */
export interface Change {
  readonly gained: string
  readonly lost: string
}

export function figuresOf(rows: ReadonlyMap<string, Counts>): Record<string, Figure> {
  const keys = [...rows.keys()].sort()
  return Object.fromEntries(
    keys.flatMap((key) => {
      const row = rows.get(key)
      if (!row) return []
      const { tp, fn, fp, tempted } = row
      return [[key, { tp, fn, fp, tempted, recall: rounded(recallOf(row)), precision: rounded(precisionOf(row)) }]]
    }),
  )
}

/**
 * Compares counts, key by key. Recall and precision decide what is gained and lost; the counts behind them are told where they changed,
 * and they change too when sets are added. Keys that only one side has are told as new or gone.
 */
export function compareFigures(now: ReadonlyMap<string, Counts>, before: Readonly<Record<string, Counts>>): Map<string, Change> {
  const keys = [...new Set([...now.keys(), ...Object.keys(before)])].sort()
  return new Map(keys.map((key): [string, Change] => [key, changeOf(now.get(key), before[key])]))
}

function changeOf(now: Counts | undefined, before: Counts | undefined): Change {
  if (!now) return { gained: '', lost: before ? 'gone' : '' }
  if (!before) return { gained: 'new', lost: '' }
  const steps = [
    step('recall', recallOf(now), recallOf(before), `TP ${signed(now.tp - before.tp)}`, now.tp !== before.tp),
    step('precision', precisionOf(now), precisionOf(before), `FP ${signed(now.fp - before.fp)}`, now.fp !== before.fp),
  ]
  const told = (sign: number) =>
    steps
      .filter((one) => one.sign === sign)
      .map((one) => one.text)
      .join(', ')
  return { gained: told(1), lost: told(-1) }
}

/** A rate that was there on one side alone says neither more nor less. */
function step(name: string, now: number | null, before: number | null, count: string, isCounted: boolean): { sign: number; text: string } {
  const difference = now === null || before === null ? 0 : now - before
  return { sign: Math.sign(difference), text: `${name} ${signed(difference, 3)}${isCounted ? ` (${count})` : ''}` }
}

/** The committed figures; undefined where there are none. Throws on a file that is not what `figuresText` writes. */
export function readFigures(file: string): Figures | undefined {
  if (!existsSync(file)) return undefined
  const read = JSON.parse(readFileSync(file, 'utf8')) as Partial<Figures>
  const rows = Object.values(read.figures ?? {})
  const isWhole = rows.length > 0 && rows.every(({ tp, fn, fp, tempted }) => [tp, fn, fp, tempted].every(Number.isInteger))
  if (!isWhole || !Number.isInteger(read.sets) || !Number.isInteger(read.turns))
    throw new Error(`${file} holds no figures of an evaluation`)
  return read as Figures
}

export function writeFigures(file: string, figures: Figures): void {
  writeFileSync(file, figuresText(figures))
}

/** JSON with a line for each key, so that a change of figures reads well as a difference of lines. */
export function figuresText({ sets, turns, figures }: Figures): string {
  const rows = Object.entries(figures).map(([key, figure]) => `    ${JSON.stringify(key)}: ${spaced(figure)}`)
  return `{\n  "sets": ${sets},\n  "turns": ${turns},\n  "figures": {\n${rows.join(',\n')}\n  }\n}\n`
}

function spaced(figure: Figure): string {
  const fields = Object.entries(figure).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`)
  return `{ ${fields.join(', ')} }`
}

function recallOf({ tp, fn }: Counts): number | null {
  return tp + fn === 0 ? null : tp / (tp + fn)
}

function precisionOf({ tp, fp }: Counts): number | null {
  return tp + fp === 0 ? null : tp / (tp + fp)
}

function rounded(rate: number | null): number | null {
  return rate === null ? null : Math.round(rate * 1000) / 1000
}

function signed(value: number, digits = 0): string {
  const text = Math.abs(value).toFixed(digits)
  return value < 0 ? `-${text}` : `+${text}`
}
