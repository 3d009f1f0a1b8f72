import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { call } from '../cli/saydo.js'
import { folderWith } from '../folder.js'
import { CHANGED, type Client, startClient, uriOf } from './client.js'
import type { Location, Range } from './protocol.js'
import { EXAMPLE_SETS, examples, NESTED, OWN_WORDS, PAIR } from './sets.js'
import { reportOf } from './told.js'

interface Status {
  readonly state: 'loading' | 'ready' | 'disabled'
  readonly sets: readonly {
    readonly root: string
    readonly configuration: string | null
    readonly documents: number
    readonly errors: number
    readonly warnings: number
    readonly infos: number
    readonly priorities: readonly (Location & { readonly text: string })[]
    readonly notices: readonly string[]
  }[]
}

const QUALITY = '# Quality\n\nAgents are measured on customer satisfaction and first contact resolution.\n'

/** Waits for a status that satisfies a predicate, be it one that has come already. */
function status(client: Client, satisfies: (status: Status) => boolean): Promise<Status> {
  return client.wire.until(() => {
    const last = client.received<Status>('saydo/status').at(-1)
    return last && satisfies(last) ? last : undefined
  }, 'such a saydo/status')
}

const isReady = ({ state }: Status) => state === 'ready'

describe('saydo/status', () => {
  test('counts what the command line counts, set by set, and knows its documents', async () => {
    const folder = await examples()
    const client = await startClient({ folders: [folder] })
    const { sets } = await status(client, (one) => isReady(one) && one.sets.length >= EXAMPLE_SETS.length)
    const { findings, documents } = await reportOf(folder)
    for (const name of EXAMPLE_SETS) {
      const count = (wanted: string) => findings.filter(({ file, severity }) => file.startsWith(`${name}/`) && severity === wanted).length
      expect(sets.find(({ root }) => fileURLToPath(root).replace(/\/$/u, '') === join(folder, name))).toMatchObject({
        configuration: uriOf(join(folder, name, 'saydo.yml')),
        documents: documents.filter(({ file }) => file.startsWith(`${name}/`)).length,
        errors: count('error'),
        warnings: count('warning'),
        infos: count('info'),
      })
    }
    const [harbour] = sets.filter(({ root }) => root.includes('harbour-home'))
    const places = harbour?.priorities.map(({ uri, range }) => `${fileURLToPath(uri)}:${range.start.line}:${range.start.character}`)
    const leant = findings
      .filter(({ file, rule }) => file.startsWith('harbour-home/') && rule === 'contact-time-cap')
      .flatMap(({ related }) => related)
    expect(leant.length).toBeGreaterThan(1)
    expect(places?.sort()).toEqual(
      leant.map(({ file, range }) => `${join(folder, file)}:${range.start.line - 1}:${range.start.column - 1}`).sort(),
    )
    for (const { text } of harbour?.priorities ?? []) expect(text.trim()).not.toBe('')
    for (const { file, language, kind, status: became } of documents) {
      const told = await client.request('saydo/document', { uri: uriOf(join(folder, file)) })
      expect([file, told]).toMatchObject([file, { language, kind, status: became }])
    }
  })

  test('is ready once everything is read, and not before', async () => {
    const client = await startClient({ folders: [await examples('clinica-alameda')] })
    await client.watching()
    await client.pullWorkspace()
    await status(client, isReady)
    const [first] = client.received<Status>('saydo/status').filter(isReady)
    expect(first?.sets.map(({ documents }) => documents)).toEqual([5])
  })

  test('follows edits and settings, and tells nothing twice', async () => {
    const folder = await folderWith(PAIR)
    const client = await startClient({ folders: [folder] })
    const [first] = (await status(client, (one) => isReady(one) && one.sets[0]?.errors === 1)).sets
    expect(first).toMatchObject({ errors: 1, warnings: 1, documents: 2, priorities: [{ uri: uriOf(join(folder, 'mission.md')) }] })
    const guide = uriOf(join(folder, 'guide.md'))
    await client.open(guide)
    client.write(guide, QUALITY)
    await status(client, (one) => one.sets[0]?.errors === 0)
    client.changeSettings({ enable: false })
    await status(client, ({ state }) => state === 'disabled')
    client.changeSettings({ enable: true })
    await status(client, (one) => isReady(one) && one.sets.length === 1)
    const all = client.received<Status>('saydo/status').map((one) => JSON.stringify(one))
    expect(all.filter((one, at) => at > 0 && one === all[at - 1])).toEqual([])
  })

  test('of a workspace without documents is ready too', async () => {
    const client = await startClient({ folders: [await folderWith({})] })
    const { sets } = await status(client, isReady)
    expect(sets.filter(({ documents }) => documents > 0)).toEqual([])
  })
})

