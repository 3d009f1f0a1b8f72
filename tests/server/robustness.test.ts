import { cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, MISSION, SAY_DO, SPEED } from '../folder.js'
import { pushed } from './capabilities.js'
import { type Client, startClient, uriOf } from './client.js'
import { ERROR, type Published } from './protocol.js'
import { PAIR } from './sets.js'
import { rulesOf, toldByCommand, toldByPull, toldByPush, toldByWorkspacePull } from './told.js'

const CALM = '# Note\n\nThe canteen is open from nine to five.\n'

/** Every request that a client can send, with a position and a document where the method wants them. */
const REQUESTS: Readonly<Record<string, (uri: string) => Readonly<Record<string, unknown>>>> = {
  'textDocument/diagnostic': (uri) => ({ textDocument: { uri } }),
  'workspace/diagnostic': () => ({ previousResultIds: [] }),
  'textDocument/codeAction': (uri) => ({ textDocument: { uri }, range: RANGE, context: { diagnostics: [] } }),
  'textDocument/hover': (uri) => ({ textDocument: { uri }, position: RANGE.start }),
  'textDocument/definition': (uri) => ({ textDocument: { uri }, position: RANGE.start }),
  'textDocument/references': (uri) => ({ textDocument: { uri }, position: RANGE.start, context: { includeDeclaration: true } }),
  'textDocument/codeLens': (uri) => ({ textDocument: { uri } }),
  'textDocument/documentSymbol': (uri) => ({ textDocument: { uri } }),
  'textDocument/completion': (uri) => ({ textDocument: { uri }, position: RANGE.start }),
  'workspace/executeCommand': () => ({ command: 'saydo.nothing' }),
  'saydo/document': (uri) => ({ uri }),
  'saydo/alignment': (uri) => ({ uri }),
  'saydo/coverage': (uri) => ({ uri }),
  'saydo/explain': () => ({ rule: 'profit-first' }),
  'saydo/rules': () => ({}),
}

const RANGE = { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } }

/** What may stand where something else should. */
const NONSENSE: readonly unknown[] = [
  undefined,
  null,
  7,
  'x',
  [],
  {},
  [null],
  true,
  { textDocument: null },
  { textDocument: { uri: 7 } },
  { textDocument: { uri: '' } },
]

async function pair(options: Partial<Parameters<typeof startClient>[0]> = {}) {
  const folder = await folderWith(PAIR)
  const client = await startClient({ folders: [folder], ...options })
  return { folder, client, guide: uriOf(join(folder, 'guide.md')), mission: uriOf(join(folder, 'mission.md')) }
}

/** The next request is answered, rightly. */
async function expectAlive(client: Client, folder: string): Promise<void> {
  expect(await toldByWorkspacePull(client)).toEqual(await toldByCommand(folder))
}

/** An answer, or the code and words of a refusal. */
function outcome(promise: Promise<unknown>): Promise<unknown> {
  return promise.catch((error: { code?: number; message: string }) => {
    if (error.code === undefined) throw error
    return { refused: error.code, because: error.message }
  })
}

/** Sends a request that may be refused as wrong or answered with nothing, and says where the server blames itself instead. */
async function fault(client: Client, method: string, params: unknown): Promise<string[]> {
  const answer = (await outcome(client.request(method, params))) as { refused?: number; because?: string } | null
  if (answer?.refused === undefined || BLAME.has(answer.refused)) return []
  return [`${method} ${JSON.stringify(params)}: ${answer.because}`]
}

/** Codes of an answer that blames the request. */
const BLAME = new Set<number>([ERROR.invalidParams, ERROR.invalidRequest, ERROR.methodNotFound])

