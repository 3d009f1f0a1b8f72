import { CATALOG, COVERAGE_STATUSES, Engine, PRINCIPLES } from '@saydo/rules'
import { expect, test } from 'vitest'
import { MISSION, SPEED } from '../folder.js'

const QUALITY = '# Quality\n\nAgents are measured on customer satisfaction and first contact resolution.\n'

function engineWith(files: readonly (readonly [file: string, text: string])[]): Engine {
  const engine = new Engine()
  for (const [file, text] of files) engine.put({ file, text })
  engine.update()
  return engine
}

const statusOf = (engine: Engine, id: string) => engine.coverage().find(({ principle }) => principle === id)?.status

test('is plain data about every principle, in their order', () => {
  const covered = engineWith([
    ['mission.md', MISSION],
    ['quality.md', QUALITY],
    ['speed.md', SPEED],
  ]).coverage()
  expect(covered.map(({ principle }) => principle)).toEqual(PRINCIPLES.map(({ id }) => id))
  expect(JSON.parse(JSON.stringify(covered))).toEqual(covered)
  const ids = new Set(CATALOG.map(({ id }) => id))
  for (const { principle, status, addressed, contradicted } of covered) {
    expect(COVERAGE_STATUSES).toContain(status)
    expect([principle, contradicted.length > 0]).toEqual([principle, status === 'contradicted'])
    if (status === 'addressed') expect(addressed.length).toBeGreaterThan(0)
    for (const finding of contradicted) expect([ids.has(finding.rule), finding.principles.includes(principle)]).toEqual([true, true])
    const sure = addressed.map(({ confidence }) => confidence)
    expect(sure).toEqual([...sure].sort((a, b) => b - a))
  }
})

test('of an empty set is silence', () => {
  const statuses = new Set(
    new Engine()
      .coverage()
      .filter(({ expected }) => expected)
      .map(({ status }) => status),
  )
  expect([...statuses]).toEqual(['silent'])
})

test('follows what is put, replaced and removed, and cares for no order', () => {
  const engine = engineWith([['quality.md', QUALITY]])
  expect(statusOf(engine, 'measurable-quality')).toBe('addressed')
  engine.put({ file: 'speed.md', text: SPEED })
  engine.put({ file: 'mission.md', text: MISSION })
  engine.update()
  expect(statusOf(engine, 'measurable-quality')).toBe('contradicted')
  const other = engineWith([
    ['mission.md', MISSION],
    ['speed.md', SPEED],
    ['quality.md', QUALITY],
  ])
  expect(engine.coverage()).toEqual(other.coverage())
  engine.remove('speed.md')
  engine.remove('quality.md')
  engine.update()
  expect(statusOf(engine, 'measurable-quality')).toBe('silent')
})

test('counts the findings that it is given instead of its own', () => {
  const engine = engineWith([
    ['mission.md', MISSION],
    ['speed.md', SPEED],
  ])
  expect(statusOf(engine, 'walk-the-talk')).toBe('contradicted')
  expect(engine.coverage([]).filter(({ status }) => status === 'contradicted')).toEqual([])
})
