import { cp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, MISSION, SPEED } from '../folder.js'
import { call, saydo } from './saydo.js'

const EXAMPLES = join(import.meta.dirname, '../../examples')
const REPEATABLE = ['--today', '2026-11-22', '--fail-on', 'never']

async function examples(): Promise<string> {
  const folder = await folderWith({})
  await cp(join(EXAMPLES, 'harbour-home'), join(folder, 'policies'), { recursive: true })
  return folder
}

describe('the command line with a cache', () => {
  test('tells the same, byte for byte, in every format and by any number of threads', async () => {
    const folder = await examples()
    for (const args of [
      ['--format', 'json'],
      ['--fix-suggestions', '--diff'],
    ]) {
      const plain = await saydo(folder, ['policies', ...REPEATABLE, ...args, '--jobs', '1'])
      expect(plain.stdout.length).toBeGreaterThan(1000)
      for (const more of [['--cache'], ['--cache'], ['--cache', '--jobs', '2'], ['--jobs', '2'], ['--jobs', 'auto']]) {
        const ran = await saydo(folder, ['policies', ...REPEATABLE, ...args, ...more])
        expect(ran).toEqual(plain)
      }
    }
    expect(await readdir(folder)).toContain('.saydo-cache')
  })

  test('coverage tells the same', async () => {
    const folder = await examples()
    const plain = await call(folder, ['coverage', 'policies', '--today', '2026-11-22', '--format', 'json'])
    for (let round = 0; round < 2; round += 1) {
      expect(await call(folder, ['coverage', 'policies', '--today', '2026-11-22', '--format', 'json', '--cache'])).toEqual(plain)
    }
  })

  test('says with --progress how many documents it knew; a renamed one among them', async () => {
    const folder = await folderWith({ 'a.md': MISSION, 'b.md': SPEED })
    const run = () => call(folder, ['.', ...REPEATABLE, '--cache-location', 'kept/here', '--progress'])
    expect((await run()).stderr).not.toContain('known from the cache')
    await rename(join(folder, 'b.md'), join(folder, 'c.md'))
    const { stderr } = await run()
    expect(stderr).toContain('2 documents known from the cache')
    expect(stderr).toContain('judging 2 documents')
    expect((await readdir(join(folder, 'kept/here'))).sort()).toEqual(['.gitignore', 'CACHEDIR.TAG', 'readings.pack'])
  })

  test('is off unless it is asked for, and --no-cache overrules', async () => {
    const folder = await folderWith({ 'a.md': MISSION })
    await call(folder, ['a.md', ...REPEATABLE])
    await call(folder, ['a.md', ...REPEATABLE, '--cache', '--cache-location', 'there', '--no-cache'])
    expect(await readdir(folder)).toEqual(['a.md'])
  })

  test('a cache that cannot be used is a note, and changes neither the answer nor the exit code', async () => {
    const folder = await folderWith({ 'a.md': MISSION, 'b.md': SPEED })
    const plain = await call(folder, ['.', '--today', '2026-11-22'])
    await call(folder, ['.', '--today', '2026-11-22', '--cache'])
    await writeFile(join(folder, '.saydo-cache/readings.pack'), 'something else')
    const ran = await call(folder, ['.', '--today', '2026-11-22', '--cache'])
    expect([ran.code, ran.stdout]).toEqual([plain.code, plain.stdout])
    expect(ran.stderr).toContain('.saydo-cache: note: the cache: readings.pack is damaged, or was not made by Saydo; it is made anew')
    await rm(join(folder, '.saydo-cache'), { recursive: true })
    await writeFile(join(folder, '.saydo-cache'), '')
    const blocked = await call(folder, ['.', '--today', '2026-11-22', '--cache'])
    expect([blocked.code, blocked.stdout]).toEqual([plain.code, plain.stdout])
    expect(blocked.stderr).toContain('.saydo-cache: note: the cache:')
  })

  test.each([['0'], ['-1'], ['many'], ['1.5'], ['1000']])('--jobs=%s is a mistake that is said', async (jobs) => {
    const folder = await folderWith({ 'a.md': MISSION })
    const { code, stderr } = await call(folder, ['a.md', `--jobs=${jobs}`])
    expect(code).toBe(2)
    expect(stderr).toContain('The flag --jobs needs auto, or a whole number from 1 to 256')
  })
})
