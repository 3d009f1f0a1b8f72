import { mkdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, MISSION, SAY_DO, SPEED } from '../folder.js'
import { repositoryWith } from '../repository.js'
import { call, saydo } from './saydo.js'

const POLICY = `---
kind: service-policy
---
# Service policy

- We answer every e-mail within 2 working days.
- Our engineers repair a broken boiler within 24 hours.
`
const SCORECARD = `# Scorecard

| Measure | Weight |
| --- | --- |
| Calls per hour | 40 % |
| Customer satisfaction | 60 % |
`
const SET = { 'saydo.yml': SAY_DO, 'mission.md': MISSION, 'служба/our policy.md': POLICY, 'scorecard.md': SCORECARD }
const POLICY_FILE = 'служба/our policy.md'
const SLOWER = POLICY.replace('2 working days', '5 working days')

interface DiffReport {
  readonly version: number
  readonly commit: string
  readonly verdict: string
  readonly changes: readonly {
    readonly area: string
    readonly effect: string
    readonly before: DiffPlace | null
    readonly after: DiffPlace | null
    readonly details: readonly unknown[]
  }[]
  readonly came: readonly { readonly rule: string; readonly file: string; readonly contradiction: boolean }[]
  readonly went: readonly { readonly rule: string; readonly file: string }[]
}

interface DiffPlace {
  readonly file: string
  readonly text: string
  readonly range: { readonly start: { readonly line: number; readonly column: number } }
  readonly claim: { readonly words: string } | null
}

const FIXED = ['--today', '2027-01-01']

async function compared(cwd: string, ...args: readonly string[]) {
  const ran = await call(cwd, ['diff', ...args, '--format', 'json', ...FIXED])
  const report = ran.stdout === '' ? undefined : (JSON.parse(ran.stdout) as DiffReport)
  return { ...ran, report, told: report?.changes.map(({ area, effect }) => `${area} ${effect}`) }
}

