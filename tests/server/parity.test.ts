import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folderWith, SPEED } from '../folder.js'
import { pulling, pushed } from './capabilities.js'
import { startClient, uriOf } from './client.js'
import type { Encoding, WorkspaceReport } from './protocol.js'
import { AT_ODDS, CORNERS, EXAMPLE_SETS, examples, NESTED, OWN_WORDS, TYPOGRAPHY } from './sets.js'
import { toldByCommand, toldByPull, toldByPush, toldByWorkspacePull } from './told.js'
import { tree } from './trees.js'

const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16', 'utf-32']

const cases: [name: string, encoding: Encoding, make: () => Promise<string>, least: number][] = [
  ['the examples', 'utf-8', () => examples(), 30],
  ['the Russian example', 'utf-16', () => examples('tyoplyy-dom'), 9],
  ['the Spanish example', 'utf-32', () => examples('clinica-alameda'), 9],
  ['nested sets', 'utf-16', () => folderWith(NESTED), 3],
  ['the preset of contradictions', 'utf-16', () => folderWith(AT_ODDS), 1],
  ['own words, and a baseline', 'utf-16', () => folderWith(OWN_WORDS), 5],
  ['odd corners', 'utf-16', () => folderWith(CORNERS), 8],
  ...ENCODINGS.map((encoding): (typeof cases)[number] => ['hard typography', encoding, () => folderWith(TYPOGRAPHY), 5]),
]

describe('the editor is told what the command line tells', () => {
  test.each(cases)('%s, pulled, %s', async (_, encoding, make, least) => {
    const folder = await make()
    const expected = await toldByCommand(folder, encoding)
    expect(Object.values(expected).flat().length).toBeGreaterThanOrEqual(least)
    const client = await startClient({ folders: [folder], capabilities: pulling([encoding]) })
    expect(client.encoding).toBe(encoding)
    expect(await toldByWorkspacePull(client)).toEqual(expected)
    for (const [path, told] of Object.entries(expected)) expect(await toldByPull(client, uriOf(path))).toEqual(told)
    // Opening a document with the text that the disk holds changes nothing.
    for (const path of Object.keys(expected)) await client.open(uriOf(path))
    for (const [path, told] of Object.entries(expected)) expect(await toldByPull(client, uriOf(path))).toEqual(told)
    expect(await toldByWorkspacePull(client)).toEqual(expected)
  })

  test.each(cases)('%s, pushed, %s', async (_, encoding, make) => {
    const folder = await make()
    const expected = await toldByCommand(folder, encoding)
    const client = await startClient({ folders: [folder], capabilities: pushed([encoding]) })
    await client.settle(() => toldByPush(client), expected)
    for (const path of Object.keys(expected)) await client.open(uriOf(path))
    await client.settle(() => toldByPush(client), expected)
  })

  test('each set as a folder of its own', async () => {
    const all = await examples()
    const folders = EXAMPLE_SETS.map((set) => join(all, set))
    const expected = Object.assign({}, ...(await Promise.all(folders.map((folder) => toldByCommand(folder)))))
    const client = await startClient({ folders })
    expect(await toldByWorkspacePull(client)).toEqual(expected)
  })

  test('a folder without a configuration is one set', async () => {
    const { 'saydo.yml': _, ...files } = TYPOGRAPHY
    const folder = await folderWith(files)
    const expected = await toldByCommand(folder)
    expect(Object.keys(expected).length).toBeGreaterThan(1)
    const client = await startClient({ folders: [folder] })
    expect(await toldByWorkspacePull(client)).toEqual(expected)
  })

  test('a document with several names is one document', async () => {
    const folder = await folderWith({ ...AT_ODDS, 'hr/plan.md': SPEED })
    await symlink(join(folder, 'guide.md'), join(folder, 'another.md'))
    await symlink(join(folder, 'hr'), join(folder, 'personnel'))
    await symlink(join(folder, 'nowhere.md'), join(folder, 'hr/lost.md'))
    const expected = await toldByCommand(folder)
    expect(Object.values(expected).flat()).toHaveLength(3)
    const client = await startClient({ folders: [folder] })
    const { [join(folder, 'hr/lost.md')]: lost, ...told } = await toldByWorkspacePull(client)
    expect(told).toEqual(expected)
    expect(lost).toMatchObject([{ severity: 2 }])
    // Edited under its other name it is still that one.
    await client.open(uriOf(join(folder, 'personnel/plan.md')))
    await client.open(uriOf(join(folder, 'another.md')))
    const { [join(folder, 'hr/lost.md')]: _, ...again } = await toldByWorkspacePull(client)
    expect(Object.values(again).flat()).toHaveLength(3)
  })

  test('the configuration may stand above the folder', async () => {
    const folder = await folderWith(NESTED)
    const inner = join(folder, 'retail/floor')
    const expected = await toldByCommand(inner)
    expect(Object.keys(expected)).toHaveLength(1)
    const client = await startClient({ folders: [inner] })
    const told = await toldByWorkspacePull(client)
    expect(told[join(inner, 'guide.md')]).toEqual(expected[join(inner, 'guide.md')])
  })
})

