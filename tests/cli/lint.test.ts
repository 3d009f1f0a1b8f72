import { readdir, readFile, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, MISSION, SERVICE_FIRST, SPEED } from '../folder.js'
import { call, report, saydo, start } from './saydo.js'

const TROUBLED = { 'saydo.yml': SERVICE_FIRST, 'guide.md': SPEED }
const CALM = { 'note.md': '# Note\n\nThe canteen is open from nine to five.\n' }

describe('exit codes', () => {
  const cases: [name: string, files: Record<string, string | Uint8Array>, args: string[], code: number][] = [
    ['nothing found', CALM, [], 0],
    ['an error', TROUBLED, [], 1],
    ['the command by its name', TROUBLED, ['lint', 'guide.md'], 1],
    ['an error below no limit', TROUBLED, ['--fail-on', 'never'], 0],
    ['a warning below the limit', TROUBLED, ['--only', 'speed-only-target', '--rule', 'speed-only-target=warning'], 0],
    ['a warning at the limit', TROUBLED, ['--only', 'speed-only-target', '--rule', 'speed-only-target=warning', '--fail-on', 'warning'], 1],
    ['too many warnings', TROUBLED, ['--only', 'speed-only-target', '--rule', 'speed-only-target=warning', '--max-warnings', '0'], 1],
    ['an error is hidden by nothing', TROUBLED, ['--quiet'], 1],
    ['a binary document beside others', { ...CALM, 'b.md': new Uint8Array([0]) }, [], 2],
    ['trouble outweighs findings', { ...TROUBLED, 'b.md': new Uint8Array([0]) }, [], 2],
    ['no document', { 'a.txt': '' }, [], 2],
    ['no document, allowed', { 'a.txt': '' }, ['--pass-on-no-files'], 0],
    ['an empty glob', CALM, ['nothing/*.md', 'note.md'], 2],
    ['a missing document', CALM, ['note.md', 'gone.md'], 2],
    ['a broken configuration', { ...CALM, 'saydo.yml': 'rules: [\n' }, [], 2],
    ['every rule off', { ...CALM, 'saydo.yml': '' }, ['--only', 'profit-first', '--rule', 'profit-first=off'], 2],
    ['an unknown flag', CALM, ['--formt', 'json'], 2],
    ['a flag without its value', CALM, ['--format', '--quiet'], 2],
    ['a switch with a value', CALM, ['--quiet=yes'], 2],
    ['an unknown rule', CALM, ['--only', 'speed-only'], 2],
    ['an unknown level', CALM, ['--rule', 'profit-first=eror'], 2],
    ['an unknown format', CALM, ['--format', 'jsn'], 2],
    ['no day', CALM, ['--today', '2027-02-30'], 2],
    ['no number', CALM, ['--max-warnings', 'few'], 2],
    ['an unknown command', CALM, ['lnt'], 2],
    ['a configuration that is not there', CALM, ['--config', 'gone.yml'], 2],
  ]
  test.each(cases)('%s', async (_, files, args, code) => {
    const ran = await call(await folderWith(files), args)
    expect(ran).toMatchObject({ code })
    if (code === 2) expect(ran.stderr).not.toBe('')
    expect(ran.stderr).not.toMatch(/^\s+at /mu)
  })
})

test('the process ends with the exit code', async () => {
  expect(await saydo(await folderWith(CALM), [])).toMatchObject({ code: 0, stderr: '' })
  expect(await saydo(await folderWith(TROUBLED), ['--fail-on', 'error'])).toMatchObject({ code: 1, stderr: '' })
  expect(await saydo(await folderWith({}), [])).toMatchObject({ code: 2, stderr: expect.stringContaining('no document') })
})

test('a mistake in the command line names the nearest', async () => {
  const cwd = await folderWith(CALM)
  for (const [args, near] of [
    [['--formt'], '--format'],
    [['lnt'], 'lint'],
    [['--only', 'speed-only-targt'], 'speed-only-target'],
    [['explain', 'profit-frst'], 'profit-first'],
    [['--fail-on', 'errors'], 'error'],
  ] as const) {
    expect((await call(cwd, args)).stderr).toContain(near)
  }
})

test('a mistake in the configuration is said with file, line, key and what to do', async () => {
  const cwd = await folderWith({ ...CALM, 'saydo.yml': 'messages: en\nrules:\n  speed-only-targt: off\n' })
  const { stderr, stdout } = await saydo(cwd, [])
  for (const part of ['saydo.yml:3:3', 'rules.speed-only-targt', '“speed-only-target”']) expect(stderr).toContain(part)
  expect(stdout).not.toContain('saydo.yml')
})

