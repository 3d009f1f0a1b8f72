import { coverage, explain, type LintReport, lint, lintText, rules, UsageError, version } from 'saydo'
import { describe, expect, test } from 'vitest'
import { folderWith, MISSION, SERVICE_FIRST, SPEED } from '../folder.js'
import { call } from './saydo.js'

const SET = { 'saydo.yml': SERVICE_FIRST, 'mission.md': MISSION, 'pay/guide.md': SPEED }
const today = '2026-11-01'

describe('a program is told what the command line prints', () => {
  const cases: [name: string, files: Record<string, string | Uint8Array>, paths: string[]][] = [
    ['a set', SET, ['.']],
    ['a document of it', SET, ['pay/guide.md']],
    ['nothing found', { 'note.md': '# Note\n\nThe canteen is open from nine to five.\n' }, ['.']],
    ['a document that cannot be read', { ...SET, 'binary.md': new Uint8Array([0]) }, ['.']],
    ['a broken configuration', { ...SET, 'saydo.yml': 'rules:\n  speed-only: off\n' }, ['.']],
    ['a folder without documents', { 'empty/a.txt': '' }, ['empty', 'none/*.md']],
  ]

  test.each(cases)('%s', async (_, files, paths) => {
    const cwd = await folderWith(files)
    const printed = await call(cwd, ['lint', ...paths, '--format', 'json', '--today', today])
    const report = await lint(paths, { cwd, today })
    expect(report).toEqual(JSON.parse(printed.stdout))
    expect(report.problems.some(({ level }) => level === 'error')).toBe(printed.code === 2)
  })

  test('with a baseline and without, and through a cache', async () => {
    const cwd = await folderWith(SET)
    await call(cwd, ['--update-baseline', '--baseline', 'old.json', '--today', today])
    for (const [settings, flags] of [
      [{ baseline: 'old.json' }, ['--baseline', 'old.json']],
      [{ baseline: false }, ['--no-baseline']],
      [{ cache: 'known' }, ['--cache-location', 'known']],
    ] as const) {
      const printed = await call(cwd, ['--format', 'json', '--today', today, ...flags])
      expect(await lint('.', { cwd, today, ...settings })).toEqual(JSON.parse(printed.stdout))
    }
  })

  test('a coverage', async () => {
    const cwd = await folderWith(SET)
    const printed = await call(cwd, ['coverage', '--format', 'json', '--today', today])
    expect(await coverage('.', { cwd, today })).toEqual(JSON.parse(printed.stdout))
  })

  test('the rules, a page, the version', async () => {
    const cwd = await folderWith({})
    expect({ version: 1, rules: rules() }).toEqual(JSON.parse((await call(cwd, ['rules', '--format', 'json'])).stdout))
    expect(explain('speed-only-target')).toMatch(/^# speed-only-target\n/u)
    expect(version).toBe((await call(cwd, ['--version'])).stdout.trim())
  })
})

describe('a text', () => {
  test('takes its place within its set, whatever the disk holds there', async () => {
    const cwd = await folderWith({ ...SET, 'pay/guide.md': '# Guide\n' })
    const report = await lintText(SPEED, { cwd, filename: 'pay/guide.md', today })
    expect(rulesIn(report)).toContain('speed-only-target')
    expect(report.findings.flatMap(({ related }) => related.map(({ file }) => file))).toContain('saydo.yml')
    expect(report.documents.map(({ file }) => file)).toEqual(['pay/guide.md'])
  })

  test('needs no file, and may be none at all', async () => {
    const cwd = await folderWith({})
    expect(rulesIn(await lintText(`${MISSION}\nAgents are measured on calls per hour.\n`, { cwd }))).toContain('speed-only-target')
    expect((await lintText('', { cwd, only: ['speed-only-target'] })).findings).toEqual([])
  })

  test('that is too large is said to be', async () => {
    const cwd = await folderWith({})
    const report = await lintText('a'.repeat(1_000_001), { cwd })
    expect(report.documents).toMatchObject([{ status: 'too-large' }])
    expect(report.problems).toMatchObject([{ level: 'error', kind: 'document' }])
  })
})

describe('settings', () => {
  test('do what the flags of their names do', async () => {
    const cwd = await folderWith(SET)
    const only = await lint('.', { cwd, only: ['speed-only-target'], rules: { 'speed-only-target': 'warning' } })
    expect(only.findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['speed-only-target warning'])
    const last = new Map<string, number[]>()
    await lint('.', { cwd, onProgress: (done, total, stage) => last.set(stage, [done, total]) })
    expect(last.get('reading')).toEqual([2, 2])
    expect([...last.keys()]).toEqual(['reading', 'judging', 'mending'])
    const [without] = (await lint('.', { cwd, only: ['speed-only-target'], fixes: false })).findings
    expect(without?.fixes).toEqual([])
    expect(only.findings[0]?.fixes.length).toBeGreaterThan(0)
    const [russian] = (await lint('.', { cwd, only: ['speed-only-target'], messages: 'ru' })).findings
    expect(russian?.message).toMatch(/\p{Script=Cyrillic}/u)
  })

  test('name rules that a configuration defines', async () => {
    const own = '{ match: punter, message: Say customer., examples: { finds: A punter., passes: A customer. } }'
    const files = { 'saydo.yml': `customRules:\n  no-punters: ${own}\n`, 'note.md': '# Note\n\nEvery punter is greeted.\n' }
    const report = await lint('.', { cwd: await folderWith(files), only: ['no-punters'] })
    expect(rulesIn(report)).toEqual(['no-punters'])
    expect(report.problems).toEqual([])
  })

  const mistakes: [name: string, ask: (cwd: string) => unknown, told: RegExp][] = [
    ['an unknown option', () => lint('.', { onyl: [] } as object), /option “onyl”.*“only”/u],
    ['an option of another function', () => coverage('.', { fixes: true } as object), /option “fixes”/u],
    ['an unknown rule', (cwd) => lint('.', { cwd, only: ['speed-only'] }), /“speed-only-target”/u],
    ['an unknown level', () => lint('.', { rules: JSON.parse('{ "speed-only-target": "eror" }') }), /level “eror”.*“error”/u],
    ['a day that is none', () => lintText('', { today: '2026-02-30' }), /2026-02-30.*not a date/u],
    ['no path', () => lint([]), /Name at least one/u],
    ['an empty path', () => lint(''), /Name at least one/u],
    ['a page of no rule', async () => explain('speed-only'), /“speed-only-target”/u],
  ]

  test.each(mistakes)('%s is refused', async (_, ask, told) => {
    const error = await Promise.resolve(ask(await folderWith(SET))).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(UsageError)
    expect(String(error)).toMatch(told)
  })
})

function rulesIn({ findings }: LintReport): string[] {
  return findings.map(({ rule }) => rule)
}
