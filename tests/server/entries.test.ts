import { fork, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { folderWith } from '../folder.js'
import { BARE } from './capabilities.js'
import { Client, uriOf } from './client.js'
import { FrameReader, frame, type Message } from './framing.js'
import { PAIR } from './sets.js'

const ENTRY = join(import.meta.dirname, '../../server/dist/node.js')

const hello = (folder: string) => ({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { processId: process.pid, rootUri: uriOf(folder), capabilities: {} },
})

const SHUTDOWN = { jsonrpc: '2.0', id: 2, method: 'shutdown' }
const EXIT = { jsonrpc: '2.0', method: 'exit' }

test('over a socket that the client listens on', async () => {
  const listener = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void listener.close())
  await once(listener, 'listening')
  const address = listener.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const child = spawn(process.execPath, [ENTRY, `--socket=${port}`], { stdio: 'inherit' })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [socket] = (await once(listener, 'connection')) as [Socket]
  const reader = new FrameReader()
  const answered = async (id: number): Promise<Message> => {
    for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
      const found = reader.push(chunk as Buffer).find((message) => message.id === id && message.method === undefined)
      if (found) return found
    }
    throw new Error('the server hung up')
  }
  socket.write(frame(hello(await folderWith(PAIR))))
  expect((await answered(1)).result).toMatchObject({ serverInfo: { name: expect.any(String) } })
  socket.write(frame(SHUTDOWN))
  expect(await answered(2)).toMatchObject({ result: null })
  socket.write(frame(EXIT))
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('over Node’s own channel, as VS Code starts it', async () => {
  const child = fork(ENTRY, ['--node-ipc'], { silent: true, execArgv: [] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const answered = (id: number) =>
    new Promise<Message>((resolve, reject) => {
      child.on('message', (message: Message) => message.id === id && message.method === undefined && resolve(message))
      child.on('exit', () => reject(new Error('the server ended')))
    })
  const first = answered(1)
  child.send(hello(await folderWith(PAIR)))
  expect((await first).result).toMatchObject({ capabilities: { textDocumentSync: expect.anything() } })
  const second = answered(2)
  child.send(SHUTDOWN)
  expect(await second).toMatchObject({ result: null })
  const exit = once(child, 'exit')
  child.send(EXIT)
  expect(await exit).toEqual([0, null])
})

test('without a word on how to speak it says so and ends', () => {
  const { status, stderr } = spawnSync(process.execPath, [ENTRY], { encoding: 'utf8', input: '' })
  expect(status).not.toBe(0)
  expect(stderr).toMatch(/--stdio/u)
})

test('a server whose client is no longer alive ends by itself', async () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  const client = new Client({ folders: [await folderWith(PAIR)], capabilities: BARE })
  onTestFinished(() => client.wire.kill())
  await client.request('initialize', { processId: pid, rootUri: null, capabilities: {} })
  expect((await client.wire.exited).signal).toBeNull()
})
