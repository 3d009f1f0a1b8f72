import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, SERVICE_FIRST, SPEED } from '../folder.js'
import { call, saydo } from './saydo.js'

const TROUBLED = { 'saydo.yml': SERVICE_FIRST, 'guide.md': SPEED }

test('writes the page of lint, says where, and findings do not fail it', async () => {
  const cwd = await folderWith(TROUBLED)
  const { stdout: page } = await call(cwd, ['-f', 'html'])
  expect(await saydo(cwd, ['report'])).toMatchObject({ code: 0, stdout: 'saydo-report.html: 1 error\n', stderr: '' })
  expect(await readFile(join(cwd, 'saydo-report.html'), 'utf8')).toBe(page)
})

test('goes where it is told to, and takes the flags of a lint', async () => {
  const cwd = await folderWith(TROUBLED)
  const ran = await call(cwd, ['report', 'guide.md', '-o', 'out/a.html', '--rule', 'speed-only-target=info', '--today', '2026-11-01'])
  expect(ran).toEqual({ code: 0, stdout: 'out/a.html: 1 info\n', stderr: '' })
  expect(await readdir(cwd)).toEqual(['guide.md', 'out', 'saydo.yml'])
})

test('trouble is said, and is trouble', async () => {
  const cwd = await folderWith({ ...TROUBLED, 'b.md': new Uint8Array([0]), file: '' })
  expect(await call(cwd, ['report'])).toMatchObject({ code: 2, stderr: expect.stringContaining('b.md') })
  expect(await readFile(join(cwd, 'saydo-report.html'), 'utf8')).toContain('it is a binary file')
  expect(await call(cwd, ['report', 'guide.md', '-o', 'file/a.html'])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('\nsaydo: file/a.html was not written: '),
  })
  expect(await call(cwd, ['report', '--format', 'json'])).toMatchObject({ code: 2, stderr: expect.stringContaining('--format') })
})

test('help reads well in 80 columns', async () => {
  const { code, stdout } = await call(await folderWith({}), ['report', '--help'])
  expect(code).toBe(0)
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
})
