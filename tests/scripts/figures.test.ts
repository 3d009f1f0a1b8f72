import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import {
  type Counts,
  compareFigures,
  type Figures,
  figuresOf,
  figuresText,
  readFigures,
  writeFigures,
} from '../../scripts/learning/figures.js'
import { Score } from '../../scripts/learning/score.js'
import { folderWith } from '../folder.js'

const COMMITTED = join(import.meta.dirname, '..', '..', 'docs', 'accuracy-figures.json')

const counts = (tp: number, fn: number, fp: number, tempted = 0): Counts => ({ tp, fn, fp, tempted })

/** What one key gained and lost. */
function change(now: Counts, before: Counts) {
  return compareFigures(new Map([['rule a-b', now]]), { 'rule a-b': before }).get('rule a-b')
}

it('tells recall and precision apart, and what was gained from what was lost', () => {
  expect(change(counts(60, 40, 20), counts(50, 50, 10))).toEqual({ gained: 'recall +0.100 (TP +10)', lost: 'precision -0.083 (FP +10)' })
  expect(change(counts(50, 50, 10), counts(60, 40, 20))).toEqual({ gained: 'precision +0.083 (FP -10)', lost: 'recall -0.100 (TP -10)' })
  expect(change(counts(6, 4, 0), counts(5, 5, 1))).toEqual({ gained: 'recall +0.100 (TP +1), precision +0.167 (FP -1)', lost: '' })
  expect(change(counts(5, 5, 1), counts(6, 4, 0))).toEqual({ gained: '', lost: 'recall -0.100 (TP -1), precision -0.167 (FP +1)' })
})

it('leaves out what did not change, however many lines tempted', () => {
  expect(change(counts(5, 5, 1), counts(5, 5, 1, 1))).toEqual({ gained: '', lost: '' })
  // More labels with the same share found: neither better nor worse.
  expect(change(counts(10, 10, 2), counts(5, 5, 1))).toEqual({ gained: '', lost: '' })
  // More found of many more labels: recall sinks though TP grows.
  expect(change(counts(6, 14, 0), counts(5, 5, 0))).toEqual({ gained: '', lost: 'recall -0.200 (TP +1)' })
  // The same found, and more of it right in share alone.
  expect(change(counts(8, 2, 2), counts(6, 4, 2))).toEqual({ gained: 'recall +0.200 (TP +2), precision +0.050', lost: '' })
})

it('says nothing of a rate that one side does not have', () => {
  expect(change(counts(0, 5, 0), counts(0, 5, 2))).toEqual({ gained: '', lost: '' })
  expect(change(counts(2, 3, 0), counts(0, 5, 0))).toEqual({ gained: 'recall +0.400 (TP +2)', lost: '' })
  expect(change(counts(0, 0, 3), counts(0, 0, 1))).toEqual({ gained: '', lost: '' })
})

it('names what is new and what is gone, in the order of the keys', () => {
  const changes = compareFigures(new Map([['rule new', counts(1, 1, 0)]]), { 'rule gone': counts(1, 1, 0) })
  expect([...changes]).toEqual([
    ['rule gone', { gained: '', lost: 'gone' }],
    ['rule new', { gained: 'new', lost: '' }],
  ])
})

it('shows the changes in columns of the table, with a line for what is gone', () => {
  const score = new Score(new Set(['a-b']), new Set())
  score.rows.set('rule a-b', { tp: 6, fn: 4, fp: 1, tempted: 0 })
  const plain = score.table().split('\n')
  expect(plain[0]).not.toContain('gained')
  const [head = '', row = '', gone = ''] = score
    .table(compareFigures(score.rows, { 'rule a-b': counts(5, 5, 0), 'rule c-d': counts(1, 0, 0) }))
    .split('\n')
  expect(row.startsWith(plain[1] ?? 'no row')).toBe(true)
  expect(row.slice(head.indexOf('gained'), head.indexOf('lost')).trim()).toBe('recall +0.100 (TP +1)')
  expect(row.slice(head.indexOf('lost'))).toBe('precision -0.143 (FP +1)')
  expect(gone).toMatch(/^rule c-d +gone$/u)
})

it('are written with a line for each key, and read again as they were', async () => {
  const figures: Figures = {
    sets: 2,
    turns: 1,
    figures: figuresOf(
      new Map([
        ['rule b', counts(1, 2, 0, 0)],
        ['all info', counts(0, 0, 3, 1)],
      ]),
    ),
  }
  expect(figures.figures).toEqual({
    'all info': { ...counts(0, 0, 3, 1), recall: null, precision: 0 },
    'rule b': { ...counts(1, 2, 0), recall: 0.333, precision: 1 },
  })
  const file = join(await folderWith({}), 'figures.json')
  expect(readFigures(file)).toBeUndefined()
  writeFigures(file, figures)
  expect(readFigures(file)).toEqual(figures)
  expect((await readFile(file, 'utf8')).split('\n').filter((line) => line.includes('"rule b"'))).toHaveLength(1)
  for (const text of ['{}', '{"sets":1,"turns":1,"figures":{}}', '{"sets":1,"turns":1,"figures":{"rule b":{"tp":1}}}', 'no JSON']) {
    await writeFile(file, text)
    expect(() => readFigures(file)).toThrow()
  }
})

it('are committed as they are written, with rates that their counts give', async () => {
  const committed = readFigures(COMMITTED)
  expect(committed && figuresText(committed)).toBe(await readFile(COMMITTED, 'utf8'))
  expect(committed?.figures).toEqual(figuresOf(new Map(Object.entries(committed?.figures ?? {}))))
})
