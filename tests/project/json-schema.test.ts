import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { configurationSchema, parseConfiguration } from '@saydo/project'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { getLanguageService, TextDocument } from 'vscode-json-languageservice'
import { parse } from 'yaml'
import { getLanguageService as getYamlService } from 'yaml-language-server'

const validate = new Ajv({ strict: false, allErrors: true }).compile(configurationSchema())

test('docs/saydo.schema.json is up to date', () => {
  const file = join(import.meta.dirname, '../../docs/saydo.schema.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(configurationSchema())
})

const SOUND = [
  '',
  'extends: saydo:strict',
  'extends: [saydo:strict, ./house.yml, "@acme/policies"]',
  'files: docs\nignore: [a, b]',
  'rules: { profit-first: off, rigid-script: [error], fad-driven: [info, {}] }',
  'overrides: [{ files: [hr], kind: incentive-plan, language: es, rules: { profit-first: info } }]',
  'priorities: auto',
  'priorities: [service, { topic: quality, file: a.md, line: 3 }]',
  'vocabulary: { service-quality: Smile Score, staff: { en: [crew] } }',
  'customRules: { acme/no-punters: { match: { en: punter }, message: { en: No. }, examples: { finds: { en: punter }, passes: { en: [guest] } } } }\nrules: { acme/no-punters: error }',
  '$schema: https://saydo.dev/saydo.schema.json\nmessages: ru\ntoday: "2027-03-31"\nreportUnusedSuppressions: off',
]
test.each(SOUND)('what holds passes: %j', (text) => {
  expect(
    parseConfiguration(
      '/saydo.yml',
      text,
      'saydo.yml',
      new Map([
        ['./house.yml', { layers: [] }],
        ['@acme/policies', { layers: [] }],
      ]),
    ),
  ).toHaveProperty('configuration')
  validate(parse(text) ?? {})
  expect(validate.errors ?? []).toEqual([])
})

const BROKEN = [
  'rulez: {}',
  'extends: 3',
  'rules: { profit-firts: off }',
  'rules: { profit-first: eror }',
  'rules: { profit-first: [] }',
  'overrides: [{ rules: {} }]',
  'overrides: [{ files: a, rules: { profit-firts: off } }]',
  'priorities: [servise]',
  'priorities: [{ topic: service, line: 0 }]',
  'vocabulary: { servise: x }',
  'vocabulary: { staff: { eng: x } }',
  'customRules: { x: { match: y, message: z } }',
  'customRules: { "No No": { match: y, message: z, examples: { finds: y, passes: z } } }',
  'messages: english',
]
test.each(BROKEN)('what Saydo refuses is refused: %j', (text) => {
  expect(parseConfiguration('/saydo.yml', text, 'saydo.yml')).toHaveProperty('mistakes')
  expect(validate(parse(text))).toBe(false)
})

describe('in VS Code’s own JSON editor', () => {
  const service = getLanguageService({})
  service.configure({ schemas: [{ uri: 'saydo', fileMatch: ['saydo.json'], schema: configurationSchema() }] })
  const open = (text: string) => {
    const document = TextDocument.create('file:///saydo.json', 'json', 1, text)
    return { document, json: service.parseJSONDocument(document) }
  }

  test('mistakes are marked, what holds is not', async () => {
    const wrong = open('{ "rules": { "profit-first": "eror" }, "rulez": {} }')
    const marks = await service.doValidation(wrong.document, wrong.json)
    expect(marks.map(({ range }) => range.start.character).sort((a, b) => a - b)).toEqual([29, 39])
    const right = open('{ "extends": ["saydo:strict"], "rules": { "profit-first": "off" } }')
    expect(await service.doValidation(right.document, right.json)).toEqual([])
  })

  test('rules and levels are offered and explained', async () => {
    const { document, json } = open('{ "rules": { "profit-first": "" } }')
    const at = (character: number) => ({ line: 0, character })
    const levels = await service.doComplete(document, at(30), json)
    expect(levels?.items.map(({ label }) => label)).toEqual(expect.arrayContaining(['"off"', '"error"']))
    expect(JSON.stringify(await service.doHover(document, at(16), json))).toContain('Profit')
  })
})

describe('in the YAML editor that VS Code’s users install', () => {
  const service = getYamlService({ schemaRequestService: async () => '', workspaceContext: { resolveRelativePath: (path) => path } })
  service.configure({
    validate: true,
    completion: true,
    schemas: [{ uri: 'https://saydo.dev/saydo.schema.json', fileMatch: ['saydo.yml'], schema: configurationSchema() }],
  })
  let version = 0
  const open = (text: string) => {
    version += 1
    return TextDocument.create('file:///saydo.yml', 'yaml', version, text)
  }

  test('mistakes are marked, what holds is not', async () => {
    const marks = await service.doValidation(open('rules:\n  profit-first: eror\nrulez: {}\n'), false)
    expect(marks.map(({ range }) => range.start.line)).toEqual([1, 2])
    for (const text of SOUND) expect({ text, marks: await service.doValidation(open(text), false) }).toEqual({ text, marks: [] })
  })

  test('levels are offered', async () => {
    const { items } = await service.doComplete(open('rules:\n  profit-first: \n'), { line: 1, character: 16 }, false)
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['warning', 'error']))
  })
})
