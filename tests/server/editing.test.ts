import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, MISSION, SPEED } from '../folder.js'
import { pulling, pushed } from './capabilities.js'
import { startClient, uriOf } from './client.js'
import type { Encoding, Published } from './protocol.js'
import { AT_ODDS, examples, FAULT, PAIR, TYPOGRAPHY } from './sets.js'
import { rulesOf, toldByCommand, toldByPull, toldByPush, toldByWorkspacePull } from './told.js'

const CALM = '# Mission\n\nThe canteen is open from nine to five.\n'

async function pair(capabilities = pulling()) {
  const folder = await folderWith(AT_ODDS)
  const client = await startClient({ folders: [folder], capabilities })
  return { folder, client, mission: uriOf(join(folder, 'mission.md')), guide: uriOf(join(folder, 'guide.md')) }
}

describe('an edit that is not saved', () => {
  test('of the declaration changes what the other document is told, there and back', async () => {
    const { client, mission, guide } = await pair()
    const before = await toldByPull(client, guide)
    expect(rulesOf(before)).toEqual(['speed-only-target'])
    await client.open(mission)
    client.write(mission, CALM)
    expect(await toldByPull(client, guide)).toEqual([])
    client.write(mission, MISSION)
    expect(await toldByPull(client, guide)).toEqual(before)
    // The declaration moves down by two lines, and the related place with it.
    client.edit(mission, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: '\n\n' }])
    const [moved] = await toldByPull(client, guide)
    expect(moved?.related.map(({ range }) => range.start)).toEqual([{ line: 4, character: 0 }])
  })

  test('of the incentive changes what both documents are told', async () => {
    const { client, mission, guide } = await pair()
    expect(rulesOf(await toldByPull(client, mission))).toEqual(['incentives-not-aligned'])
    await client.open(guide)
    client.replace(guide, 'average handle time and calls per hour', 'customer satisfaction and first contact resolution')
    expect(await toldByPull(client, guide)).toEqual([])
    expect(await toldByPull(client, mission)).toEqual([])
    client.replace(guide, 'customer satisfaction and first contact resolution', 'calls per hour')
    expect(rulesOf(await toldByPull(client, guide))).toEqual(['speed-only-target'])
    expect(rulesOf(await toldByPull(client, mission))).toEqual(['incentives-not-aligned'])
  })

  test('is pushed to both documents, with the version of the one that is open', async () => {
    const { folder, client, mission, guide } = await pair(pushed())
    await client.settle(() => toldByPush(client), await toldByCommand(folder))
    await client.open(mission, undefined, 'markdown', 3)
    client.write(mission, CALM)
    await client.settle(() => toldByPush(client), {})
    client.write(mission, MISSION)
    await client.next<Published>('textDocument/publishDiagnostics', ({ uri, version }) => uri === mission && version === 5)
    await client.settle(() => toldByPush(client), await toldByCommand(folder))
    expect(client.published.get(guide)).not.toHaveProperty('version')
  })

  test('is forgotten when the document is closed', async () => {
    const { folder, client, mission, guide } = await pair()
    const before = await toldByCommand(folder)
    await client.open(mission)
    client.write(mission, CALM)
    await client.open(guide)
    client.write(guide, CALM)
    expect(await toldByWorkspacePull(client)).toEqual({})
    client.close(guide)
    expect(await toldByWorkspacePull(client)).toEqual({})
    client.close(mission)
    expect(await toldByWorkspacePull(client)).toEqual(before)
  })

  test('is forgotten when the document is closed, pushed', async () => {
    const { folder, client, mission } = await pair(pushed())
    const before = await toldByCommand(folder)
    await client.settle(() => toldByPush(client), before)
    await client.open(mission)
    client.write(mission, CALM)
    await client.settle(() => toldByPush(client), {})
    client.close(mission)
    await client.settle(() => toldByPush(client), before)
  })

  test('of another document takes up what the set left unsaid', async () => {
    const folder = await folderWith(PAIR)
    const client = await startClient({ folders: [folder] })
    const [mission, guide] = [uriOf(join(folder, 'mission.md')), uriOf(join(folder, 'guide.md'))]
    const unsaid = async () => (await toldByPull(client, mission)).filter(({ rule }) => rule === 'uncovered-principle')
    const before = await unsaid()
    await client.open(guide)
    client.write(guide, `${SPEED}\nEvery new agent is trained in customer service for two weeks, and once a year after that.\n`)
    const after = await unsaid()
    expect(before.filter(({ message }) => !after.some((one) => one.message === message))).toMatchObject([
      { message: expect.stringContaining('training staff in service') },
    ])
    const pulled = await toldByWorkspacePull(client)
    await writeFile(join(folder, 'guide.md'), client.opened(guide).text)
    expect(pulled).toEqual(await toldByCommand(folder))
  })

  test('wins over the disk until the document is closed', async () => {
    const { folder, client, mission, guide } = await pair()
    await client.open(mission)
    await client.watching()
    await writeFile(join(folder, 'mission.md'), CALM)
    client.diskChanged(join(folder, 'mission.md'), 2)
    expect(rulesOf(await toldByPull(client, guide))).toEqual(['speed-only-target'])
    client.close(mission)
    expect(await toldByPull(client, guide)).toEqual([])
  })
})

