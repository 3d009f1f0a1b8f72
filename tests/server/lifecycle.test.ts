import { describe, expect, onTestFinished, test } from 'vitest'
import { folderWith } from '../folder.js'
import { BARE, pulling, pushed } from './capabilities.js'
import { Client, startClient, uriOf } from './client.js'
import { frame } from './framing.js'
import { ERROR } from './protocol.js'
import { examples, PAIR } from './sets.js'
import { toldByCommand, toldByPush, toldByWorkspacePull } from './told.js'

/** A server that nobody has said hello to. */
async function silent(folders: readonly string[] = []) {
  const client = new Client({ folders: folders.length > 0 ? folders : [await folderWith(PAIR)] })
  onTestFinished(() => client.wire.kill())
  return client
}

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'an answer',
    (error: { code?: number }) => error.code,
  )

describe('before initialize', () => {
  test('requests are refused, notifications dropped', async () => {
    const client = await silent()
    client.notify('textDocument/didOpen', { textDocument: { uri: 'file:///a.md', languageId: 'markdown', version: 1, text: '' } })
    expect(
      await code(client.request('textDocument/hover', { textDocument: { uri: 'file:///a.md' }, position: { line: 0, character: 0 } })),
    ).toBe(ERROR.serverNotInitialized)
    await client.initialize()
    expect(Object.keys(await toldByWorkspacePull(client))).toHaveLength(2)
    expect(await client.shutdown()).toBe(0)
    expect(client.wire.breaches).toEqual([])
  })

  test('exit ends the server, with an error', async () => {
    const client = await silent()
    client.notify('exit')
    expect((await client.wire.exited).code).toBe(1)
  })
})

describe('initialize', () => {
  test('twice is refused, and harms nothing', async () => {
    const client = await startClient({ folders: [await folderWith(PAIR)] })
    expect(await code(client.request('initialize', { processId: null, rootUri: null, capabilities: {} }))).toBe(ERROR.invalidRequest)
    expect(Object.keys(await toldByWorkspacePull(client))).toHaveLength(2)
  })

  test('with nothing but what the specification demands', async () => {
    const client = await silent()
    expect(await client.request('initialize', { processId: null, rootUri: null, capabilities: {} })).toHaveProperty('capabilities')
  })

  test('with a root alone, as older clients have it', async () => {
    const folder = await folderWith(PAIR)
    const { workspace: _, ...capabilities } = pulling()
    const client = await startClient({ folders: [folder], capabilities })
    expect(await toldByWorkspacePull(client)).toEqual(await toldByCommand(folder))
  })

  test.each([
    ['no params', undefined],
    ['no capabilities', { processId: null, rootUri: null }],
    [
      'nonsense',
      {
        processId: 'me',
        rootUri: 7,
        workspaceFolders: 'all',
        capabilities: { general: { positionEncodings: 'utf-8' } },
        initializationOptions: [1],
      },
    ],
    [
      'encodings that nobody knows',
      { processId: null, rootUri: null, capabilities: { general: { positionEncodings: ['utf-7', 'latin1'] } } },
    ],
  ])('with %s costs one answer at most', async (_, params) => {
    const client = await silent()
    const first = await code(client.request('initialize', params))
    expect([first, ['an answer', ERROR.invalidParams, -32603].includes(first ?? 0)]).toEqual([first, true])
    if (first !== 'an answer') await client.request('initialize', { processId: null, rootUri: null, capabilities: {} })
    client.notify('initialized', {})
    expect(await client.request('saydo/rules')).not.toEqual([])
  })

  test('by a client that says nothing of itself: diagnostics are pushed, nothing is asked of it', async () => {
    const folder = await folderWith(PAIR)
    const client = await startClient({ folders: [folder], capabilities: BARE })
    const expected = await toldByCommand(folder)
    // Related places and addresses are for clients that say that they show them.
    const rules = (all: Awaited<ReturnType<typeof toldByCommand>>) =>
      Object.entries(all).map(([path, told]) => [path, told.map(({ rule }) => rule)])
    await client.settle(() => rules(toldByPush(client)), rules(expected))
    expect(
      client.wire.received.map(({ method }) => method).filter((method) => method.startsWith('client/') || method.startsWith('workspace/')),
    ).toEqual([])
  })

  test('tells how the first load goes on, where the client shows it', async () => {
    const client = await startClient({ folders: [await examples()], capabilities: pushed() })
    await client.next<{ value: { kind: string } }>('$/progress', ({ value }) => value.kind === 'end')
    const kinds = client.received<{ value: { kind: string } }>('$/progress').map(({ value }) => value.kind)
    expect([kinds[0], kinds.at(-1)]).toEqual(['begin', 'end'])
    expect(kinds.slice(1, -1).filter((kind) => kind !== 'report')).toEqual([])
  })
})

