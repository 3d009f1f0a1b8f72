import { expect, test } from 'vitest'
import { folderWith, MISSION, SPEED } from '../../folder.js'
import { call, report } from '../saydo.js'
import { CALM, NASTY } from './nasty.js'

/** VS Code's problem matcher $gcc, which knows no “info”, and the form that Emacs and Vim read too. */
const GCC = /^(.*):(\d+):(\d+):\s+(warning|error):\s+(.*)$/u

test('every line but the last is one finding, as problem matchers read it', async () => {
  const cwd = await folderWith(NASTY)
  const { report: told } = await report(cwd, [])
  const { stdout, code } = await call(cwd, ['-f', 'compact'])
  expect(code).toBe(2)
  const lines = stdout.split('\n')
  expect(lines.pop()).toBe('')
  expect(lines.pop()).toBe('4 findings in 5 documents (4 errors, 0 warnings, 0 infos); 1 document not linted')
  const read = lines.map((line) => GCC.exec(line)?.slice(1))
  expect(read).toEqual(
    told.findings.map(({ file, range, severity, message, rule }) => [
      file,
      String(range.start.line),
      String(range.start.column),
      severity,
      `${message} [${rule}]`,
    ]),
  )
})

test('a file name with a line break makes no second line', async () => {
  const cwd = await folderWith({ 'mission.md': MISSION, 'a\nb.md:1:1: error: x.md': SPEED })
  const { stdout } = await call(cwd, ['-f', 'compact', '--only', 'speed-only-target'])
  expect(stdout.split('\n')).toHaveLength(3)
  expect(stdout).toContain('a b.md:1:1: error: x.md:3:1: error: ')
})

test('nothing found is said in one line', async () => {
  expect(await call(await folderWith(CALM), ['-f', 'compact'])).toMatchObject({
    code: 0,
    stdout: '0 findings in 1 document (0 errors, 0 warnings, 0 infos)\n',
  })
})
