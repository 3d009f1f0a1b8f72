import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith } from '../folder.js'
import { actionsFor, called, EXPLAIN, findingIn, GO_TO, opened, SUPPRESS_BLOCK, SUPPRESS_FILE, TURN_OFF } from './actions.js'
import { type Capabilities, pulling } from './capabilities.js'
import { startClient, uriOf } from './client.js'
import { PAIR } from './sets.js'

const ALWAYS_THERE = [SUPPRESS_BLOCK, SUPPRESS_FILE, TURN_OFF, GO_TO, EXPLAIN]

describe('which actions are offered', () => {
  test('all of them, for the range alone too', async () => {
    const { client, uri } = await opened()
    const actions = await actionsFor(client, uri)
    for (const title of ALWAYS_THERE) expect(called(actions, title)).toMatchObject({ kind: 'quickfix' })
    const { range } = await findingIn(client, uri)
    const titles = actions.map((action) => action.title)
    expect((await client.codeActions(uri, range, []))?.map((action) => action.title)).toEqual(titles)
    expect((await client.codeActions(uri, { start: range.start, end: range.start }, []))?.map((action) => action.title)).toEqual(titles)
  })

  test('none where there is no finding', async () => {
    const { client, uri } = await opened()
    const heading = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }
    expect((await client.codeActions(uri, heading, [])) ?? []).toEqual([])
  })

  test('only of the kinds that are asked for', async () => {
    const { client, uri } = await opened()
    const diagnostic = await findingIn(client, uri)
    const kinds = async (only: string) =>
      ((await client.codeActions(uri, diagnostic.range, [diagnostic], [only])) ?? []).map(({ kind }) => kind)
    expect(new Set(await kinds('quickfix'))).toEqual(new Set(['quickfix']))
    expect(await kinds('refactor')).toEqual([])
    expect((await kinds('source.organizeImports')).length).toBe(0)
  })

  test('to a client without literals: commands, or nothing', async () => {
    const capabilities: Capabilities = { textDocument: { codeAction: {} } }
    const folder = await folderWith(PAIR)
    const client = await startClient({ folders: [folder], capabilities })
    const uri = uriOf(join(folder, 'guide.md'))
    await client.open(uri)
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 10 } }
    const actions = (await client.codeActions(uri, range)) ?? []
    expect(actions.filter(({ command }) => typeof command !== 'string')).toEqual([])
  })

  test('to a client that cannot show a document: nothing that would need it', async () => {
    const { window: _, ...capabilities } = pulling()
    const { client, uri } = await opened(PAIR, { capabilities })
    const titles = (await actionsFor(client, uri)).map((action) => action.title)
    expect(titles.filter((title) => GO_TO.test(title) || EXPLAIN.test(title))).toEqual([])
    expect(titles.filter((title) => SUPPRESS_FILE.test(title))).toHaveLength(1)
  })
})
