import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateAction } from '@action-validator/core'
import { afterAll, describe, expect, test } from 'vitest'
import { folderWith, MISSION, SERVICE_FIRST, SPEED } from '../folder.js'
import { readAction, runAction } from './composite.js'
import { installed, needsInstallation } from './installed.js'

const FILE = join(import.meta.dirname, '../../action.yml')
const action = await readAction(FILE)

const SET = { 'saydo.yml': SERVICE_FIRST, 'mission.md': MISSION, 'pay/guide.md': SPEED }
const CALM = { 'note.md': '# Note\n\nThe canteen is open from nine to five.\n', 'saydo.yml': 'extends: saydo:say-do\n' }

/** The runner's own folder, the same for all runs: what was installed once is there. */
const temp = await realpath(await mkdtemp(join(tmpdir(), 'saydo-runner-')))
afterAll(() => rm(temp, { recursive: true, force: true }))

const act = (given: Readonly<Record<string, string>>, workspace: string) => runAction(action, given, { workspace, temp })

needsInstallation()

describe('what is written', () => {
  test('fits the schema of actions', () => {
    expect(validateAction(readFileSync(FILE, 'utf8'))).toMatchObject({ errors: [] })
  })

  test('no script holds an expression: what an input says is never run', () => {
    const scripts = action.runs.steps.flatMap(({ run }) => run ?? [])
    expect(scripts.length).toBeGreaterThan(2)
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([])
  })

  test('every input is used, and every variable is read', () => {
    const text = readFileSync(FILE, 'utf8')
    expect(Object.keys(action.inputs).filter((name) => !text.includes(`inputs.${name} `))).toEqual([])
    for (const { env = {}, run = '' } of action.runs.steps) expect(Object.keys(env).filter((name) => !run.includes(`$${name}`))).toEqual([])
  })

  test('other people’s actions are named by commit, and the version is this one', () => {
    const used = action.runs.steps.flatMap(({ uses }) => uses ?? [])
    expect(used.filter((name) => !/@[0-9a-f]{40}$/u.test(name))).toEqual([])
    expect(action.inputs['version']?.default).toBe(installed.version)
  })
})

describe('a run', () => {
  test('fails on a contradiction, tells it beside the line, and counts', async () => {
    const workspace = await folderWith(SET)
    const { code, log, outputs, called } = await act({}, workspace)
    expect(log).toMatch(/^::error .*file=pay\/guide\.md/mu)
    expect(code).toBe(1)
    expect(Number(outputs['errors'])).toBeGreaterThan(0)
    expect(outputs['warnings']).toMatch(/^\d+$/u)
    expect(called).toEqual([])
  })

  test('passes where nothing is found, and where findings shall not fail it', async () => {
    expect(await act({}, await folderWith(CALM))).toMatchObject({ code: 0, outputs: { errors: '0', 'sarif-file': '' } })
    const free = await act({ 'fail-on': 'never', format: 'stylish' }, await folderWith(SET))
    expect(free.code).toBe(0)
    expect(Number(free.outputs['errors'])).toBeGreaterThan(0)
  })

  test('takes a tarball for a version, paths of several lines, further flags and a folder', async () => {
    const workspace = await folderWith({ 'docs/a b/guide.md': SPEED, 'docs/saydo.yml': SERVICE_FIRST, 'docs/c/guide.md': SPEED })
    const given = {
      version: `file:${installed.tarball}`,
      paths: 'a b\n\nc/*.md\r\n',
      args: '--only speed-only-target\n--rule speed-only-target=warning',
      'working-directory': 'docs',
      'sarif-file': 'out/saydo.sarif',
    }
    const { code, log, outputs } = await act(given, workspace)
    expect(log).toContain('::warning')
    expect({ code, outputs }).toEqual({ code: 0, outputs: { errors: '0', warnings: '2', 'sarif-file': 'docs/out/saydo.sarif' } })
    const sarif = JSON.parse(await readFile(join(workspace, 'docs/out/saydo.sarif'), 'utf8')) as {
      version: string
      runs: { results: unknown[] }[]
    }
    expect(sarif.version).toBe('2.1.0')
    expect(sarif.runs[0]?.results.length).toBe(2)
  })

  test('keeps a cache where it is asked to', async () => {
    const workspace = await folderWith(SET)
    const { code, called } = await act({ cache: 'true' }, workspace)
    expect(code).toBe(1)
    expect(called).toEqual([expect.stringMatching(/^actions\/cache@/u)])
    expect((await readdir(join(temp, 'saydo-cache'))).length).toBeGreaterThan(0)
  })

  test('that cannot judge fails and says where to look', async () => {
    const { code, log } = await act({}, await folderWith({ ...SET, 'saydo.yml': 'rules:\n  speed-only: off\n' }))
    expect(code).toBe(2)
    expect(log).toContain('saydo.yml:2:3')
    expect(log).toContain('::error title=Saydo::')
  })

  test('never runs what an input says', async () => {
    const workspace = await folderWith(CALM)
    const evil = '$(touch hacked); "`touch hacked`"; touch hacked #'
    const { version: _, 'working-directory': __, ...rest } = action.inputs
    const all = Object.fromEntries(Object.keys(rest).map((name) => [name, evil]))
    expect((await act(all, workspace)).code).toBe(2)
    expect((await act({ version: evil }, workspace)).code).not.toBe(0)
    expect(await readdir(workspace)).toEqual(Object.keys(CALM).sort())
  })
})