describe('the end', () => {
  test('after shutdown requests are refused, and exit is clean', async () => {
    const client = await startClient({ folders: [await folderWith(PAIR)] })
    expect(await client.request('shutdown')).toBeNull()
    expect(await code(client.request('saydo/rules'))).toBe(ERROR.invalidRequest)
    expect(await code(client.pullWorkspace())).toBe(ERROR.invalidRequest)
    client.notify('textDocument/didOpen', { textDocument: { uri: 'file:///a.md', languageId: 'markdown', version: 1, text: '' } })
    client.notify('exit')
    expect((await client.wire.exited).code).toBe(0)
  })

  test('exit without shutdown is an error', async () => {
    const client = await startClient({ folders: [await folderWith(PAIR)] })
    client.notify('exit')
    expect((await client.wire.exited).code).toBe(1)
  })

  test('a client that closes its end is gone, and so is the server', async () => {
    const client = await startClient({ folders: [await folderWith(PAIR)] })
    client.wire.close()
    expect((await client.wire.exited).signal).toBeNull()
  })

  test('shutdown in the middle of the first load', async () => {
    const client = await silent([await examples()])
    await client.initialize()
    expect(await client.shutdown()).toBe(0)
    expect(client.wire.breaches).toEqual([])
  })
})

describe('the wire', () => {
  test('messages byte by byte, and many in one chunk', async () => {
    const folder = await folderWith(PAIR)
    const client = await startClient({ folders: [folder] })
    const uri = uriOf(`${folder}/правила 🙂.md`)
    const opening = { uri, languageId: 'markdown', version: 1, text: '🙂 Агентов оценивают по числу звонков в час.\n' }
    for (const byte of frame({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: opening } }))
      client.wire.write(Uint8Array.of(byte))
    const ping = frame({ jsonrpc: '2.0', method: '$/setTrace', params: { value: 'off' } })
    client.wire.write(Buffer.concat(Array.from({ length: 100 }, () => ping)))
    expect(await client.pull(uri)).toMatchObject({ kind: 'full' })
  })

  test('a Content-Type, and headers in another order', async () => {
    const client = await startClient({ folders: [await folderWith(PAIR)] })
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', method: '$/setTrace', params: { value: 'verbose' } }))
    const type = 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n'
    client.wire.write(Buffer.concat([Buffer.from(`${type}Content-Length: ${body.length}\r\n\r\n`), body]))
    client.wire.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n${type}\r\n`), body]))
    expect(await client.request('saydo/rules')).not.toEqual([])
  })

  test('JSON that is none costs nothing but itself', async () => {
    const client = await startClient({ folders: [await folderWith(PAIR)] })
    for (const body of [
      '{',
      'null',
      '[]',
      '7',
      '"x"',
      '{}',
      '{"jsonrpc":"2.0"}',
      '{"jsonrpc":"2.0","id":null,"method":"x"}',
      '{"id":4,"method":7}',
      '\u0000',
    ]) {
      client.wire.write(Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`))
    }
    // A response to a request that the server never made.
    client.wire.send({ jsonrpc: '2.0', id: 'nobody', result: 7 })
    client.wire.send({ jsonrpc: '2.0', id: 99_999, error: { code: 1, message: 'no' } })
    expect(await client.request('saydo/rules')).not.toEqual([])
  })

  test('bytes that are no UTF-8 within a message', async () => {
    const client = await startClient({ folders: [await folderWith(PAIR)] })
    const body = Buffer.concat([
      Buffer.from('{"jsonrpc":"2.0","method":"$/x","params":{"a":"'),
      Buffer.from([0xff, 0xc3]),
      Buffer.from('"}}'),
    ])
    client.wire.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]))
    expect(await client.request('saydo/rules')).not.toEqual([])
  })

  test.each([
    'Content-Size: 7\r\n\r\n',
    'Content-Length: many\r\n\r\n',
    'Content-Length: -7\r\n\r\n',
    '\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
  ])('the header %j is survived, or ends the server in an orderly way', async (header) => {
    const client = await silent()
    await client.initialize()
    const request = frame({ jsonrpc: '2.0', id: 'next', method: 'saydo/rules' })
    client.wire.write(Buffer.concat([Buffer.from(header), request]))
    const answered = client.wire.until(() => client.wire.breaches.some((breach) => breach.includes('"id":"next"')), 'the next answer')
    const outcome = await Promise.race([answered, client.wire.exited.then(({ code: exit }) => exit === 1)])
    expect(outcome).toBe(true)
  })
})