describe('result ids', () => {
  test('an unchanged document is told so', async () => {
    const { client, guide } = await pair()
    const first = await client.pull(guide)
    expect(first.resultId).toEqual(expect.any(String))
    expect(await client.pull(guide, first.resultId)).toEqual({ kind: 'unchanged', resultId: expect.any(String) })
    expect(await client.pull(guide, 'of another server')).toMatchObject({ kind: 'full', items: first.items })
  })

  test('an edit elsewhere that changes nothing here leaves the document unchanged, one that does makes it full', async () => {
    const { client, mission, guide } = await pair()
    await client.open(mission)
    const { resultId } = await client.pull(guide)
    client.write(mission, `${MISSION}\nThe canteen is open from nine to five.\n`)
    const second = await client.pull(guide, resultId)
    expect(second.kind).toBe('unchanged')
    client.write(mission, CALM)
    expect(await client.pull(guide, second.resultId)).toMatchObject({ kind: 'full', items: [] })
  })

  test('the workspace is told document by document what is unchanged', async () => {
    const { client, mission, guide } = await pair()
    const first = await client.pullWorkspace()
    const ids = first.items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]))
    expect(ids).toHaveLength(first.items.length)
    const again = await client.pullWorkspace(ids)
    expect(again.items.filter(({ kind }) => kind !== 'unchanged')).toEqual([])
    await client.open(guide)
    client.write(guide, CALM)
    const third = await client.pullWorkspace(ids)
    const kinds = new Map(third.items.map(({ uri, kind }) => [uri, kind]))
    expect([kinds.get(guide), kinds.get(mission)]).toEqual(['full', 'full'])
  })
})

describe('incremental changes', () => {
  const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16', 'utf-32']

  test.each(ENCODINGS)('many small ones give the same as the text they end in, %s', async (encoding) => {
    const folder = await folderWith(TYPOGRAPHY)
    const client = await startClient({ folders: [folder], capabilities: pulling([encoding]) })
    const path = join(folder, 'guide.md')
    await client.open(uriOf(path))
    for (const [words, by] of [
      ['𝒜nna', '𝒜𝒜 e\u0301\u0301 🙂'],
      ['🙂🙂 ', ''],
      ['is a song', 'is\r\na 🇪🇸 song'],
      ['# Guide', '🙂\r\n\r\n# Guide'],
      ['👩‍👩‍👧', '👩‍👧'],
      [`${FAULT} 👩‍👧`, `${FAULT}\n\n${FAULT}\r`],
    ] as const) {
      client.replace(uriOf(path), words, by)
    }
    const pulled = await toldByWorkspacePull(client)
    await writeFile(path, client.opened(uriOf(path)).text)
    expect(pulled).toEqual(await toldByCommand(folder, encoding))
  })

  test('several in one notification are applied one after the other', async () => {
    const { folder, client, guide } = await pair()
    await client.open(guide, '')
    const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } })
    client.documents.set(guide, { version: 2, text: SPEED })
    client.notify('textDocument/didChange', {
      textDocument: { uri: guide, version: 2 },
      contentChanges: [
        { range: at(0, 0), text: '# Call guide\n\n' },
        { range: at(2, 0), text: 'Agents are measured on calls per hour.\n' },
        { range: at(0, 7), text: 'centre ' },
        { range: { start: { line: 2, character: 23 }, end: { line: 2, character: 23 } }, text: 'average handle time and ' },
        { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, text: '' },
      ],
    })
    expect(await toldByWorkspacePull(client)).toEqual(await toldByCommand(folder))
  })

  test('random ones on a real document, both ends of every line among them', async () => {
    const folder = await examples('harbour-home')
    const client = await startClient({ folders: [folder] })
    const path = join(folder, 'service/contact-centre-handbook.md')
    const uri = uriOf(path)
    await client.open(uri)
    const random = generator(20261122)
    for (let round = 0; round < 120; round += 1) {
      const lines = client.opened(uri).text.split('\n')
      const line = Math.floor(random() * lines.length)
      const length = lines[line]?.length ?? 0
      const [one, other] = [Math.round(random() * length), Math.round(random() * length)]
      const start = { line, character: Math.min(one, other) }
      const isDeletion = random() < 0.5
      const end = isDeletion ? { line, character: Math.min(length, start.character + 3) } : start
      const newText = isDeletion ? '' : (['customer', '\n', ' 12 calls per hour', '🙂', '\n\n- ', 'é'][Math.floor(random() * 6)] ?? '')
      client.edit(uri, [{ range: { start, end }, newText }])
    }
    const pulled = await toldByWorkspacePull(client)
    await writeFile(path, client.opened(uri).text)
    expect(pulled).toEqual(await toldByCommand(folder))
  })
})

/** Random numbers that are the same on every run. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
