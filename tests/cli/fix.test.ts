import { chmod, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, MISSION, SERVICE_FIRST } from '../folder.js'
import { call, report, saydo } from './saydo.js'

const TARGETS =
  '\uFEFF# Agent targets\r\n\r\nThe head of the call centre reviews these targets every quarter.\r\n\r\n| Measure | Target |\r\n| --- | --- |\r\n| Average handling time | 4 min |\r\n| Calls per hour | 12 |\r\n\r\nDas Café öffnet um 9 🙂.'
const UNUSED = '# Note\n\n<!-- saydo-disable-next-line profit-first -- once needed -->\nThe canteen opens at nine.\n'

describe('--fix-suggestions', () => {
  test('writes what it mends and nothing else: mark, line ends and encoding stay', async () => {
    const cwd = await folderWith({ 'saydo.yml': SERVICE_FIRST, 'targets.md': TARGETS })
    await chmod(join(cwd, 'targets.md'), 0o640)
    const { code, stderr } = await saydo(cwd, ['--fix-suggestions'])
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('applied to 1 document') })
    const text = await readFile(join(cwd, 'targets.md'), 'utf8')
    const added = text.split('\r\n').filter((line) => !TARGETS.includes(line))
    expect(added).toEqual([expect.stringMatching(/^\| .*\| ___ *\|$/u)])
    expect(text.replace(`${added[0]}\r\n`, '')).toBe(TARGETS)
    expect((await stat(join(cwd, 'targets.md'))).mode & 0o777).toBe(0o640)
  })

  test('has nothing left to do the second time', async () => {
    const cwd = await folderWith({ 'saydo.yml': SERVICE_FIRST, 'targets.md': TARGETS })
    await saydo(cwd, ['--fix-suggestions'])
    const once = await readFile(join(cwd, 'targets.md'), 'utf8')
    const again = await saydo(cwd, ['--fix-suggestions'])
    expect([again.code, again.stderr, await readFile(join(cwd, 'targets.md'), 'utf8')]).toEqual([0, '', once])
  })

  test('changes no document that was not asked for', async () => {
    const files = { 'mission.md': MISSION, 'pay.md': '# Bonus plan\n\n- Each agent earns £2 for every policy sold.\n', 'saydo.yml': '' }
    const cwd = await folderWith(files)
    await call(cwd, ['mission.md', '--fix-suggestions', '--fail-on', 'never'])
    expect(await readFile(join(cwd, 'pay.md'), 'utf8')).toBe(files['pay.md'])
  })

  test('mends standard input on standard output', async () => {
    const cwd = await folderWith({ 'saydo.yml': SERVICE_FIRST })
    const args = ['--stdin', '--stdin-filename', 'targets.md', '--fix-suggestions', '--fail-on', 'never']
    const { stdout, stderr } = await saydo(cwd, args, { input: TARGETS })
    expect(stdout).toMatch(/\| ___ *\|\r\n/u)
    expect(stderr).toContain('Nothing found.')
  })
})

describe('--fix', () => {
  test('keeps the meaning: decisions are left to people', async () => {
    const cwd = await folderWith({ 'saydo.yml': SERVICE_FIRST, 'targets.md': TARGETS, 'note.md': UNUSED })
    expect((await saydo(cwd, ['fix'])).code).toBe(1)
    expect(await readFile(join(cwd, 'targets.md'), 'utf8')).toBe(TARGETS)
    expect(await readFile(join(cwd, 'note.md'), 'utf8')).toBe('# Note\n\nThe canteen opens at nine.\n')
  })
})

describe('--diff', () => {
  test('shows a patch that git applies, writes nothing, and fails where there is something to change', async () => {
    const cwd = await folderWith({ 'saydo.yml': SERVICE_FIRST, 'note.md': UNUSED })
    const { code, stdout } = await call(cwd, ['--diff'])
    expect(code).toBe(1)
    expect(stdout).toBe(
      '--- a/note.md\n+++ b/note.md\n@@ -1,4 +1,3 @@\n # Note\n \n-<!-- saydo-disable-next-line profit-first -- once needed -->\n The canteen opens at nine.\n',
    )
    expect(await readFile(join(cwd, 'note.md'), 'utf8')).toBe(UNUSED)
    await writeFile(join(cwd, 'note.md'), '# Note\n')
    expect(await call(cwd, ['--diff'])).toMatchObject({ code: 0, stdout: '' })
  })
})

describe('suppressions', () => {
  const HUSHED = TARGETS.replace('| Measure', '<!-- saydo-disable-next-line speed-only-target until: 2027-03-31 -->\r\n| Measure')

  test('silence, are counted, and end', async () => {
    const cwd = await folderWith({ 'saydo.yml': SERVICE_FIRST, 'targets.md': HUSHED })
    const now = await report(cwd, ['--today', '2027-03-31'])
    expect(now.report.findings).toEqual([])
    expect(now.report.summary).toMatchObject({ suppressed: 2 })
    const later = await report(cwd, ['--today', '2027-04-01'])
    expect(later.report.findings.map(({ rule }) => rule).sort()).toEqual(['speed-only-target', 'speed-only-target', 'unused-suppression'])
    expect(later.report.summary).toMatchObject({ suppressed: 0, fixable: 1 })
  })

  test('say why where they must', async () => {
    const cwd = await folderWith({ 'saydo.yml': `${SERVICE_FIRST}today: 2027-01-01\n`, 'targets.md': HUSHED })
    const { report: told } = await report(cwd, ['--require-reason'])
    expect(told.findings).toMatchObject([{ rule: 'suppression-without-reason', severity: 'warning', principle: null }])
  })

  test('that silence nothing are told as the configuration says', async () => {
    const cwd = await folderWith({ 'saydo.yml': 'reportUnusedSuppressions: error\n', 'note.md': UNUSED })
    expect((await report(cwd, [])).report.findings).toMatchObject([{ rule: 'unused-suppression', severity: 'error' }])
    await writeFile(join(cwd, 'saydo.yml'), 'reportUnusedSuppressions: off\n')
    expect((await report(cwd, [])).report.findings).toEqual([])
  })
})

test('the report names every fix with its kind and edits', async () => {
  const cwd = await folderWith({ 'saydo.yml': SERVICE_FIRST, 'targets.md': TARGETS })
  const { report: told } = await report(cwd, [])
  expect(told.findings[0]?.fixes).toContainEqual({
    title: expect.any(String),
    kind: 'decision',
    edits: [{ file: 'targets.md', range: expect.anything(), text: expect.stringContaining('___') }],
  })
})
