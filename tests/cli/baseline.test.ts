import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, SAY_DO, SERVICE_FIRST } from '../folder.js'
import { call } from './saydo.js'

const CONFIGURATION = `${SAY_DO}${SERVICE_FIRST}`
const OLD = 'Agents are measured on average handle time and calls per hour.'
const NEW = 'A call must not last longer than eight minutes.'
const GUIDE = `# Guide\n\n## Targets\n\n${OLD}\n`

async function accepted(files: Readonly<Record<string, string>> = {}) {
  const cwd = await folderWith({ 'saydo.yml': CONFIGURATION, 'guide.md': GUIDE, ...files })
  const before = await call(cwd, [])
  expect(before.code).toBe(1)
  const made = await call(cwd, ['--update-baseline'])
  expect({ code: made.code, stderr: made.stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/holds \d+ findings? now/u) })
  expect(made.stdout).toContain('known to the baseline')
  return cwd
}

const write = (cwd: string, name: string, text: string) => writeFile(join(cwd, name), text)
const baselineIn = (cwd: string) => readFile(join(cwd, '.saydo-baseline.json'), 'utf8')

test('what is old passes, what is new fails', async () => {
  const cwd = await accepted()
  expect((await call(cwd, [])).code).toBe(0)
  expect((await call(cwd, ['--no-baseline'])).code).toBe(1)
  await write(cwd, 'guide.md', `${GUIDE}\n${NEW}\n`)
  const { code, stdout } = await call(cwd, [])
  expect(code).toBe(1)
  expect(stdout).toContain(NEW)
  expect(stdout).not.toContain(OLD)
})

test('moved lines, markup, blanks, line ends, another heading, another document: still old', async () => {
  const cwd = await accepted()
  for (const text of [
    `# Guide\n\nNew words.\n\n## Targets\n\n- one\n\n${OLD}\n`,
    `# Guide\r\n\r\n## Targets\r\n\r\n**Agents** are measured on\r\naverage handle time and calls per hour.\r\n`,
    `# Guide\n\n## Other targets\n\n${OLD}\n`,
    `\uFEFF# Leitfaden 🙂\n\n${OLD}\n`,
  ]) {
    await write(cwd, 'guide.md', text)
    const { code, stderr } = await call(cwd, [])
    expect({ text, code, stderr }).toEqual({ text, code: 0, stderr: '' })
  }
  await rename(join(cwd, 'guide.md'), join(cwd, 'manual.md'))
  expect(await call(cwd, [])).toMatchObject({ code: 0, stderr: '' })
})

test('one mended and another like it added: the other is new', async () => {
  const cwd = await accepted({ 'twin.md': `# Twin\n\n${OLD}\n` })
  await write(cwd, 'twin.md', `# Twin\n\n${OLD}\n\n## Again\n\n${OLD}\n`)
  expect((await call(cwd, [])).code).toBe(1)
  await write(cwd, 'guide.md', '# Guide\n\nNothing.\n')
  // Now it has moved, as far as anybody can tell.
  expect((await call(cwd, [])).code).toBe(0)
})

test('entries that match nothing are told, and taken out', async () => {
  const cwd = await accepted({ 'gone.md': `# Gone\n\n${NEW}\n`, 'quiet.md': '# Quiet\n' })
  await rm(join(cwd, 'gone.md'))
  const { code, stderr } = await call(cwd, [])
  expect(code).toBe(0)
  expect(stderr).toMatch(/\.saydo-baseline\.json: note: 1 entry matches nothing.*gone\.md .*contact-time-cap/su)
  // Who lints one document hears of nothing else.
  expect((await call(cwd, ['guide.md'])).stderr).toBe('')
  await call(cwd, ['--update-baseline'])
  expect(await baselineIn(cwd)).not.toContain('gone.md')
  expect((await call(cwd, [])).stderr).toBe('')
})

