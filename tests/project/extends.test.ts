import { join } from 'node:path'
import { configurationFinder, nodeFiles } from '@saydo/project'
import { describe, expect, test } from 'vitest'
import { folderWith } from '../folder.js'

async function load(files: Readonly<Record<string, string>>, name = 'saydo.yml') {
  const cwd = await folderWith(files)
  const found = await configurationFinder(nodeFiles, cwd).load(join(cwd, name))
  return 'configuration' in found ? { configuration: found.configuration, mistakes: [] } : { mistakes: found.mistakes }
}

describe('what a configuration builds on', () => {
  test('files and presets in their order, itself over all of them', async () => {
    const { configuration } = await load({
      'saydo.yml': 'extends: [saydo:strict, ./house/base.yml]\nrules: { profit-first: info }\nignore: [mine]\n',
      'house/base.yml':
        'extends: ../top.json\nrules: { profit-first: off, fad-driven: off }\nignore: [theirs]\nfiles: docs\nmessages: ru\n',
      'top.json': '{ "messages": "es", "today": "2027-03-31", "rules": { "fad-driven": "error", "rigid-script": "off" } }',
    })
    expect(configuration).toMatchObject({ messages: 'ru', today: '2027-03-31' })
    expect(configuration?.levels).toMatchObject({
      'profit-first': 'info',
      'fad-driven': 'off',
      'rigid-script': 'off',
      // As the strict preset has it.
      'vague-expectation': 'warning',
    })
    const { covers } = configuration ?? { covers: () => false }
    expect(['docs/a.md', 'docs/mine/a.md', 'docs/theirs/a.md', 'a.md'].filter(covers)).toEqual(['docs/a.md'])
  })

  test('a preset above a file has the last word', async () => {
    const { configuration } = await load({
      'saydo.yml': 'extends: [house.yml, saydo:say-do]\n',
      'house.yml': 'rules: { rigid-script: error }\nmessages: es\n',
    })
    expect(configuration?.levels['rigid-script']).toBe('off')
    expect(configuration?.messages).toBe('es')
  })

  test('npm packages, with and without a scope, and a file within one; a folder above holds them too', async () => {
    const { configuration, mistakes } = await load(
      {
        'hr/saydo.yml': 'extends: ["@acme/policies", plain, plain/strict]\n',
        'node_modules/@acme/policies/saydo.yml': 'rules: { rigid-script: off }\n',
        'node_modules/plain/saydo.json': '{ "rules": { "fad-driven": "off" } }',
        'node_modules/plain/strict.yml': 'rules: { profit-first: off }\n',
      },
      'hr/saydo.yml',
    )
    expect(mistakes).toEqual([])
    expect(configuration?.levels).toMatchObject({ 'rigid-script': 'off', 'fad-driven': 'off', 'profit-first': 'off' })
  })

  test('overrides, terms and own rules add up', async () => {
    const { configuration } = await load({
      'saydo.yml': [
        'extends: ./house.yml',
        'vocabulary: { staff: { en: mates } }',
        'rules: { no-punters: error }',
        'overrides: [{ files: hr, kind: incentive-plan }]',
      ].join('\n'),
      'house.yml': [
        'vocabulary: { staff: { en: [crew], es: tripulación } }',
        'customRules:',
        '  no-punters: { match: punter, message: Say customer., examples: { finds: A punter., passes: A customer. } }',
        'overrides: [{ files: old, rules: { no-punters: off } }]',
      ].join('\n'),
    })
    expect(configuration?.terms).toEqual({ en: { staff: ['crew', 'mates'] }, es: { staff: ['tripulación'] } })
    expect(configuration?.customRules.map(({ id }) => id)).toEqual(['no-punters'])
    expect(configuration?.levels['no-punters']).toBe('error')
    expect(configuration?.overrides.map(({ kind, rules }) => kind ?? rules)).toEqual([{ 'no-punters': 'off' }, 'incentive-plan'])
  })
})

describe('mistakes', () => {
  const cases: [what: string, files: Record<string, string>, expected: object][] = [
    ['no such file', { 'saydo.yml': 'extends: ./hous.yml' }, { file: 'saydo.yml', line: 1, column: 10, key: 'extends' }],
    ['no such package', { 'saydo.yml': 'extends:\n  - saydo:strict\n  - acme' }, { line: 3, column: 5, key: 'extends[1]' }],
    ['a preset without its prefix', { 'saydo.yml': 'extends: strict' }, { nearest: 'saydo:strict' }],
    ['no such preset', { 'saydo.yml': 'extends: saydo:strickt' }, { nearest: 'saydo:strict' }],
    ['a package without a configuration', { 'saydo.yml': 'extends: acme', 'node_modules/acme/index.js': '' }, { key: 'extends' }],
    ['a mistake in what is built on', { 'saydo.yml': 'extends: ./a.yml', 'a.yml': 'x: 1\nrulez: 2' }, { file: 'a.yml', line: 1 }],
    ['broken YAML in what is built on', { 'saydo.yml': 'extends: ./a.yml', 'a.yml': 'rules: [' }, { file: 'a.yml' }],
    ['itself', { 'saydo.yml': 'extends: ./saydo.yml' }, { file: 'saydo.yml', key: 'extends' }],
    ['in a circle', { 'saydo.yml': 'extends: ./a.yml', 'a.yml': 'extends: ./saydo.yml' }, { file: 'a.yml', key: 'extends' }],
  ]
  test.each(cases)('%s', async (_, files, expected) => {
    const { mistakes } = await load(files)
    expect(mistakes[0]).toMatchObject(expected)
    expect(mistakes[0]?.mend).not.toBe('')
  })
})