describe('saydo/document', () => {
  const ask = (client: Client, uri: string) => client.request('saydo/document', { uri })

  test('tells language, kind, set and what became of it', async () => {
    const folder = await folderWith({ ...NESTED, 'binary.md': 'a\0b', 'large.md': 'x '.repeat(600_000), 'note.txt': '' })
    const client = await startClient({ folders: [folder] })
    const uri = (name: string) => uriOf(join(folder, name))
    const root = (name: string) => expect.stringMatching(new RegExp(`^${uriOf(join(folder, name)).replace(/\/$/u, '')}/?$`, 'u'))
    expect(await ask(client, uri('guide.md'))).toMatchObject({ language: 'en', kind: expect.any(String), root: root(''), status: 'linted' })
    expect(await ask(client, uri('retail/floor/guide.md'))).toMatchObject({ language: 'en', root: root('retail'), status: 'linted' })
    for (const name of ['archive/old.md', 'private/secret.md', 'retail/plan.draft.md']) {
      expect([name, await ask(client, uri(name))]).toMatchObject([name, { status: 'left-out' }])
    }
    expect(await ask(client, uri('binary.md'))).toMatchObject({ status: 'unreadable', reason: expect.stringContaining('binary') })
    expect(await ask(client, uri('large.md'))).toMatchObject({ status: 'too-large', reason: expect.any(String) })
    for (const name of ['note.txt', 'gone.md']) expect([name, await ask(client, uri(name))]).not.toMatchObject([name, { status: 'linted' }])
    // What could not be read is told where everything else is told.
    const { items } = await client.pull(uri('binary.md'))
    expect(items).toMatchObject([{ source: 'saydo', message: expect.stringContaining('binary') }])
  })
})

describe('saydo/rules and saydo/explain', () => {
  test('tell the rules that the command line tells', async () => {
    const client = await startClient({ folders: [await folderWith({})] })
    const rules = await client.request<{ id: string; severity: string; summary: string }[]>('saydo/rules')
    const { stdout } = await call('/', ['rules'])
    expect(rules.length).toBeGreaterThan(10)
    for (const { id, severity, summary } of rules) {
      expect(stdout).toContain(id)
      expect(['error', 'warning', 'info']).toContain(severity)
      expect(summary).toMatch(/\S/u)
      expect(await client.request('saydo/explain', { rule: id })).toEqual({ markdown: expect.stringContaining(`# ${id}`) })
    }
  })

  test('in any language that is asked for, in English where there is no such page', async () => {
    const client = await startClient({ folders: [await folderWith({})] })
    for (const language of ['en', 'es', 'ru', 'xx', '../../package.json']) {
      const page = await client.request('saydo/explain', { rule: 'profit-first', language })
      expect([language, page]).toEqual([language, { markdown: expect.stringContaining('# ') }])
    }
    for (const rule of ['no-such-rule', 'constructor', '', null, 7])
      expect([rule, await client.request('saydo/explain', { rule })]).toEqual([rule, null])
  })
})

test('a rule that the configuration defines is explained, completed in comments, and turned off like any other', async () => {
  const folder = await folderWith(OWN_WORDS)
  const client = await startClient({ folders: [folder] })
  const guide = uriOf(join(folder, 'guide.md'))
  const report = await client.pull(guide)
  const own = report.items?.find(({ code }) => code === 'no-punters')
  expect(own).toMatchObject({ severity: 1, codeDescription: { href: expect.stringContaining('/configuration#') } })
  expect(await client.request('saydo/explain', { rule: 'no-punters' })).toEqual({ markdown: expect.stringContaining('A punter.') })
  if (!own) throw new Error('it is not found')
  const actions = (await client.codeActions(guide, own.range, [own])) ?? []
  expect(actions.map(({ title }) => title).join('\n')).toMatch(/no-punters.*saydo\.yml/su)
  await client.open(guide, '# Guide\n\n<!-- saydo-disable-next-line  -->\nOur punters wait.\n')
  const items = await client.request<{ label: string }[]>('textDocument/completion', {
    textDocument: { uri: guide },
    position: { line: 2, character: 29 },
  })
  expect(items.map(({ label }) => label)).toContain('no-punters')
})