test('one sorted entry a line, the same whatever the order of documents; a part updates its part', async () => {
  const cwd = await accepted({ 'a/one.md': `# One\n\n${NEW}\n` })
  const text = await baselineIn(cwd)
  expect(JSON.parse(text)).toMatchObject({ version: 1, findings: [{ file: 'a/one.md' }, { file: 'guide.md' }] })
  expect(text.split('\n').filter((line) => line.startsWith('{"fingerprint"'))).toHaveLength(2)
  await call(cwd, ['guide.md', 'a/one.md', '--update-baseline'])
  expect(await baselineIn(cwd)).toBe(text)
  await write(cwd, 'guide.md', `${GUIDE}\n${NEW}\n`)
  await write(cwd, 'a/one.md', '# One\n\nNothing.\n')
  await call(cwd, ['guide.md', '--update-baseline'])
  expect(JSON.parse(await baselineIn(cwd)).findings).toHaveLength(3)
})

test('each policy set has its own; one file for all tells them apart', async () => {
  const files = { 'saydo.yml': CONFIGURATION, 'hr/saydo.yml': CONFIGURATION, 'hr/guide.md': GUIDE, 'guide.md': GUIDE }
  const cwd = await folderWith(files)
  await call(cwd, ['--update-baseline'])
  expect(await baselineIn(join(cwd, 'hr'))).toContain('"file":"guide.md"')
  expect((await call(join(cwd, 'hr'), [])).code).toBe(0)
  const one = await folderWith(files)
  await call(one, ['--update-baseline', '--baseline', 'ci/base.json'])
  expect((await call(one, [])).code).toBe(1)
  expect(await call(one, ['--baseline', 'ci/base.json'])).toMatchObject({ code: 0, stderr: '' })
  await call(join(one, 'hr'), ['--update-baseline', '--baseline', '../ci/base.json'])
  expect(await call(one, ['--baseline', 'ci/base.json'])).toMatchObject({ code: 0, stderr: '' })
})

test('merged branches: a comma too many or too few is nothing, a conflict is told with its line', async () => {
  const cwd = await accepted({ 'a.md': `# A\n\n${NEW}\n` })
  const text = await baselineIn(cwd)
  await write(cwd, '.saydo-baseline.json', text.replace('"},\n', '"}\n').replace('"}\n]', '"},\n]').replaceAll('\n', '\r\n'))
  expect(await call(cwd, [])).toMatchObject({ code: 0, stderr: '' })
  await write(cwd, '.saydo-baseline.json', text.replace('{"fingerprint', '<<<<<<< HEAD\n{"fingerprint'))
  const { code, stderr } = await call(cwd, [])
  expect(code).toBe(2)
  expect(stderr).toMatch(/\.saydo-baseline\.json:4:1: error: .*merge/u)
})

test('mistakes: a named baseline that is not there, one that is none, flags that do not go together', async () => {
  const cwd = await folderWith({ 'saydo.yml': CONFIGURATION, 'guide.md': GUIDE, 'b.json': '{"rules": 1}\n' })
  for (const [args, words] of [
    [['--baseline', 'no.json'], /no\.json:1:1: error: The baseline cannot be read.*--update-baseline/u],
    [['--baseline', 'b.json'], /b\.json:1:1: error: The baseline cannot be used/u],
    [['--no-baseline', '--update-baseline'], /--no-baseline/u],
    [['--update-baseline', '--only', 'profit-first'], /leave out --only/u],
  ] as const) {
    const { code, stderr } = await call(cwd, args)
    expect({ args, code }).toEqual({ args, code: 2 })
    expect(stderr).toMatch(words)
  }
})

test('reports count what the baseline knows, and coverage still shows it', async () => {
  const cwd = await accepted()
  const { summary, findings } = JSON.parse((await call(cwd, ['-f', 'json'])).stdout)
  expect(summary).toMatchObject({ baselined: 1, errors: 0 })
  expect(findings).toEqual([])
  const sarif = JSON.parse((await call(cwd, ['-f', 'sarif'])).stdout)
  expect(sarif.runs[0].results).toMatchObject([{ baselineState: 'unchanged', suppressions: [{ kind: 'external' }] }])
  expect((await call(cwd, ['coverage', '-f', 'markdown'])).stdout).toContain('guide.md')
})
