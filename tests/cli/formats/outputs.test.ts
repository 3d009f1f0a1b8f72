import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, SERVICE_FIRST, SPEED } from '../../folder.js'
import { call, saydo } from '../saydo.js'
import { readDegradations, readLog } from './schemas.js'

const TROUBLED = { 'saydo.yml': SERVICE_FIRST, 'guide.md': SPEED }
const SOURCES = ['guide.md', 'saydo.yml']

describe('several reports at once', () => {
  test('each goes where the flag behind its name says, one to standard output', async () => {
    const cwd = await folderWith(TROUBLED)
    const args = [
      '-f',
      'sarif',
      '-o',
      'out/a.sarif',
      '--format=gitlab',
      '--output-file=b.json',
      '--format',
      'stylish',
      '-f',
      'json',
      '-o',
      'c.json',
    ]
    const { code, stdout, stderr } = await saydo(cwd, args)
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toMatch(/^guide\.md\n/u)
    const read = (name: string) => readFile(join(cwd, name), 'utf8')
    const results = readLog(await read('out/a.sarif')).runs[0]?.results ?? []
    expect(results.length).toBeGreaterThan(0)
    expect(readDegradations(await read('b.json')).length).toBe(results.length)
    expect(JSON.parse(await read('c.json'))).toMatchObject({ findings: results.map(({ ruleId }) => ({ rule: ruleId })) })
  })

  test('tell the same as each alone', async () => {
    const cwd = await folderWith(TROUBLED)
    await call(cwd, ['-f', 'sarif', '-o', 'a', '-f', 'gitlab', '-o', 'b', '-f', 'stylish', '-o', 'c', '-f', 'json'])
    for (const [format, file] of [
      ['sarif', 'a'],
      ['gitlab', 'b'],
      ['stylish', 'c'],
    ] as const) {
      await call(cwd, ['-f', format, '-o', 'alone'])
      expect(await readFile(join(cwd, file), 'utf8')).toBe(await readFile(join(cwd, 'alone'), 'utf8'))
    }
  })

  test('may be one format in a file and on standard output', async () => {
    const cwd = await folderWith(TROUBLED)
    const { code, stdout } = await call(cwd, ['-f', 'json', '-o', 'a.json', '-f', 'json'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: await readFile(join(cwd, 'a.json'), 'utf8') })
  })

  test('are all tried, and one that cannot be written is trouble', async () => {
    const cwd = await folderWith({ ...TROUBLED, taken: '' })
    const { code, stdout, stderr } = await call(cwd, [
      '-f',
      'sarif',
      '-o',
      'taken/a.sarif',
      '-f',
      'gitlab',
      '-o',
      'b.json',
      '-f',
      'stylish',
    ])
    expect({ code, stdout }).toMatchObject({ code: 2, stdout: expect.stringMatching(/^guide\.md\n/u) })
    expect(stderr).toMatch(/^saydo: taken\/a\.sarif was not written: .+\n$/u)
    expect(readDegradations(await readFile(join(cwd, 'b.json'), 'utf8')).length).toBeGreaterThan(0)
    expect(await readdir(cwd)).toEqual(['b.json', ...SOURCES, 'taken'])
  })
})

describe('one report in a file', () => {
  const cases: [name: string, args: string[], first: RegExp][] = [
    ['the file behind the format', ['-f', 'json', '-o', 'out'], /^\{/u],
    ['the file before the format', ['-o', 'out', '-f', 'json'], /^\{/u],
    ['no format', ['--output-file', 'out'], /^guide\.md\n/u],
    ['flags between them', ['-f', 'json', '--quiet', 'guide.md', '-o', 'out'], /^\{/u],
  ]
  test.each(cases)('%s', async (_, args, first) => {
    const cwd = await folderWith(TROUBLED)
    expect(await call(cwd, args)).toMatchObject({ code: 1, stdout: '' })
    expect(await readFile(join(cwd, 'out'), 'utf8')).toMatch(first)
  })
})

describe('what goes where must be clear', () => {
  const cases: [name: string, args: string[], told: string][] = [
    ['two on standard output', ['-f', 'json', '-f', 'sarif'], 'Only one format can go to standard output, not json and sarif.'],
    ['two of them beside a file', ['-f', 'json', '-f', 'sarif', '-o', 'a', '-f', 'stylish'], 'not json and stylish'],
    ['two in one file', ['-f', 'json', '-o', 'out/a', '-f', 'sarif', '-o', './out/b/../a'], 'Two formats would be written to out/a.'],
    ['two files for one', ['-f', 'json', '-o', 'a', '-o', 'b'], 'The format json has two files, a and b.'],
    ['two files and no format', ['-o', 'a', '-o', 'b'], 'No --format stands between a and b.'],
    ['a file before several formats', ['-o', 'a', '-f', 'json', '-f', 'sarif', '-o', 'b'], 'put its --format before the --output-file'],
    ['a file before and one behind', ['-o', 'a', '-f', 'json', '-o', 'b'], 'put its --format before the --output-file'],
    ['an empty name', ['-f', 'json', '--output-file='], 'needs a value: FILE'],
    ['an unknown format among others', ['-f', 'json', '-o', 'a', '-f', 'sariff'], 'Did you mean “sarif”?'],
  ]
  test.each(cases)('%s', async (_, args, told) => {
    const cwd = await folderWith(TROUBLED)
    const { code, stdout, stderr } = await call(cwd, args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(told)
    expect(await readdir(cwd)).toEqual(SOURCES)
  })
})

test('a GitLab job is told as at a terminal: its report is a file that somebody must name', async () => {
  const cwd = await folderWith(TROUBLED)
  const { stdout } = await call(cwd, [], { GITLAB_CI: 'true' })
  expect(stdout).toBe((await call(cwd, [])).stdout)
})

test('coverage keeps its one file', async () => {
  const cwd = await folderWith(TROUBLED)
  expect(await call(cwd, ['coverage', '-o', 'a.json', '--format', 'json'])).toMatchObject({ code: 0, stdout: '' })
  expect(JSON.parse(await readFile(join(cwd, 'a.json'), 'utf8'))).toMatchObject({ version: 1 })
})

test('help names every format', async () => {
  const { stdout } = await call(await folderWith({}), ['lint', '--help'])
  for (const name of ['stylish', 'json', 'sarif', 'gitlab', 'standard output']) expect(stdout).toContain(name)
})
