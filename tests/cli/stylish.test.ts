import { expect, test } from 'vitest'
import { folderWith, SERVICE_FIRST, SPEED } from '../folder.js'
import { call, saydo } from './saydo.js'

const FILES = {
  'saydo.yml': SERVICE_FIRST,
  'guide.md': SPEED,
  'es.md': '---\nlang: es\n---\n# Nota\n\nEl comedor abre de nueve a cinco.\n',
  'de.md': '---\nlang: de\n---\n# Notiz\n\nDie Kantine ist geöffnet.\n',
}

test('tells place, severity, rule, words, principle, source and the contradicted place', async () => {
  const { stdout } = await saydo(await folderWith(FILES), ['--only', 'speed-only-target'])
  for (const part of [
    'guide.md',
    '3:1',
    'error',
    'speed-only-target',
    '“Agents are measured',
    'Principle',
    'Source',
    'saydo.yml:1:14',
    '“service”',
  ]) {
    expect(stdout).toContain(part)
  }
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
})

test('ends with what was linted in which language', async () => {
  const { stdout } = await saydo(await folderWith({ ...FILES, 'b.md': new Uint8Array([0]) }), [])
  const end = stdout.trimEnd().split('\n').slice(-3).join('\n')
  expect(end).toMatch(/\d+ errors?/u)
  for (const part of ['3 documents', '1 English', '1 Spanish', '1 German', 'Not linted: 1 document']) expect(end).toContain(part)
})

test('counts related places when there are many', async () => {
  const six = `priorities:\n${'  - service\n'.repeat(6)}`
  const { stdout } = await saydo(await folderWith({ 'saydo.yml': six, 'guide.md': SPEED }), ['--only', 'speed-only-target'])
  const first = stdout.split('✖')[1] ?? ''
  expect(first.match(/→ saydo\.yml/gu)).toHaveLength(3)
  expect(first).toContain('3 more places')
  const five = `priorities:\n${'  - service\n'.repeat(5)}`
  const all = await saydo(await folderWith({ 'saydo.yml': five, 'guide.md': SPEED }), ['--only', 'speed-only-target'])
  expect(all.stdout.split('✖')[1]?.match(/→ saydo\.yml/gu)).toHaveLength(5)
})

test('colours are for terminals and those who force them', async () => {
  const cwd = await folderWith(FILES)
  const coloured = async (args: string[], env: NodeJS.ProcessEnv) => (await call(cwd, args, env)).stdout.includes('\u001b[')
  expect(await coloured([], {})).toBe(false)
  expect(await coloured([], { FORCE_COLOR: '1' })).toBe(true)
  expect(await coloured([], { FORCE_COLOR: '0' })).toBe(false)
  expect(await coloured(['--no-color'], { FORCE_COLOR: '1' })).toBe(false)
  expect(await coloured([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false)
})

test('a document cannot steer the terminal', async () => {
  const text = SPEED.replace('Agents', '\u001b[31mAgents\u0007')
  const { stdout } = await saydo(await folderWith({ ...FILES, 'guide.md': text }), [])
  expect(stdout).not.toContain('\u001b')
  expect(stdout).not.toContain('\u0007')
})