describe('saydo diff tells', () => {
  test('that nothing changed in what is said', async () => {
    const { folder, write } = await repositoryWith(SET)
    expect(await call(folder, ['diff', 'main', ...FIXED])).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('Nothing changed in what the policies say.'),
    })
    await write({ [POLICY_FILE]: POLICY.replaceAll('\n', '\r\n').replace('e-mail', '**e-mail**'), 'note.md': 'The canteen is open.\n' })
    expect((await compared(folder, 'main')).report).toMatchObject({
      verdict: 'Nothing changed in what the policies say',
      changes: [],
      came: [],
      went: [],
    })
  })

  test('how a promise was and is, with both places', async () => {
    const { folder, write } = await repositoryWith(SET)
    await write({ [POLICY_FILE]: SLOWER.replace('# Service policy', '# Service policy\n\nOur words.') })
    const { report, code } = await compared(folder, 'main')
    expect(code).toBe(0)
    expect(report?.verdict).toBe('1 promise weakened')
    expect(report?.changes).toEqual([
      {
        area: 'promise',
        effect: 'weakened',
        before: expect.objectContaining({
          file: POLICY_FILE,
          text: 'We answer every e-mail within 2 working days.',
          range: expect.objectContaining({ start: expect.objectContaining({ line: 6, column: 3 }) }),
        }),
        after: expect.objectContaining({
          file: POLICY_FILE,
          text: 'We answer every e-mail within 5 working days.',
          range: expect.objectContaining({ start: expect.objectContaining({ line: 8, column: 3 }) }),
        }),
        details: [{ what: 'amount', before: '2 working days', after: '5 working days' }],
      },
    ])
  })

  test('nothing of a document that moved, and what changed in it', async () => {
    const { folder, git, write } = await repositoryWith(SET)
    await git('mv', 'служба', 'new place')
    expect((await compared(folder, 'main')).told).toEqual([])
    await write({ 'new place/our policy.md': SLOWER })
    const { report, told } = await compared(folder, 'main')
    expect(told).toEqual(['promise weakened'])
    expect(report?.changes[0]).toMatchObject({ before: { file: POLICY_FILE }, after: { file: 'new place/our policy.md' } })
    expect((await call(folder, ['diff', 'main', ...FIXED])).stdout).toContain(`(was ${POLICY_FILE}:6)`)
  })

  test('contradictions that come and go', async () => {
    const { folder, commit, write } = await repositoryWith(SET)
    await write({ 'guide.md': SPEED })
    const came = (await compared(folder, 'main')).report
    expect(came?.came).toContainEqual(expect.objectContaining({ rule: 'speed-only-target', file: 'guide.md', contradiction: true }))
    expect(came?.verdict).toMatch(/\d contradictions? came/u)
    await commit()
    await write({ 'mission.md': undefined })
    const went = (await compared(folder, 'HEAD')).report
    expect(went?.went).toContainEqual(expect.objectContaining({ rule: 'speed-only-target', file: 'guide.md' }))
    expect(went?.changes).toContainEqual(expect.objectContaining({ area: 'priority', effect: 'dropped', after: null }))
  })

  test('a weight, a measure that came, and a priority that the configuration states', async () => {
    const { folder, write } = await repositoryWith({ ...SET, 'saydo.yml': 'priorities: [service]\n' })
    const changed = SCORECARD.replace('60 %', '30 %').concat('| Contracts sold per adviser | 30 % |\n')
    await write({ 'scorecard.md': changed, 'saydo.yml': 'priorities: [service, speed]\n' })
    const { report, told } = await compared(folder, 'main')
    expect(told).toEqual(expect.arrayContaining(['measure changed', 'measure added', 'priority added']))
    expect(report?.changes).toContainEqual(expect.objectContaining({ details: [{ what: 'weight', before: 60, after: 30 }] }))
  })

  test('a priority that a file below states stands in that file', async () => {
    const { folder, write } = await repositoryWith({
      ...SET,
      'saydo.yml': 'extends: ./house.yml\n',
      'house.yml': '# Ours\npriorities: [service]\n',
    })
    await write({ 'house.yml': '# Ours\npriorities: [service, speed]\n' })
    const { report, told } = await compared(folder, 'main')
    expect(told).toEqual(['priority added'])
    expect(report?.changes).toContainEqual(
      expect.objectContaining({ area: 'priority', after: expect.objectContaining({ file: 'house.yml', text: 'speed' }) }),
    )
  })

  test('two sets in one repository together', async () => {
    const { folder, write } = await repositoryWith({ 'a/saydo.yml': SAY_DO, 'a/p.md': POLICY, 'b/saydo.yml': SAY_DO, 'b/p.md': POLICY })
    await write({ 'b/p.md': SLOWER })
    const { report, told } = await compared(folder, 'main')
    expect(told).toEqual(['promise weakened'])
    expect(report?.changes[0]?.after?.file).toBe('b/p.md')
    expect((await compared(folder, 'main', 'a')).told).toEqual([])
  })

  test('what everybody promises no longer, where all documents were deleted', async () => {
    const { folder, write } = await repositoryWith(SET)
    await write({ [POLICY_FILE]: undefined, 'mission.md': undefined, 'scorecard.md': undefined })
    const { code, told } = await compared(folder, 'main')
    expect(code).toBe(0)
    expect(told).toEqual(expect.arrayContaining(['promise dropped', 'priority dropped', 'measure dropped']))
    expect((await compared(folder, 'main', POLICY_FILE)).code).toBe(0)
  })

  test('only the change since the histories parted', async () => {
    const { folder, git, commit } = await repositoryWith(SET)
    await git('checkout', '-q', '-b', 'work')
    await commit({ 'scorecard.md': SCORECARD.replace('40 %', '30 %').replace('60 %', '70 %') })
    await git('checkout', '-q', 'main')
    await commit({ [POLICY_FILE]: SLOWER })
    await git('checkout', '-q', 'work')
    expect(new Set((await compared(join(folder, 'служба'), 'main', '..')).told)).toEqual(new Set(['measure changed']))
  })

  test('a document behind a link once', async () => {
    const { folder, write, commit } = await repositoryWith({ 'texts/p.md': POLICY })
    await mkdir(join(folder, 'view'))
    await symlink('../texts/p.md', join(folder, 'view/p.md'))
    await commit()
    await write({ 'texts/p.md': SLOWER })
    expect((await compared(folder, 'main')).told).toEqual(['promise weakened'])
    expect((await compared(folder, 'main', 'view')).told).toEqual(['promise weakened'])
  })
})

