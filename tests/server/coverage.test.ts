import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { call } from '../cli/saydo.js'
import { folderWith } from '../folder.js'
import { CHANGED, startClient, uriOf } from './client.js'
import type { Location } from './protocol.js'
import { examples, NESTED, PAIR } from './sets.js'

interface Principle {
  readonly id: string
  readonly title: string
  readonly status: string
  readonly expected: boolean
  readonly addressed: readonly (Location & { readonly text: string; readonly confidence: number })[]
  readonly contradicted: readonly (Location & { readonly text: string; readonly rule: string; readonly severity: string })[]
}

interface Coverage {
  readonly sets: readonly { readonly root: string; readonly principles: readonly Principle[] }[]
}

/** A place as the command line's report gives it. */
interface Reported {
  readonly file: string
  readonly range: { readonly start: { readonly line: number; readonly column: number } }
  readonly text: string
  readonly rule?: string
}

const QUALITY = '# Quality\n\nAgents are measured on customer satisfaction and first contact resolution.\n'

test('tells what the command line tells of the same documents', async () => {
  const folder = await examples()
  const client = await startClient({ folders: [folder] })
  const { sets } = await client.request<Coverage>('saydo/coverage', {})
  const { stdout } = await call(folder, ['coverage', '--format', 'json'])
  const reported = (
    JSON.parse(stdout) as {
      sets: {
        root: string
        principles: (Omit<Principle, 'addressed' | 'contradicted'> & { addressed: Reported[]; contradicted: Reported[] })[]
      }[]
    }
  ).sets
  const known = ({ id, title, status, expected }: Omit<Principle, 'addressed' | 'contradicted'>) => ({ id, title, status, expected })
  const told = sets.map(({ root, principles }) => ({
    root: fileURLToPath(root).replace(/\/$/u, ''),
    principles: principles.map((one) => ({
      ...known(one),
      addressed: one.addressed.map(({ uri, range, text }) => `${fileURLToPath(uri)}:${range.start.line}:${range.start.character} ${text}`),
      contradicted: one.contradicted.map(
        ({ uri, range, text, rule }) => `${fileURLToPath(uri)}:${range.start.line}:${range.start.character} ${text} ${rule}`,
      ),
    })),
  }))
  const placed = ({ file, range, text }: Reported) => `${join(folder, file)}:${range.start.line - 1}:${range.start.column - 1} ${text}`
  const wanted = reported.map(({ root, principles }) => ({
    root: join(folder, root),
    principles: principles.map((one) => ({
      ...known(one),
      addressed: one.addressed.map(placed),
      contradicted: one.contradicted.map((fault) => `${placed(fault)} ${fault.rule}`),
    })),
  }))
  const byRoot = (a: { root: string }, b: { root: string }) => (a.root < b.root ? -1 : 1)
  expect(told.sort(byRoot)).toEqual(wanted.sort(byRoot))
  expect(new Set(told.flatMap(({ principles }) => principles.map(({ status }) => status))).size).toBeGreaterThan(2)
})

test('of one document is that of its set alone, and follows the disk', async () => {
  const folder = await folderWith(NESTED)
  const client = await startClient({ folders: [folder] })
  await client.watching()
  const uri = uriOf(join(folder, 'retail/guide.md'))
  expect((await client.request<Coverage>('saydo/coverage', {})).sets.length).toBeGreaterThan(1)
  const faults = async () => {
    const { sets } = await client.request<Coverage>('saydo/coverage', { uri })
    expect(sets.map(({ root }) => root)).toEqual([expect.stringContaining('retail')])
    const found = sets[0]?.principles.find(({ id }) => id === 'measurable-quality')
    return [found?.addressed, found?.contradicted].map((places) => places?.some((place) => place.uri === uri))
  }
  expect(await faults()).toEqual([false, true])
  await writeFile(join(folder, 'retail/guide.md'), QUALITY)
  client.diskChanged(join(folder, 'retail/guide.md'), CHANGED)
  await client.pulled(async () => {
    await client.pull(uri)
    return faults()
  }, [true, false])
  expect(await client.request('saydo/coverage', { uri: uriOf(join(folder, '../elsewhere.md')) })).toEqual({ sets: [] })
})

test('of a set without documents knows nothing', async () => {
  const folder = await folderWith({ 'saydo.yml': '', 'b.md': 'a\0b' })
  const client = await startClient({ folders: [folder] })
  const { sets } = await client.request<Coverage>('saydo/coverage', {})
  expect(sets.flatMap(({ principles }) => principles)).toEqual([])
})

test('follows an edit that is not saved', async () => {
  const folder = await folderWith(PAIR)
  const client = await startClient({ folders: [folder] })
  const guide = uriOf(join(folder, 'guide.md'))
  const statusNow = async () => {
    const { sets } = await client.request<Coverage>('saydo/coverage', { uri: guide })
    return sets[0]?.principles.find(({ id }) => id === 'measurable-quality')?.status
  }
  expect(await statusNow()).toBe('contradicted')
  await client.open(guide)
  client.write(guide, QUALITY)
  expect(await statusNow()).toBe('addressed')
})
