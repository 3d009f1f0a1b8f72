import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseConfiguration } from '@saydo/project'
import { expect, test } from 'vitest'
import { folderWith, MISSION, SPEED } from '../folder.js'
import { call } from './saydo.js'

const FILES = { 'hr/guide.md': SPEED, 'strategy/mission.md': MISSION, 'strategy/más.md': '# Más\n' }
const written = (cwd: string) => readFile(join(cwd, 'saydo.yml'), 'utf8')

function configurationIn(cwd: string, text: string) {
  const answer = parseConfiguration(join(cwd, 'saydo.yml'), text, 'saydo.yml')
  if ('mistakes' in answer) throw new Error(JSON.stringify(answer.mistakes))
  return answer.configuration
}

test('with nothing asked: what is recommended, and a baseline; then only what is new fails', async () => {
  const cwd = await folderWith(FILES)
  const { code, stderr } = await call(cwd, ['init', '--yes'])
  expect(code).toBe(0)
  expect(stderr).toMatch(/Linted 3 documents/u)
  expect(stderr).toMatch(/Service is declared to come first: strategy\/mission\.md:3 “The customer comes first/u)
  const text = await written(cwd)
  expect(text).toContain('strategy/mission.md:3')
  expect(configurationIn(cwd, text)).toMatchObject({
    priorities: 'auto',
    messages: 'document',
    layers: [{ preset: 'saydo:recommended' }, {}],
  })
  expect(await call(cwd, [])).toMatchObject({ code: 0, stderr: '' })
  await writeFile(join(cwd, 'hr/new.md'), '# New\n\nA call must not last longer than eight minutes.\n')
  expect((await call(cwd, [])).code).toBe(1)
})

test('every answer counts; what cannot be understood is asked again', async () => {
  const cwd = await folderWith({ ...FILES, 'strategy/mission.md': '# Mission\n' })
  const answers = ['9', '2', 'ru', 'elsewhere', 'hr, strategy/', 'perhaps', 'y', 'n']
  const { code, stderr } = await call(cwd, ['init'], {}, answers)
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('There is no folder “elsewhere”') })
  const configuration = configurationIn(cwd, await written(cwd))
  expect(configuration).toMatchObject({ priorities: [{ topic: 'service' }], messages: 'ru', layers: [{ preset: 'saydo:say-do' }, {}] })
  expect(['hr/a.md', 'strategy/x/a.md', 'a.md', 'old/a.md'].filter(configuration.covers)).toEqual(['hr/a.md', 'strategy/x/a.md'])
  expect(existsSync(join(cwd, '.saydo-baseline.json'))).toBe(false)
  expect((await call(cwd, [])).code).toBe(1)
})

test('an empty folder; a second time; an answer that never comes; flags that are none', async () => {
  const cwd = await folderWith({})
  const { code, stderr } = await call(cwd, ['init', '--yes', '--preset', 'saydo:strict', '--messages=es'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('No Markdown document was found') })
  expect(configurationIn(cwd, await written(cwd))).toMatchObject({ messages: 'es', layers: [{ preset: 'saydo:strict' }, {}] })
  const again = await call(cwd, ['init'])
  expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('There is a saydo.yml already') })
  const left = await folderWith(FILES)
  expect((await call(left, ['init'], {}, ['1'])).code).toBe(2)
  expect(existsSync(join(left, 'saydo.yml'))).toBe(false)
  const wrong = await call(left, ['init', '--preset', 'strict'])
  expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('saydo:strict') })
})

test('what cannot be read is said, and does not stand in the way', async () => {
  const cwd = await folderWith({ ...FILES, 'hr/scan.md': new Uint8Array([0, 1, 2]) })
  const { code, stderr } = await call(cwd, ['init', '-y'])
  expect(code).toBe(0)
  expect(stderr).toMatch(/hr\/scan\.md: .*binary/u)
})