test('the JSON report has the shape that is promised', async () => {
  const cwd = await folderWith({ ...TROUBLED, 'binary.md': new Uint8Array([0]), 'sub/mission.md': MISSION })
  const { report: told } = await report(cwd, [])
  expect(Object.keys(told)).toEqual(['version', 'tool', 'root', 'findings', 'documents', 'problems', 'summary'])
  expect(told).toMatchObject({ version: 1, tool: { name: 'saydo' }, root: cwd })
  expect(told.documents).toEqual([
    { file: 'binary.md', language: null, kind: null, status: 'unreadable', reason: expect.any(String) },
    { file: 'guide.md', language: 'en', kind: expect.any(String), status: 'linted' },
    { file: 'sub/mission.md', language: 'en', kind: expect.any(String), status: 'linted' },
  ])
  expect(Object.keys(told.summary)).toEqual(['errors', 'warnings', 'infos', 'fixable', 'suppressed', 'baselined'])
  const finding = told.findings.find((one) => one.rule === 'speed-only-target')
  expect(finding).toMatchObject({
    severity: 'error',
    file: 'guide.md',
    range: { start: { line: 3, column: 1 }, end: { line: 3 } },
    principle: { id: 'walk-the-talk', title: expect.any(String), sources: [{ key: 'tres-errores', title: expect.any(String) }] },
    url: 'https://saydo.dev/rules/speed-only-target',
    fixes: expect.any(Array),
  })
  expect(finding?.related[0]).toMatchObject({ file: 'saydo.yml', range: { start: { line: 1, column: 14 } }, message: expect.any(String) })
  const order = told.findings.map(({ file, range, rule }) => `${file} ${String(range.start.offset).padStart(9)} ${rule}`)
  expect(order).toEqual([...order].sort())
  expect(told.summary['errors']).toBe(told.findings.filter((one) => one.severity === 'error').length)
})

test('offsets are UTF-16 units of the file, columns do not count a byte order mark', async () => {
  const sentence = 'Agents are measured on average handle time and calls per hour.'
  const text = `\uFEFF# Guide 🙂\r\n\r\n🙂 ${sentence}\r\n\r\n${sentence}\r\n`
  const cwd = await folderWith({ 'saydo.yml': SERVICE_FIRST, 'guide.md': text, 'first.md': `\uFEFF${sentence}\n` })
  const { report: told } = await report(cwd, ['--only', 'speed-only-target'])
  const slices = told.findings.map(({ file, range }) =>
    (file === 'guide.md' ? text : `\uFEFF${sentence}\n`).slice(range.start.offset, range.end.offset),
  )
  expect(slices.length).toBeGreaterThan(1)
  expect(slices.filter((slice) => !slice.endsWith(sentence))).toEqual([])
  const places = told.findings.map(({ file, range }) => `${file} ${range.start.line}:${range.start.column}`)
  expect(places).toContain('guide.md 5:1')
  expect(places).toContain('first.md 1:1')
})

describe('standard input', () => {
  test('takes the place of the file within its set', async () => {
    const cwd = await folderWith({ ...TROUBLED, 'other.md': SPEED })
    const calm = await report(cwd, ['--stdin', '--stdin-filename', 'guide.md'], '# Guide\n\nThe canteen is open.\n')
    expect(calm.report.documents.map((document) => document.file)).toEqual(['guide.md'])
    expect(calm.report.findings.filter((finding) => finding.rule === 'speed-only-target')).toEqual([])
    const fresh = await report(cwd, ['--stdin', '--stdin-filename', 'hr/new.md'], SPEED)
    expect(fresh).toMatchObject({ code: 1, report: { documents: [{ file: 'hr/new.md' }] } })
    expect((await saydo(cwd, ['--stdin', 'guide.md'])).code).toBe(2)
  })

  test('may be binary', async () => {
    const cwd = await folderWith(CALM)
    expect(await saydo(cwd, ['--stdin'], { input: new Uint8Array([0, 1, 2]) })).toMatchObject({ code: 2 })
  })
})

describe('output file', () => {
  test('is written whole, through links, and folders are made', async () => {
    const cwd = await folderWith({ ...TROUBLED, 'old.json': 'old' })
    await symlink(join(cwd, 'old.json'), join(cwd, 'link.json'))
    expect(await saydo(cwd, ['-f', 'json', '-o', 'out/deep/report.json'])).toMatchObject({ code: 1, stdout: '' })
    expect(JSON.parse(await readFile(join(cwd, 'out/deep/report.json'), 'utf8'))).toMatchObject({ version: 1 })
    await saydo(cwd, ['-f', 'json', '-o', 'link.json'])
    expect(JSON.parse(await readFile(join(cwd, 'old.json'), 'utf8'))).toMatchObject({ version: 1 })
    expect(await readdir(cwd)).toEqual(['guide.md', 'link.json', 'old.json', 'out', 'saydo.yml'])
  })

  test('that cannot be written is trouble', async () => {
    const cwd = await folderWith({ ...CALM, file: '' })
    expect(await saydo(cwd, ['-o', 'file/report.txt'])).toMatchObject({ code: 2 })
    expect((await stat(join(cwd, 'file'))).size).toBe(0)
  })
})

describe('the process', () => {
  test('survives a reader that goes away', async () => {
    const { child, ran } = start(await folderWith(TROUBLED), ['--fail-on', 'never', '-f', 'json'])
    child.stdout.destroy()
    expect(await ran).toMatchObject({ code: 0, stderr: '' })
  })

  test('ends with 130 when it is interrupted', async () => {
    const { child, ran } = start(await folderWith(CALM), ['--stdin'])
    setTimeout(() => child.kill('SIGINT'), 1000)
    const { code, signal } = await ran
    expect(code ?? (signal === 'SIGINT' ? 130 : signal)).toBe(130)
  })

  test('shows a progress bar where it was asked for, and clears it', async () => {
    const cwd = await folderWith(CALM)
    const { stderr } = await saydo(cwd, ['--progress'])
    expect(stderr).toContain('1 of 1 documents')
    expect(stderr.endsWith('\r\u001b[K')).toBe(true)
    expect((await saydo(cwd, [])).stderr).toBe('')
  })
})