describe('what nobody asked for', () => {
  test('unknown requests are refused as such, unknown notifications dropped', async () => {
    const { client, folder } = await pair()
    for (const method of ['saydo/nothing', 'textDocument/nothing', '', 'constructor', '__proto__', '$/nothing']) {
      expect([method, await outcome(client.request(method, { a: 1 }))]).toMatchObject([method, { refused: ERROR.methodNotFound }])
    }
    for (const method of ['saydo/nothing', '$/nothing', 'textDocument/didNothing']) client.notify(method, { a: 1 })
    await expectAlive(client, folder)
  })

  test('requests with wrong params are refused as such, or answered with nothing', async () => {
    const { client, folder } = await pair()
    const faults: string[] = []
    for (const method of Object.keys(REQUESTS)) for (const params of NONSENSE) faults.push(...(await fault(client, method, params)))
    expect(faults).toEqual([])
    await expectAlive(client, folder)
  })

  test('requests with parts of their params missing or wrong', async () => {
    const { client, folder, guide } = await pair()
    const faults: string[] = []
    const parts = [undefined, null, 7, 'x', [], {}, { line: -1, character: -1 }, { start: null }, [null, 7, { range: 7, code: {} }]]
    for (const [method, params] of Object.entries(REQUESTS)) {
      for (const key of Object.keys(params(guide))) {
        for (const value of parts) faults.push(...(await fault(client, method, { ...params(guide), [key]: value })))
      }
    }
    expect(faults).toEqual([])
    await expectAlive(client, folder)
  })

  test('notifications with wrong params', async () => {
    const { client, folder, guide } = await pair()
    await client.open(guide)
    const methods = ['didOpen', 'didChange', 'didClose', 'didSave'].map((name) => `textDocument/${name}`)
    for (const method of [
      ...methods,
      'workspace/didChangeWatchedFiles',
      'workspace/didChangeWorkspaceFolders',
      'workspace/didChangeConfiguration',
      '$/cancelRequest',
      '$/setTrace',
    ]) {
      for (const params of [
        ...NONSENSE,
        { textDocument: { uri: guide, version: 2 } },
        { textDocument: { uri: guide, version: 2 }, contentChanges: [7, null] },
        { changes: [7] },
        { event: {} },
      ]) {
        client.notify(method, params)
      }
      expect([method, (await client.request<unknown[]>('saydo/rules')).length]).toEqual([method, expect.any(Number)])
    }
    client.notify('textDocument/didOpen', { textDocument: { uri: guide, languageId: 'markdown', version: 9, text: SPEED } })
    await expectAlive(client, folder)
  })
})

describe('documents that are not what the client says', () => {
  test('closed, gone, elsewhere, or none', async () => {
    const { client, folder, guide } = await pair()
    await client.open(guide)
    client.close(guide)
    const uris = [
      guide,
      uriOf(join(folder, 'gone.md')),
      uriOf('/nowhere/at/all.md'),
      uriOf(folder),
      'untitled:Untitled-1',
      'git:/a/b.md?{"ref":"~"}',
      'http://x/y.md',
      'saydo',
      '',
      'file://',
      'file:///%',
      'file:///%E0%A4%A',
      'file://host/share/a.md',
      '\u0000',
    ]
    const faults: string[] = []
    for (const [method, params] of Object.entries(REQUESTS))
      for (const uri of uris) faults.push(...(await fault(client, method, params(uri))))
    expect(faults).toEqual([])
    await expectAlive(client, folder)
  })

  test('changed or closed without being open, opened twice', async () => {
    const { client, folder, guide, mission } = await pair()
    client.notify('textDocument/didChange', { textDocument: { uri: mission, version: 4 }, contentChanges: [{ text: CALM }] })
    client.notify('textDocument/didClose', { textDocument: { uri: mission } })
    client.notify('textDocument/didSave', { textDocument: { uri: mission } })
    await expectAlive(client, folder)
    await client.open(guide, CALM)
    await client.open(guide, SPEED)
    await expectAlive(client, folder)
    client.close(guide)
    client.close(guide)
    await expectAlive(client, folder)
  })

  test('edits out of range are clamped, as the specification has it', async () => {
    const { client, folder, guide } = await pair()
    await client.open(guide, '# Call centre guide')
    const at = (line: number, character: number) => ({ line, character })
    for (const [version, range, text] of [
      [2, { start: at(900, 0), end: at(901, 7) }, '\n\nAgents are measured on average handle time'],
      [3, { start: at(2, 5_000), end: at(2, 9_000) }, ' and calls per hour.\n'],
      [4, { start: at(1, 4), end: at(1, 9) }, ''],
    ] as const) {
      client.notify('textDocument/didChange', { textDocument: { uri: guide, version }, contentChanges: [{ range, text }] })
    }
    // That is the text of the disk.
    await expectAlive(client, folder)
  })

  test('edits whose range is none leave the document usable', async () => {
    const { client, folder, guide } = await pair()
    await client.open(guide)
    for (const range of [
      { start: { line: -1, character: -5 }, end: { line: 0, character: 0 } },
      { start: { line: 2, character: 9 }, end: { line: 0, character: 1 } },
      { start: { line: 0.5, character: 1e99 }, end: { line: 1, character: 0 } },
      {},
      null,
      'all',
    ]) {
      client.notify('textDocument/didChange', { textDocument: { uri: guide, version: 2 }, contentChanges: [{ range, text: 'x' }] })
      expect(await outcome(client.pull(guide))).not.toHaveProperty('refused')
    }
    client.notify('textDocument/didChange', { textDocument: { uri: guide, version: 3 }, contentChanges: [{ text: SPEED }] })
    await expectAlive(client, folder)
  })

  test('positions out of range', async () => {
    const { client, folder, guide } = await pair()
    for (const position of [
      { line: 1e9, character: 0 },
      { line: 0, character: 1e9 },
      { line: -1, character: 0 },
      { line: 0.5, character: 0.5 },
    ]) {
      for (const method of ['hover', 'definition', 'completion']) {
        const answer = await outcome(client.request(`textDocument/${method}`, { textDocument: { uri: guide }, position }))
        expect([0, ERROR.invalidParams]).toContain((answer as { refused?: number } | null)?.refused ?? 0)
      }
      const range = { start: position, end: position }
      expect(await outcome(client.codeActions(guide, range))).not.toMatchObject({ refused: -32603 })
    }
    await expectAlive(client, folder)
  })

  test('code actions for diagnostics that the server never gave', async () => {
    const { client, folder, guide } = await pair()
    const [given] = (await client.pull(guide)).items ?? []
    for (const data of [
      undefined,
      null,
      7,
      'x',
      {},
      [],
      { fixes: [{ edits: [{ uri: 'file:///etc/passwd' }] }] },
      { __proto__: { a: 1 } },
    ]) {
      const foreign = { ...given, data, code: 'no-such-rule', source: 'another', range: RANGE }
      const answer = await outcome(client.codeActions(guide, RANGE, [{ ...given, data }, foreign, { range: RANGE, message: '' }]))
      expect(answer).not.toHaveProperty('refused')
      expect(JSON.stringify(answer)).not.toContain('passwd')
    }
    await expectAlive(client, folder)
  })
})

