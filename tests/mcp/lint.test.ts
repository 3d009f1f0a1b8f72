import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lint, nodeFiles, updatedBaselines } from '@saydo/project'
import { describe, expect, test } from 'vitest'
import { report } from '../cli/saydo.js'
import { folderWith, MISSION, SAY_DO, SPEED } from '../folder.js'
import { assistantIn } from './assistant.js'

const EXAMPLES = join(import.meta.dirname, '../../examples')
const AT_ODDS = { 'saydo.yml': SAY_DO, 'mission.md': MISSION, 'ops/guide.md': SPEED }

describe('lint', () => {
  test('names the statement in another document that a line contradicts', async () => {
    const { call } = await assistantIn(await folderWith(AT_ODDS))
    const { data, text, isError } = await call('lint', { paths: ['ops/guide.md'] })
    expect(isError).toBe(false)
    expect(data.summary).toEqual({ errors: 1, warnings: 0, infos: 0, suppressed: 0, baselined: 0, documents: 1 })
    const [finding] = data.findings
    expect(finding).toMatchObject({
      rule: 'speed-only-target',
      severity: 'error',
      file: 'ops/guide.md',
      line: 3,
      column: 1,
      endLine: 3,
      endColumn: 63,
    })
    expect(finding?.words).toBe('Agents are measured on average handle time and calls per hour.')
    expect(finding?.section).toEqual(['Call centre guide'])
    expect(finding?.related).toMatchObject([
      { file: 'mission.md', line: 3, column: 1, words: 'The customer comes first in everything we do.' },
    ])
    expect(text).toContain('ops/guide.md:3:1 error speed-only-target')
    expect(text).toContain('→ mission.md:3:1 “The customer comes first in everything we do.”')
  })

  test('finds what the command line finds, in three languages', async () => {
    const expected = (await report(EXAMPLES, ['lint', '.'])).report
    const { call } = await assistantIn(EXAMPLES)
    const { data } = await call('lint', { limit: 200 })
    const key = (one: { file: string; rule: string; severity: string; message: string }, line: number, column: number) =>
      [one.file, line, column, one.rule, one.severity, one.message].join(' ')
    const told = data.findings.map((one) => key(one, one.line, one.column)).sort()
    expect(told).toEqual(expected.findings.map((one) => key(one, one.range.start.line, one.range.start.column)).sort())
    expect(data.summary).toMatchObject({ errors: expected.summary['errors'], warnings: expected.summary['warnings'] })
    expect(told.length).toBeGreaterThan(40)
  })

  test('gives the worst first, and says how many it left out', async () => {
    const { call } = await assistantIn(EXAMPLES)
    const whole = (await call('lint', { limit: 200 })).data
    const { data, text } = await call('lint', { limit: 3 })
    expect(data.findings).toEqual(whole.findings.slice(0, 3))
    expect(data.findings.map(({ severity }) => severity)).toEqual(['error', 'error', 'error'])
    expect(data.leftOut).toBe(whole.findings.length - 3)
    expect(data.summary).toEqual(whole.summary)
    expect(text).toContain(`The worst 3 are given, ${data.leftOut} left out`)
  })

  test('leaves alone what the baseline knows of, and what comments silence', async () => {
    const silenced = SPEED.replace('Agents', '<!-- saydo-disable-next-line speed-only-target -- by law -->\nAgents')
    const folder = await folderWith({ ...AT_ODDS, 'ops/old.md': SPEED })
    const { baselines } = await lint(['.'], { files: nodeFiles, cwd: folder })
    for (const [path, text] of updatedBaselines(baselines)) await writeFile(path, text)
    await writeFile(join(folder, 'ops/new.md'), silenced)
    const { call } = await assistantIn(folder)
    const { data, text } = await call('lint', { paths: ['ops'] })
    expect(data.findings).toEqual([])
    expect(data.summary).toMatchObject({ baselined: 2, suppressed: 1 })
    expect(text).toContain('Comments silence 1 more. The baseline knows of 2 more.')
  })

  test('offers fixes whose edits can be applied, and which mend the finding', async () => {
    const folder = await folderWith(AT_ODDS)
    const { call } = await assistantIn(folder)
    expect((await call('lint')).data.findings[0]?.fixes).toEqual([])
    const { data } = await call('lint', { fixes: true })
    const fixes = data.findings[0]?.fixes ?? []
    expect(fixes.length).toBeGreaterThan(0)
    const source = await readFile(join(folder, 'ops/guide.md'), 'utf8')
    const starts = [0, ...[...source.matchAll(/\n/gu)].map(({ index }) => index + 1)]
    for (const { edits } of fixes) {
      const mended = [...edits].reverse().reduce((text, { line, column, endLine, endColumn, replaces, text: words }) => {
        const [from, to] = [(starts[line - 1] ?? 0) + column - 1, (starts[endLine - 1] ?? 0) + endColumn - 1]
        expect(text.slice(from, to)).toBe(replaces)
        return text.slice(0, from) + words + text.slice(to)
      }, source)
      expect((await call('lint', { draft: { file: 'ops/guide.md', text: mended } })).data.findings).toEqual([])
    }
  })

  test('runs only the rules that it was asked for', async () => {
    const { call } = await assistantIn(EXAMPLES)
    const { data } = await call('lint', { only: ['contact-time-cap'], messages: 'ru' })
    expect(new Set(data.findings.map(({ rule }) => rule))).toEqual(new Set(['contact-time-cap']))
    for (const { message } of data.findings) expect(message).toMatch(/[а-яё]{4}/iu)
    const wrong = await call('lint', { only: ['contact-time'] })
    expect([wrong.isError, wrong.text]).toEqual([true, 'There is no rule “contact-time”. Did you mean “contact-time-cap”?'])
  })
})

