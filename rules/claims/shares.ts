import type { PolicyDocument, Statement } from '../document/document.js'
import type { Reading } from '../statements/reading.js'
import { conceptsOf } from './features.js'

/** A total this near to a hundred is a scorecard; one real plan adds up to 90 %. */
const WHOLE = { least: 90, most: 110 }

/**
 * Shares of a whole, in percent, by statement: the rows of a table or the items of a list whose figures are weights.
 * They are told by their header, or by adding up to about a hundred, wherever they stand.
 */
export function findShares(
  document: PolicyDocument,
  readings: readonly (Reading | undefined)[],
  isWeightHeader: (header: string) => boolean,
): Map<number, number> {
  const shares = new Map<number, number>()
  for (const group of groupsOf(document)) {
    const columns = columnsOf(group, readings, isWeightHeader)
    const best = columns.find((column) => isWhole(column.values, column.named)) ?? undefined
    if (best) for (const [statement, value] of best.values) shares.set(statement, value)
  }
  return shares
}

interface Column {
  readonly values: Map<number, number>
  readonly named: boolean
}

function isWhole(values: ReadonlyMap<number, number>, named: boolean): boolean {
  if (values.size < 2) return false
  const sum = [...values.values()].reduce((total, value) => total + value, 0)
  return named || Math.abs(sum - 100) <= 1
}

function groupsOf(document: PolicyDocument): Statement[][] {
  const groups = new Map<string, Statement[]>()
  for (const statement of document.statements) {
    if (statement.group === undefined) continue
    const key = statement.kind === 'row' ? `${statement.group}` : `${statement.group}:${statement.section}`
    const row = groups.get(key)
    if (row) row.push(statement)
    else groups.set(key, [statement])
  }
  return [...groups.values()]
}

/** Candidate columns of figures: table columns, or the percentages (else the last bare numbers) of list items. */
function columnsOf(
  group: readonly Statement[],
  readings: readonly (Reading | undefined)[],
  isWeightHeader: (header: string) => boolean,
): Column[] {
  if (group[0]?.kind !== 'row') return [listColumn(group, readings, 'percent'), listColumn(group, readings, 'count')]
  const columns: Column[] = []
  const width = Math.max(...group.map((statement) => statement.cells.length))
  for (let index = 0; index < width; index += 1) {
    const values = new Map<number, number>()
    let header = ''
    for (const statement of group) {
      const cell = statement.cells[index]
      if (!cell) continue
      header = cell.header
      const figure = /^\s*(\d{1,3}(?:[.,]\d+)?)\s*%?\s*$/u.exec(cell.text)
      if (figure?.[1]) values.set(statement.id, Number(figure[1].replace(',', '.')))
    }
    const total = [...values.values()].reduce((sum, value) => sum + value, 0)
    const named = isWeightHeader(header) && total > 20
    columns.push({ values: total > 0.9 && total <= 1.1 ? new Map([...values].map(([id, value]) => [id, value * 100])) : values, named })
  }
  return columns.sort((a, b) => Number(b.named) - Number(a.named))
}

function listColumn(group: readonly Statement[], readings: readonly (Reading | undefined)[], kind: 'percent' | 'count'): Column {
  const values = new Map<number, number>()
  for (const statement of group) {
    const reading = readings[statement.id]
    if (!reading) continue
    const last = reading.quantities.filter((quantity) => quantity.kind === kind && quantity.per === undefined && quantity.max <= 100)
    const figure =
      kind === 'count' ? last.findLast((quantity) => quantity.end >= reading.tokens.length - 2) : last.length === 1 ? last[0] : last.at(-1)
    if (figure) values.set(statement.id, figure.max)
  }
  // A list is weighted only where every item that measures something carries a share.
  const silent = group.filter((statement) => !values.has(statement.id) && (readings[statement.id]?.tokens.length ?? 0) > 0)
  return { values: silent.length > values.size / 2 ? new Map() : values, named: false }
}

/** Percentages of one sentence that make up a whole: "55 % of the mark is the number served, 45 % the reviews". */
export function sentenceShares(reading: Reading): { start: number; end: number; share: number }[] {
  const percents = reading.quantities.filter((quantity) => quantity.kind === 'percent')
  const sum = percents.reduce((total, quantity) => total + quantity.max, 0)
  if (percents.length < 2 || sum < WHOLE.least || sum > WHOLE.most || conceptsOf(reading).size === 0) return []
  return percents.map((quantity) => ({ start: quantity.start, end: quantity.end, share: quantity.max }))
}