describe('too much', () => {
  test('200 edits in a burst: one pull answers the last', async () => {
    const { client, folder, guide, mission } = await pair()
    await client.open(guide)
    await client.open(mission)
    for (let round = 0; round < 100; round += 1) {
      client.write(guide, round % 2 === 0 ? CALM : `${SPEED}\n${'And so on. '.repeat(round)}\n`)
      client.edit(mission, [{ range: { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } }, newText: 'M' }])
    }
    expect(rulesOf(await toldByPull(client, guide))).toEqual(['speed-only-target'])
    client.write(guide, SPEED)
    client.write(mission, MISSION)
    await expectAlive(client, folder)
  })

  test('200 edits in a burst, pushed: the last version is told', async () => {
    const { client, folder, guide } = await pair({ capabilities: pushed() })
    await client.open(guide)
    for (let round = 0; round < 200; round += 1) client.write(guide, round % 2 === 0 ? CALM : SPEED)
    await client.next<Published>('textDocument/publishDiagnostics', ({ uri, version }) => uri === guide && version === 201)
    await client.settle(() => toldByPush(client), await toldByCommand(folder))
    const versions = client
      .received<Published>('textDocument/publishDiagnostics')
      .filter(({ uri }) => uri === guide)
      .flatMap(({ version }) => version ?? [])
    expect(versions).toEqual([...versions].sort((a, b) => a - b))
  })

  test('a document of 5 MB is said to be too large, and the rest goes on', async () => {
    const { client, folder, guide } = await pair()
    const large = uriOf(join(folder, 'large.md'))
    await client.open(large, `${SPEED}\n`.repeat(60_000))
    expect(client.opened(large).text.length).toBeGreaterThan(5_000_000)
    expect(await client.request('saydo/document', { uri: large })).toMatchObject({ status: 'too-large', reason: expect.any(String) })
    for (const { code, severity } of (await client.pull(large)).items ?? []) expect([code, severity]).not.toEqual(['speed-only-target', 1])
    for (const [method, params] of Object.entries(REQUESTS)) await outcome(client.request(method, params(large)))
    expect(rulesOf(await toldByPull(client, guide))).toEqual(['speed-only-target'])
    client.replace(large, 'Agents', 'Our agents')
    client.write(large, SPEED)
    expect(rulesOf(await toldByPull(client, large))).toEqual(['speed-only-target'])
    client.close(large)
    await expectAlive(client, folder)
  })

  test('a document that is nested too deeply is said to be so, and the rest goes on', async () => {
    const { client, folder, guide } = await pair()
    for (const text of ['> '.repeat(5_000), '> '.repeat(60_000), `${'- '.repeat(2_000)}x`, '*'.repeat(8_000)]) {
      await client.open(guide, text)
      expect(await client.request('saydo/document', { uri: guide })).toMatchObject({ status: expect.any(String) })
      client.write(guide, SPEED)
      expect(rulesOf(await toldByPull(client, guide))).toEqual(['speed-only-target'])
      client.close(guide)
    }
    await expectAlive(client, folder)
  })

  test('a document that grew too large while it was open declares nothing any more', async () => {
    const { client, folder, guide, mission } = await pair()
    await client.open(mission)
    client.write(mission, `${MISSION}${'x'.repeat(1_200_000)}`)
    expect(await client.request('saydo/document', { uri: mission })).toMatchObject({ status: 'too-large' })
    expect(await toldByPull(client, guide)).toEqual([])
    client.close(mission)
    await expectAlive(client, folder)
  })

  test('many requests at once are all answered', async () => {
    const { client, folder, guide } = await pair()
    const answers = Array.from({ length: 300 }, (_, at) => {
      const [method, params] = Object.entries(REQUESTS)[at % Object.keys(REQUESTS).length] ?? []
      return outcome(client.request(method ?? '', params?.(guide)))
    })
    expect(await Promise.all(answers)).toHaveLength(300)
    await expectAlive(client, folder)
  })
})

