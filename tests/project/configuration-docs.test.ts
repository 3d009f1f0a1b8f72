import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { configurationSchema, parseConfiguration } from '@saydo/project'
import { describe, expect, test } from 'vitest'

const page = readFileSync(join(import.meta.dirname, '../../docs/configuration.md'), 'utf8')
const examples = [...page.matchAll(/```yaml\n(.*?)```/gsu)].map(([, text = '']) => text)

test('every key of the schema has its row, and every row a key', () => {
  const rows = [...(page.split('\n## ')[0] ?? '').matchAll(/^\| (`.*?) \|/gmu)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(.*?)`/gu)].map(([, name]) => name),
  )
  const keys = Object.keys(configurationSchema()['properties'] as object).filter((key) => key !== '$schema')
  expect(rows.sort()).toEqual(keys.sort())
})

test.each(examples)('the example holds: %j', (text) => {
  const bases = new Map(['./house.yml', '@acme/policies'].map((name) => [name, { layers: [] }]))
  expect(parseConfiguration('/saydo.yml', text, 'saydo.yml', bases)).toHaveProperty('configuration')
})

describe('patterns match what the table says', () => {
  const rows: [pattern: string, finds: string[], passes: string[]][] = [
    ['call', ['Answer the call.', 'She calls.', 'He called.'], ['Recall it.', 'Write.']],
    ['=call', ['Answer the CALL.'], ['She calls.']],
    ['hand*', ['The handling is slow.'], ['The land is wide.']],
    ['(call|visit of hours)', ['A call.', 'A visit of hours.'], ['A visit.']],
    ['[very] fast car', ['A very fast car.', 'A fast car.'], ['A car.']],
    ['very? fast car', ['A very fast car.', 'A fast car.'], ['A very car.']],
    ['per ..2 call', ['per call', 'per single long call'], ['per one single long call', 'per hour. A call']],
    ['wait <duration>', ['They wait ten minutes.'], ['They wait ten times.']],
    ['<percent> @customer', ['Ten percent customers.'], ['Ten customers.']],
  ]
  test.each(rows)('%s', (pattern, finds, passes) => {
    const text = JSON.stringify({
      customRules: { x: { match: { en: pattern }, message: 'x', examples: { finds: { en: finds }, passes: { en: passes } } } },
    })
    expect(parseConfiguration('/saydo.yml', text, 'saydo.yml')).toHaveProperty('configuration')
  })
})