describe('saydo diff writes', () => {
  test('in the language that is asked for', async () => {
    const { folder, write } = await repositoryWith(SET)
    await write({ [POLICY_FILE]: SLOWER })
    for (const [language, words] of [
      ['en', 'customers are told a figure'],
      ['es', 'a los clientes se les dice una cifra'],
      ['ru', 'клиентам названа цифра'],
    ]) {
      const { report } = await compared(folder, 'main', '--messages', language ?? '')
      expect(report?.changes[0]?.after?.claim?.words).toBe(words)
    }
  })

  test('Markdown that calls nobody and breaks no table', async () => {
    const evil = 'We answer @ada and #1 `within` 5 | 6 working days, <b>guaranteed</b>.'
    const { folder, write } = await repositoryWith(SET)
    await write({
      [POLICY_FILE]: POLICY.replace('We answer every e-mail within 2 working days.', evil.replaceAll('<', '&lt;').replaceAll('`', '\\`')),
    })
    const { stdout } = await call(folder, ['diff', 'main', '--format', 'markdown', ...FIXED])
    expect(stdout).toMatch(/^## What this change does to the policies\n\n\*\*.*promise.*\*\* since main\.\n\n### Promises\n/u)
    const row = stdout.split('\n').find((line) => line.includes('ada'))
    expect(row).toBeDefined()
    expect(row).not.toMatch(/@ada|#1|<b>/u)
    expect(row?.match(/(?<!\\)\|/gu)?.length).toBe(5)
  })

  test('a file instead of standard output', async () => {
    const { folder, write } = await repositoryWith(SET)
    await write({ [POLICY_FILE]: SLOWER })
    const ran = await saydo(folder, ['diff', 'main', '-f', 'markdown', '-o', 'out/change.md', ...FIXED])
    expect(ran).toMatchObject({ code: 0, stdout: '', stderr: '' })
    expect(await readFile(join(folder, 'out/change.md'), 'utf8')).toContain('**1 promise weakened** since main.')
  })

  test('text without signs that steer the terminal', async () => {
    const { folder, write } = await repositoryWith(SET)
    await write({ [POLICY_FILE]: SLOWER.replace('5 working', '\u001b[31m5 working') })
    expect((await call(folder, ['diff', 'main', ...FIXED])).stdout).not.toContain('\u001b')
  })
})

describe('saydo diff ends with 2', () => {
  const cases: [args: string[], says: string][] = [
    [['diff'], 'saydo diff main'],
    [['diff', 'mian'], 'Did you mean “main”?'],
    [['diff', '--', '--output=x'], 'no commit “--output=x”'],
    [['diff', 'main', '--format', 'jsn'], 'Did you mean “json”?'],
    [['diff', 'main', 'gone.md'], 'there is no such file'],
    [['diff', 'main', 'none/*.md'], 'no document found'],
  ]
  test.each(cases)('for %j', async (args, says) => {
    const { folder } = await repositoryWith(SET)
    expect(await call(folder, args)).toMatchObject({ code: 2, stderr: expect.stringContaining(says) })
  })

  test('outside a repository', async () => {
    const ran = await call(await folderWith(SET), ['diff', 'main'])
    expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('not in a git repository') })
  })

  test.each([['then'], ['now']])('where the configuration is broken %s, and calls nothing new', async (when) => {
    const broken = { ...SET, 'saydo.yml': 'rules: [\n' }
    const { folder, write } = await repositoryWith(when === 'then' ? broken : SET)
    await write({ 'saydo.yml': when === 'then' ? SAY_DO : 'rules: [\n' })
    const { code, told, stderr, report } = await compared(folder, 'main')
    expect({ code, told }).toEqual({ code: 2, told: [] })
    expect(report?.verdict).toMatch(/^Nothing was compared/u)
    expect(stderr).toContain('saydo.yml')
  })
})