describe('cancellation', () => {
  test('a request that is cancelled is answered, with what was asked for or with the code for it', async () => {
    const { client, folder, guide } = await pair()
    await client.open(guide)
    for (const [method, params] of Object.entries(REQUESTS)) {
      client.write(guide, `${SPEED}\n`)
      const { id, answer } = client.wire.ask(method, params(guide))
      client.notify('$/cancelRequest', { id })
      const refused = ((await outcome(answer)) as { refused?: number } | null)?.refused
      if (refused !== undefined && method !== 'workspace/executeCommand')
        expect([method, refused]).toEqual([method, ERROR.requestCancelled])
    }
    client.write(guide, SPEED)
    await expectAlive(client, folder)
  })

  test('of what was never asked, or is answered already', async () => {
    const { client, folder } = await pair()
    await client.request('saydo/rules')
    for (const id of [1, 2, 99_999, 'x', null, -1]) client.notify('$/cancelRequest', { id })
    await expectAlive(client, folder)
  })

  test('of a workspace pull leaves the next one whole', async () => {
    const { client, folder } = await pair()
    const first = client.wire.ask('workspace/diagnostic', { identifier: 'saydo', previousResultIds: [] })
    client.notify('$/cancelRequest', { id: first.id })
    await outcome(first.answer)
    await expectAlive(client, folder)
  })
})

