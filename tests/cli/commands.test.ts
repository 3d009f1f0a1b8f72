import { expect, test } from 'vitest'
import { folderWith, SERVICE_FIRST, SPEED } from '../folder.js'
import { call, saydo } from './saydo.js'

test('help reads well in 80 columns', async () => {
  const cwd = await folderWith({})
  for (const args of [
    ['--help'],
    ['-h'],
    ['help'],
    ['lint', '--help'],
    ['read', '-h'],
    ['explain', '--help'],
    ['rules', '--help'],
    ['help', 'read'],
  ]) {
    const { code, stdout, stderr } = await call(cwd, args)
    expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: '' })
    expect(stdout).toContain('Usage:')
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  }
})

test('the version', async () => {
  const cwd = await folderWith({})
  expect(await saydo(cwd, ['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) })
})

test('rules lists every rule, and each can be explained', async () => {
  const cwd = await folderWith({})
  const { rules } = JSON.parse((await saydo(cwd, ['rules', '-f', 'json'])).stdout) as {
    rules: { id: string; summary: string; languages: string[] }[]
  }
  expect(rules.length).toBeGreaterThan(0)
  const table = (await saydo(cwd, ['rules'])).stdout
  for (const { id, summary, languages } of rules) {
    expect(table).toContain(id)
    expect(summary).not.toBe('')
    expect(languages).toContain('en')
    const { code, stdout: page } = await call(cwd, ['explain', id])
    expect(code).toBe(0)
    for (const part of [id, 'Principles', 'Severity']) expect(page).toContain(part)
  }
})

test('read tells what was understood of each statement', async () => {
  const cwd = await folderWith({ 'saydo.yml': `${SERVICE_FIRST}overrides: [{ files: guide.md, kind: scorecard }]\n`, 'guide.md': SPEED })
  const { code, stdout } = await saydo(cwd, ['read', 'guide.md'])
  expect(code).toBe(0)
  for (const part of ['kind scorecard', 'line 1, heading', 'line 3, sentence', 'concepts', 'measure of speed', '%', 'because'])
    expect(stdout).toContain(part)
  const told = JSON.parse((await saydo(cwd, ['read', 'guide.md', '--format', 'json'])).stdout) as { statements: object[] }
  expect(told.statements[1]).toMatchObject({
    line: 3,
    column: 1,
    kind: 'sentence',
    mode: 'standing',
    claims: [{ kind: 'measure', topic: 'speed' }],
  })
})

test('read says what it cannot read', async () => {
  const cwd = await folderWith({ 'b.md': new Uint8Array([0]), 'x/saydo.yml': 'rulez: 1\n', 'x/a.md': SPEED })
  for (const args of [['read'], ['read', 'gone.md'], ['read', 'b.md'], ['read', 'x/a.md'], ['read', 'b.md', 'x/a.md']]) {
    expect(await call(cwd, args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/\S/u) })
  }
})