test('a client that speaks of no encodings gets UTF-16', async () => {
  const { general: _, ...capabilities } = pulling()
  const folder = await folderWith(TYPOGRAPHY)
  const client = await startClient({ folders: [folder], capabilities })
  expect(client.encoding).toBe('utf-16')
  expect(await toldByWorkspacePull(client)).toEqual(await toldByCommand(folder))
})

test('a pull at any moment of the first load is answered in full', async () => {
  const folder = await examples('clinica-alameda')
  const expected = await toldByCommand(folder)
  const client = await startClient({ folders: [folder] })
  const pulls: Promise<unknown>[] = []
  const isLoaded = () => client.received<{ value: { kind: string } }>('$/progress').some(({ value }) => value.kind === 'end')
  for (let heard = 0; !isLoaded(); heard = client.wire.received.length) {
    pulls.push(toldByWorkspacePull(client))
    await client.wire.until(() => client.wire.received.length > heard, 'another message')
  }
  expect(pulls.length).toBeGreaterThan(2)
  for (const pull of pulls) expect(await pull).toEqual(expected)
})

test('a workspace pull may be answered in parts, where the client takes them', async () => {
  const folder = await examples('clinica-alameda')
  const expected = await toldByCommand(folder)
  const client = await startClient({ folders: [folder] })
  client.tokens.add('parts').add('work')
  const params = { identifier: 'saydo', previousResultIds: [], partialResultToken: 'parts', workDoneToken: 'work' }
  const last = await client.request<WorkspaceReport>('workspace/diagnostic', params)
  const parts = client.received<{ token: string; value: WorkspaceReport }>('$/progress').filter(({ token }) => token === 'parts')
  const items = [...parts.flatMap(({ value }) => value.items), ...last.items]
  const rules = items.flatMap(({ uri, items: told }) => (told ?? []).map(({ code }) => `${fileURLToPath(uri)} ${code}`))
  expect(rules.sort()).toEqual(
    Object.entries(expected)
      .flatMap(([path, told]) => told.map(({ rule }) => `${path} ${rule}`))
      .sort(),
  )
})

test('a workspace pull names every document that is linted, with the version of those that are open', async () => {
  const folder = await folderWith(NESTED)
  const client = await startClient({ folders: [folder] })
  const guide = uriOf(join(folder, 'guide.md'))
  await client.open(guide, undefined, 'markdown', 7)
  const { items } = await client.pullWorkspace()
  const versions = new Map(items.map(({ uri, version }) => [fileURLToPath(uri).slice(folder.length + 1), version]))
  for (const name of ['mission.md', 'guide.md', 'retail/mission.md', 'retail/floor/guide.md', 'depot/guide.md']) {
    expect([name, versions.get(name)]).toEqual([name, name === 'guide.md' ? 7 : null])
  }
  for (const name of ['archive/old.md', 'private/secret.md', 'retail/plan.draft.md']) expect(versions.has(name)).toBe(false)
})

test('what the server can do is said as the specification spells it', async () => {
  const client = await startClient({ folders: [await folderWith({})] })
  expect(client.server).toMatchObject({
    serverInfo: { name: expect.any(String), version: expect.any(String) },
    capabilities: {
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { identifier: 'saydo', interFileDependencies: true, workspaceDiagnostics: true },
      codeActionProvider: { codeActionKinds: expect.arrayContaining(['quickfix', 'source.fixAll.saydo']) },
      hoverProvider: expect.anything(),
      definitionProvider: expect.anything(),
      referencesProvider: expect.anything(),
      documentSymbolProvider: expect.anything(),
      codeLensProvider: expect.any(Object),
      completionProvider: expect.any(Object),
      workspace: { workspaceFolders: { supported: true, changeNotifications: expect.anything() } },
    },
  })
})

test('trees of nested configurations, globs, ignores and several roots', async () => {
  let findings = 0
  const check = fc.asyncProperty(tree, async (files) => {
    const folder = await folderWith(files)
    const roots = [join(folder, 'a'), join(folder, 'b')]
    const expected = Object.assign({}, ...(await Promise.all(roots.map((root) => toldByCommand(root)))))
    const client = await startClient({ folders: roots })
    expect(await toldByWorkspacePull(client)).toEqual(expected)
    findings += Object.values(expected).flat().length
  })
  await fc.assert(check, { numRuns: 12, seed: 5, endOnFailure: true })
  expect(findings).toBeGreaterThan(30)
})
