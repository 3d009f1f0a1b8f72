import { expect, test } from 'vitest'
import { folderWith } from '../folder.js'
import { call } from './saydo.js'

const FILES = {
  'saydo.yml': [
    'extends: [saydo:strict, ./house.yml]',
    'rules:',
    '  rigid-script: off',
    'overrides:',
    '  - files: hr',
    '    kind: incentive-plan',
    '    rules:',
    '      fad-driven: info',
    'ignore: [hr/old]',
  ].join('\n'),
  'house.yml': [
    'messages: es',
    'vocabulary: { staff: { en: crew } }',
    'customRules:',
    '  no-punters: { match: punter, message: No., examples: { finds: A punter., passes: A guest. } }',
    'rules: { rigid-script: error, profit-first: off }',
  ].join('\n'),
  'own/saydo.yml': 'messages: ru\n',
}

test('says what holds, and which line of which file settled it', async () => {
  const cwd = await folderWith(FILES)
  const { code, stdout } = await call(cwd, ['config', 'hr/plan.md', '--format', 'json'])
  expect(code).toBe(0)
  const told = JSON.parse(stdout) as { rules: { id: string; value: string; origin: object }[] }
  expect(told).toMatchObject({
    file: 'hr/plan.md',
    configuration: 'saydo.yml',
    buildsOn: ['saydo:strict', 'house.yml'],
    root: '.',
    isCovered: true,
    kind: { value: 'incentive-plan', origin: { name: 'saydo.yml', line: 6 } },
    messages: { value: 'es', origin: { name: 'house.yml', line: 1 } },
    terms: [{ meaning: 'staff', language: 'en', patterns: ['crew'] }],
  })
  const rule = (id: string) => told.rules.find((one) => one.id === id)
  expect(rule('rigid-script')).toMatchObject({ value: 'off', origin: { name: 'saydo.yml', line: 3 } })
  expect(rule('fad-driven')).toMatchObject({ value: 'info', origin: { name: 'saydo.yml', line: 8 } })
  expect(rule('profit-first')).toMatchObject({ value: 'off', origin: { name: 'house.yml', line: 5 } })
  expect(rule('vague-expectation')).toMatchObject({ value: 'warning', origin: { name: 'saydo:strict' } })
  expect(rule('no-punters')).toMatchObject({ value: 'warning', origin: { name: 'house.yml', line: 4 } })
})

test('the nearest configuration wins; what is left out is said to be', async () => {
  const cwd = await folderWith(FILES)
  expect((await call(cwd, ['config', 'own/a.md'])).stdout).toMatch(/configuration +own\/saydo.yml\n.*policy set +own\n.*yes/su)
  expect((await call(cwd, ['config', 'hr/old/a.md'])).stdout).toMatch(/belongs to it +no/u)
  const bare = await folderWith({})
  expect((await call(bare, ['config', 'a.md'])).stdout).toContain('none')
})

test('a mistake is told in its stead', async () => {
  const cwd = await folderWith({ 'saydo.yml': 'rulez: {}\n' })
  const { code, stderr } = await call(cwd, ['config', 'a.md'])
  expect(code).toBe(2)
  expect(stderr).toMatch(/^saydo.yml:1:1: error: rulez: .*“rules”/u)
  expect((await call(cwd, ['config'])).code).toBe(2)
})
