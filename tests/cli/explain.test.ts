import { PRESETS } from '@saydo/project'
import { CATALOG, PRINCIPLES, pageAddress, renderPage } from '@saydo/rules'
import { expect, test } from 'vitest'
import { folderWith } from '../folder.js'
import { call } from './saydo.js'

/** Letters, digits and carets in their order, without links' addresses: what a page and its picture on a terminal share. */
const letters = (text: string) => text.replace(/\((?:[a-z-]+\.md|https:[^)\s]*)\)/gu, '').replace(/[^\p{L}\p{N}^]/gu, '')

test('explain prints the page that the documentation holds, whole', async () => {
  const cwd = await folderWith({})
  for (const entry of CATALOG) {
    const { code, stdout, stderr } = await call(cwd, ['explain', entry.id])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const page = renderPage(entry, { principles: PRINCIPLES, presets: PRESETS }).replace(/^~{3,}text$/gmu, '')
    expect([entry.id, letters(stdout)]).toEqual([entry.id, letters(page + pageAddress(entry.id))])
    expect(stdout.trimEnd().endsWith(pageAddress(entry.id))).toBe(true)
  }
})

test('explain keeps carets under their words, and prose within 100 columns', async () => {
  const cwd = await folderWith({})
  const { stdout } = await call(cwd, ['explain', 'service-as-cost'])
  const lines = stdout.split('\n')
  const carets = lines.flatMap((line, index) => (/^ +\^+$/u.test(line) ? [index] : []))
  expect(carets.length).toBeGreaterThan(10)
  for (const index of carets) {
    const above = lines[index - 1] ?? ''
    const [from, to] = [lines[index]?.indexOf('^') ?? 0, lines[index]?.length ?? 0]
    expect(above.slice(from, to)).toMatch(/^\S.*\S$/u)
    expect(above.length).toBeGreaterThanOrEqual(to)
  }
  const prose = lines.filter((line) => !line.startsWith('    '))
  expect(prose.filter((line) => line.length > 100)).toEqual([])
})

test('explain names other rules’ pages by their address', async () => {
  const { stdout } = await call(await folderWith({}), ['explain', 'profit-first'])
  expect(stdout).toContain(pageAddress('competing-priorities'))
  expect(stdout).not.toMatch(/\.\.\/|competing-priorities\.md/u)
})

test('explain wants one rule that exists', async () => {
  const cwd = await folderWith({})
  for (const args of [['explain'], ['explain', 'profit-first', 'rigid-script'], ['explain', 'profit-frist']])
    expect(await call(cwd, args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/\S/u) })
})