describe('where a document stands', () => {
  test('one URI in every spelling is one document', async () => {
    const folder = await folderWith({ 'saydo.yml': SAY_DO, 'mission.md': MISSION, 'отдел/план работ (2).md': SPEED })
    const canonical = uriOf(join(folder, 'отдел/план работ (2).md'))
    const raw = `file://${folder}/отдел/план работ (2).md`
    const spellings = [
      canonical,
      raw,
      raw.replaceAll(' ', '%20'),
      canonical.replaceAll(/%[0-9A-F]{2}/gu, (hex) => hex.toLowerCase()),
      canonical.replaceAll('(', '%28').replaceAll(')', '%29'),
      canonical.replace('file:///', 'file://localhost/'),
    ]
    expect(new Set(spellings).size).toBeGreaterThan(4)
    for (const uri of spellings) {
      const client = await startClient({ folders: [folder] })
      await client.open(uri, CALM)
      expect([uri, await toldByWorkspacePull(client)]).toEqual([uri, {}])
      client.write(uri, SPEED)
      expect([uri, rulesOf(await toldByPull(client, uri))]).toEqual([uri, ['speed-only-target']])
      const { items } = await client.pullWorkspace()
      expect([uri, items.filter((item) => item.uri.endsWith('.md')).length]).toEqual([uri, 2])
      client.close(uri)
      await expectAlive(client, folder)
    }
  }, 120_000)

  test('a workspace folder in any spelling, through a link too', async () => {
    const { client, folder } = await pair()
    const other = join(await folderWith({}), 'отдел кадров (2)')
    await cp(folder, other, { recursive: true })
    const [first, second] = [await toldByCommand(folder), await toldByCommand(other)]
    const change = (added: readonly string[], removed: readonly string[]) => {
      const named = (uri: string) => ({ uri, name: 'x' })
      client.notify('workspace/didChangeWorkspaceFolders', { event: { added: added.map(named), removed: removed.map(named) } })
    }
    change([`file://${other}/`], [])
    await client.pulled(() => toldByWorkspacePull(client), { ...first, ...second })
    change([uriOf(other)], [])
    await client.pulled(() => toldByWorkspacePull(client), { ...first, ...second })
    change([], [`${uriOf(other).replaceAll('(', '%28')}/`])
    await client.pulled(() => toldByWorkspacePull(client), first)
    const link = `${other} link`
    await symlink(other, link)
    change([uriOf(link)], [uriOf(folder)])
    await client.pulled(() => toldByWorkspacePull(client), await toldByCommand(link))
  })

  test('diagnostics are pushed under the spelling that the client opened', async () => {
    const folder = await folderWith({ 'saydo.yml': '', 'mission.md': MISSION, 'план (2).md': SPEED })
    const client = await startClient({ folders: [folder], capabilities: pushed() })
    const uri = uriOf(join(folder, 'план (2).md')).replaceAll('(', '%28').replaceAll(')', '%29')
    await client.open(uri)
    const { diagnostics } = await client.next<Published>('textDocument/publishDiagnostics', (one) => one.uri === uri && one.version === 1)
    expect(diagnostics).toHaveLength(1)
  })

  test('a drive of Windows, whatever its spelling', async () => {
    const { client, folder } = await pair()
    for (const uri of ['file:///c%3A/handbook/guide.md', 'file:///C:/handbook/guide.md', 'file:///c:/handbook/guide%20two.md']) {
      await client.open(uri, SPEED)
      expect(await client.pull(uri)).toMatchObject({ kind: 'full' })
      client.close(uri)
    }
    await expectAlive(client, folder)
  })

  test('one that was never saved', async () => {
    const { client, folder } = await pair()
    await client.open(
      'untitled:Untitled-1',
      `---\nkind: other\n---\n${SPEED}\n## Deductions\n\nAgents are fined 20 € for every refund they grant to a customer.\n`,
    )
    expect(rulesOf(await toldByPull(client, 'untitled:Untitled-1'))).toContain('penalized-service')
    client.close('untitled:Untitled-1')
    await expectAlive(client, folder)
  })

  test('one outside every folder is judged with the set that it belongs to', async () => {
    const { client, folder } = await pair()
    const outside = await folderWith(PAIR)
    const uri = uriOf(join(outside, 'guide.md'))
    await client.open(uri)
    expect(rulesOf(await toldByPull(client, uri))).toEqual(['speed-only-target'])
    client.write(uri, CALM)
    expect(await toldByPull(client, uri)).toEqual([])
    client.close(uri)
    await expectAlive(client, folder)
  })

  test('a window without folders', async () => {
    const folder = await folderWith(PAIR)
    const uri = uriOf(join(folder, 'guide.md'))
    const client = await startClient({ folders: [] })
    await client.open(uri)
    expect(rulesOf(await toldByPull(client, uri))).toEqual(['speed-only-target'])
    const other = await startClient({ folders: [], capabilities: pushed() })
    await other.open(uri)
    await other.next<Published>('textDocument/publishDiagnostics', (one) => one.uri === uri && one.diagnostics.length === 1)
  })

  test('what is no policy document is left alone', async () => {
    const { client, folder } = await pair()
    for (const [name, languageId] of [
      ['program.ts', 'typescript'],
      ['data.json', 'json'],
      ['other.yml', 'yaml'],
    ] as const) {
      const uri = uriOf(join(folder, name))
      await client.open(uri, SPEED, languageId)
      expect((await client.pull(uri)).items).toEqual([])
    }
    await client.open('git:/handbook/guide.md?ref=HEAD', SPEED)
    await expectAlive(client, folder)
  })

  test('a folder that is none, and one that is gone', async () => {
    const folder = await folderWith(PAIR)
    const client = await startClient({ folders: [folder, join(folder, 'nowhere'), join(folder, 'guide.md')] })
    await expectAlive(client, folder)
  })

  test('a file created where the client says nothing of it is found when it is opened', async () => {
    const { client, folder } = await pair()
    await expectAlive(client, folder)
    await mkdir(join(folder, 'hr'))
    await writeFile(join(folder, 'hr/new.md'), SPEED)
    const uri = uriOf(join(folder, 'hr/new.md'))
    await client.open(uri)
    expect(rulesOf(await toldByPull(client, uri))).toEqual(['speed-only-target'])
    await expectAlive(client, folder)
  })
})