describe('a draft', () => {
  test('takes its place in the policy set before it is saved', async () => {
    const folder = await folderWith({ 'saydo.yml': SAY_DO, 'mission.md': MISSION })
    const { call } = await assistantIn(folder)
    const { data } = await call('lint', { draft: { file: 'ops/new.md', text: SPEED } })
    expect(data.findings).toMatchObject([{ rule: 'speed-only-target', file: 'ops/new.md', related: [{ file: 'mission.md' }] }])
    expect((await readdir(folder)).sort()).toEqual(['mission.md', 'saydo.yml'])
  })

  test('stands for the file of its name', async () => {
    const folder = await folderWith(AT_ODDS)
    const { call } = await assistantIn(folder)
    const { data, text } = await call('lint', {
      draft: { file: 'ops/guide.md', text: '# Guide\n\nAgents take the time that the customer needs.\n' },
    })
    expect([data.findings, data.summary.documents]).toEqual([[], 1])
    expect(text).toBe('Errors: 0, warnings: 0, hints: 0; documents linted: 1.')
    expect(await readFile(join(folder, 'ops/guide.md'), 'utf8')).toBe(SPEED)
  })

  test('in Cyrillic, under a name in Cyrillic', async () => {
    const { call } = await assistantIn(await folderWith({ 'saydo.yml': SAY_DO, 'миссия.md': '# Миссия\n\nКлиент для нас прежде всего.\n' }))
    const text = '# Регламент 🙂\n\nРаботу операторов оценивают по числу звонков в час.\n'
    const { data } = await call('lint', { draft: { file: 'кадры/регламент.md', text } })
    expect(data.findings).toMatchObject([
      {
        rule: 'speed-only-target',
        file: 'кадры/регламент.md',
        line: 3,
        column: 1,
        endColumn: 52,
        related: [{ file: 'миссия.md', line: 3 }],
      },
    ])
    expect(data.findings[0]?.words).toBe('Работу операторов оценивают по числу звонков в час.')
  })

  test.each([
    [
      'too long',
      { file: 'a.md', text: 'word '.repeat(200_001) },
      'a.md was not linted: it is too large: 1,000,005 characters; at most 1,000,000',
    ],
    ['longer than a message may usually be', { file: 'a.md', text: 'x'.repeat(12_000_000) }, 'it is too large: 12,000,000 characters'],
    ['nested too deeply', { file: 'a.md', text: '> '.repeat(60_000) }, 'it is nested too deeply'],
    ['under a name of no document', { file: 'a.docx', text: 'x' }, '“a.docx” is no document’s name. End it in .md, .markdown or .mdx.'],
    ['outside', { file: '../a.md', text: 'x' }, '“../a.md” is outside what this server may read'],
  ])('%s is refused, and the server stays', async (_, draft, reason) => {
    const { call } = await assistantIn(await folderWith(AT_ODDS))
    const refused = await call('lint', { draft })
    expect(refused.isError).toBe(true)
    expect(refused.text).toContain(reason)
    expect((await call('lint')).data.findings).toHaveLength(2)
  })

  test('with paths beside it is refused', async () => {
    const { call } = await assistantIn(await folderWith(AT_ODDS))
    const { isError, text } = await call('lint', { draft: { file: 'a.md', text: 'x' }, paths: ['mission.md'] })
    expect([isError, text]).toEqual([true, 'Give either paths or a draft, not both.'])
  })
})