describe('saydo/alignment', () => {
  interface Alignment {
    readonly sets: readonly {
      readonly root: string
      readonly priorities: readonly (Location & { readonly text: string })[]
      readonly lines: readonly { uri: string; range: Range; text: string; claim: string; stand: string; rules: readonly string[] }[]
    }[]
  }

  test('holds what supports and what contradicts, with the rules that say so', async () => {
    const folder = await folderWith({ ...PAIR, 'quality.md': QUALITY })
    const client = await startClient({ folders: [folder] })
    const { sets } = await client.request<Alignment>('saydo/alignment', {})
    expect(sets).toHaveLength(1)
    expect(sets[0]?.priorities).toMatchObject([
      { uri: uriOf(join(folder, 'mission.md')), text: expect.stringContaining('The customer comes first') },
    ])
    const of = (name: string) => sets[0]?.lines.filter(({ uri }) => uri === uriOf(join(folder, name))) ?? []
    expect(of('guide.md')[0]).toMatchObject({
      stand: 'contradicts',
      rules: ['speed-only-target'],
      claim: expect.stringMatching(/[a-z] [a-z]/u),
    })
    expect(of('quality.md')[0]).toMatchObject({ stand: 'supports', rules: [], text: expect.stringContaining('customer satisfaction') })
  })

  test('of the examples names every finding that contradicts a priority', async () => {
    const folder = await examples('harbour-home')
    const client = await startClient({ folders: [folder] })
    const { sets } = await client.request<Alignment>('saydo/alignment', { uri: uriOf(join(folder, 'pay/bonus-plan-2027.md')) })
    expect(sets).toHaveLength(1)
    const lines = sets[0]?.lines ?? []
    expect(new Set(lines.map(({ stand }) => stand))).toEqual(new Set(['supports', 'contradicts']))
    const { findings } = await reportOf(folder)
    // A finding may lean on something else: a promise on the target that is slower than it.
    const declared = new Set(sets[0]?.priorities.map(({ uri, range }) => `${uri}:${range.start.line}`))
    const against = findings.filter(({ related }) =>
      related.some(({ file, range }) => declared.has(`${uriOf(join(folder, file))}:${range.start.line - 1}`)),
    )
    expect(new Set(against.map(({ rule }) => rule)).size).toBeGreaterThan(2)
    const missing = against.filter(
      ({ file, rule, range }) =>
        !lines.some(
          (line) => line.uri === uriOf(join(folder, file)) && line.rules.includes(rule) && line.range.start.line === range.start.line - 1,
        ),
    )
    expect(missing.map(({ file, rule }) => `${file} ${rule}`)).toEqual([])
  })

  test('of one document is that of its set alone, and follows the disk', async () => {
    const folder = await folderWith(NESTED)
    const client = await startClient({ folders: [folder] })
    await client.watching()
    const uri = uriOf(join(folder, 'retail/guide.md'))
    const roots = async (params: object) => (await client.request<Alignment>('saydo/alignment', params)).sets.map(({ root }) => root)
    expect((await roots({})).length).toBeGreaterThan(1)
    expect(await roots({ uri })).toEqual([expect.stringContaining('retail')])
    await writeFile(join(folder, 'retail/guide.md'), QUALITY)
    client.diskChanged(join(folder, 'retail/guide.md'), CHANGED)
    await client.pulled(async () => {
      await client.pull(uri)
      const { sets } = await client.request<Alignment>('saydo/alignment', { uri })
      return sets[0]?.lines.filter((line) => line.uri === uri).map(({ stand }) => stand)
    }, ['supports'])
  })
})
