import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const CLIENT = join(import.meta.dirname, '../../client')
const LANGUAGES = ['', '.es', '.ru'] as const

type Texts = Readonly<Record<string, string>>

const sources = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/node_modules|dist/u.test(name))
  .map((name) => readFileSync(join(CLIENT, name), 'utf8'))
const manifest = readFileSync(join(CLIENT, 'package.json'), 'utf8')

const used = sources.flatMap((text) => [...text.matchAll(/l10n\.t\(\s*'([^']+)'/gu)].map((match) => match[1] ?? ''))
const named = [...manifest.matchAll(/"%([\w.]+)%"/gu)].map((match) => match[1] ?? '')

describe.each(LANGUAGES)('texts of the extension%s', (language) => {
  it('has every text of the manifest, and no other', () => {
    expect(Object.keys(texts(`package.nls${language}.json`)).sort()).toEqual(distinct(named))
  })

  it('has every text of the code, and no other', () => {
    expect(Object.keys(texts(`l10n/bundle.l10n${language}.json`)).sort()).toEqual(distinct(used))
  })

  it('keeps the blanks of every text, and the commands of its links', () => {
    for (const [key, text] of Object.entries(texts(`l10n/bundle.l10n${language}.json`))) expect(blanks(text), key).toEqual(blanks(key))
    const original = texts('package.nls.json')
    for (const [key, text] of Object.entries(texts(`package.nls${language}.json`)))
      expect(commands(text), key).toEqual(commands(original[key] ?? ''))
  })

  it('says something of its own', () => {
    const all = [...Object.entries(texts(`l10n/bundle.l10n${language}.json`)), ...Object.entries(texts(`package.nls${language}.json`))]
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([])
    const untranslated = all.filter(([key, text]) => text === (texts('package.nls.json')[key] ?? key))
    expect(untranslated.length === all.length).toBe(language === '')
  })
})

it('asks for texts in a way that this test sees', () => {
  const calls = sources.flatMap((text) => [...text.matchAll(/l10n\.t\(/gu)])
  expect(used.length).toBeGreaterThan(20)
  expect(calls).toHaveLength(used.length)
})

it('has a title for every command of the manifest, in every language', () => {
  const { contributes } = JSON.parse(manifest) as { contributes: { commands: readonly { command: string; title: string }[] } }
  for (const { command, title } of contributes.commands) expect(title).toBe(`%command.${command.replace('saydo.', '')}%`)
})

function texts(name: string): Texts {
  return JSON.parse(readFileSync(join(CLIENT, name), 'utf8')) as Texts
}

function distinct(keys: readonly string[]): string[] {
  return [...new Set(keys)].sort()
}

function blanks(text: string): string[] {
  return [...text.matchAll(/\{\d\}/gu)].map((match) => match[0]).sort()
}

function commands(text: string): string[] {
  return [...text.matchAll(/\(command:[^)]+\)/gu)].map((match) => match[0]).sort()
}
