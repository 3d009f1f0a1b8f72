import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { call } from '../cli/saydo.js'
import { folderWith, MISSION, SPEED } from '../folder.js'
import { pulling, pushed } from './capabilities.js'
import { CHANGED, type Client, CREATED, DELETED, startClient, uriOf } from './client.js'
import type { Published } from './protocol.js'
import { OWN_WORDS, PAIR } from './sets.js'
import { rulesOf, toldByCommand, toldByPull, toldByPush, toldByWorkspacePull } from './told.js'

const CALM = '# Note\n\nThe canteen is open from nine to five.\n'

async function watched(files: Readonly<Record<string, string>>, settings = {}): Promise<{ client: Client; folder: string }> {
  const folder = await folderWith(files)
  const client = await startClient({ folders: [folder], settings })
  await client.watching()
  return { client, folder }
}

/** Writes a file as another program would, and tells the server as a client would. */
async function write(client: Client, path: string, text: string, type: 1 | 2 = CHANGED): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
  client.diskChanged(path, type)
}

async function remove(client: Client, path: string): Promise<void> {
  await rm(path, { recursive: true })
  client.diskChanged(path, DELETED)
}

/** Both hosts say the same of what the disk holds now. */
async function expectParity(client: Client, folder: string): Promise<void> {
  await client.pulled(() => toldByWorkspacePull(client), await toldByCommand(folder))
}

describe('files on the disk', () => {
  test('created, changed, deleted', async () => {
    const { client, folder } = await watched(PAIR)
    await write(client, join(folder, 'hr/new.md'), SPEED, CREATED)
    await expectParity(client, folder)
    expect(await toldByPull(client, uriOf(join(folder, 'hr/new.md')))).not.toEqual([])
    await write(client, join(folder, 'mission.md'), CALM)
    await client.pulled(() => toldByWorkspacePull(client), {})
    await write(client, join(folder, 'mission.md'), MISSION)
    await expectParity(client, folder)
    await remove(client, join(folder, 'guide.md'))
    await expectParity(client, folder)
    await remove(client, join(folder, 'mission.md'))
    await client.pulled(() => toldByWorkspacePull(client), {})
  })

  test('whatever the case of their ending', async () => {
    const { client, folder } = await watched(PAIR)
    for (const name of ['A.MD', 'B.Markdown', 'C.MDX', 'd.mdx']) await write(client, join(folder, name), SPEED, CREATED)
    await expectParity(client, folder)
  })

  test('a folder that is deleted takes its documents with it', async () => {
    const { client, folder } = await watched({ ...PAIR, 'hr/a.md': SPEED, 'hr/deep/b.md': SPEED })
    await expectParity(client, folder)
    await remove(client, join(folder, 'hr'))
    await expectParity(client, folder)
  })

  test('renamed: the finding follows', async () => {
    const { client, folder } = await watched(PAIR)
    const [from, to] = [join(folder, 'guide.md'), join(folder, 'handbook.md')]
    await client.open(uriOf(from))
    await client.pulled(async () => rulesOf(await toldByPull(client, uriOf(from))), ['speed-only-target'])
    client.close(uriOf(from))
    await rename(from, to)
    client.diskChanged(from, DELETED)
    client.diskChanged(to, CREATED)
    await client.open(uriOf(to))
    await client.pulled(async () => rulesOf(await toldByPull(client, uriOf(to))), ['speed-only-target'])
    await expectParity(client, folder)
  })

  test('what .gitignore leaves out goes and comes back', async () => {
    const { client, folder } = await watched({ '.git/HEAD': '', ...PAIR, 'hr/guide.md': SPEED })
    await write(client, join(folder, '.gitignore'), 'hr/\n', CREATED)
    await expectParity(client, folder)
    await client.pulled(() => toldByPull(client, uriOf(join(folder, 'hr/guide.md'))), [])
    await remove(client, join(folder, '.gitignore'))
    await expectParity(client, folder)
  })

  test('other files are of no concern', async () => {
    const { client, folder } = await watched(PAIR)
    const first = await client.pullWorkspace()
    await writeFile(join(folder, 'picture.png'), 'x')
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(join(folder, 'picture.png')), type: CREATED }] })
    const ids = first.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }))
    expect((await client.pullWorkspace(ids)).items.filter(({ kind }) => kind === 'full')).toEqual([])
  })

  test('a client that watches by itself is heard too', async () => {
    const folder = await folderWith(PAIR)
    const capabilities = { textDocument: { diagnostic: {} } }
    const client = await startClient({ folders: [folder], capabilities })
    await write(client, join(folder, 'guide.md'), CALM)
    await expectParity(client, folder)
  })

  test('are pushed, and taken back when they are gone', async () => {
    const folder = await folderWith({ ...PAIR, 'second.md': SPEED })
    const client = await startClient({ folders: [folder], capabilities: pushed() })
    await client.watching()
    await client.settle(() => toldByPush(client), await toldByCommand(folder))
    await remove(client, join(folder, 'second.md'))
    await client.settle(() => toldByPush(client), await toldByCommand(folder))
    const empty = ({ uri, diagnostics }: Published) => uri === uriOf(join(folder, 'second.md')) && diagnostics.length === 0
    await client.next<Published>('textDocument/publishDiagnostics', empty)
  })
})

describe('the client is asked to pull again', () => {
  test('when the disk changes', async () => {
    const { client, folder } = await watched(PAIR)
    await client.pullWorkspace()
    const since = client.wire.received.length
    await write(client, join(folder, 'mission.md'), CALM)
    await client.next('workspace/diagnostic/refresh', () => true, since)
  })

  test('when the configuration changes, and when the settings do', async () => {
    const { client, folder } = await watched(PAIR)
    await client.pullWorkspace()
    const before = client.wire.received.length
    await write(client, join(folder, 'saydo.yml'), 'messages: ru\n')
    await client.next('workspace/diagnostic/refresh', () => true, before)
    await client.pullWorkspace()
    const after = client.wire.received.length
    client.changeSettings({ messages: 'es' })
    await client.next('workspace/diagnostic/refresh', () => true, after)
  })

  test('but never where it cannot be', async () => {
    const folder = await folderWith(PAIR)
    const { workspace, ...rest } = pulling() as { workspace: object }
    const client = await startClient({ folders: [folder], capabilities: { ...rest, workspace: { ...workspace, diagnostics: {} } } })
    await client.watching()
    await write(client, join(folder, 'mission.md'), CALM)
    await client.pulled(() => toldByWorkspacePull(client), {})
  })
})

describe('saydo.yml', () => {
  test('changed on the disk, created deeper down, deleted', async () => {
    const { client, folder } = await watched({ ...PAIR, 'hr/guide.md': SPEED })
    await write(client, join(folder, 'saydo.yml'), 'rules: { speed-only-target: info, incentives-not-aligned: off }\n')
    await expectParity(client, folder)
    expect(await toldByPull(client, uriOf(join(folder, 'guide.md')))).toMatchObject([{ severity: 3 }])
    // A set of its own, in which nothing is declared.
    await write(client, join(folder, 'hr/saydo.yml'), '', CREATED)
    await expectParity(client, folder)
    await client.pulled(() => toldByPull(client, uriOf(join(folder, 'hr/guide.md'))), [])
    await remove(client, join(folder, 'hr/saydo.yml'))
    await expectParity(client, folder)
    await remove(client, join(folder, 'saydo.yml'))
    await expectParity(client, folder)
  })

  test('broken, it is said where, and what was found stays; mended, it holds again', async () => {
    const { client, folder } = await watched(PAIR)
    const configuration = join(folder, 'saydo.yml')
    const before = await toldByCommand(folder)
    await client.pulled(() => toldByWorkspacePull(client), before)
    const mistakes = async () => {
      const { [configuration]: told, ...rest } = await toldByWorkspacePull(client)
      expect(rest).toEqual(before)
      return told?.map(({ severity, range }) => [severity, range.start])
    }
    await write(client, configuration, 'messages: en\nrules:\n  speed-only-targt: off\n')
    await client.pulled(mistakes, [[1, { line: 2, character: 2 }]])
    await write(client, configuration, 'rules: [\n')
    await client.pulled(mistakes, [[1, expect.anything()]])
    await write(client, configuration, 'rules: { speed-only-target: off }\n')
    await expectParity(client, folder)
  })

  test('broken from the start, it is all that is told, in the words of the command line', async () => {
    const { client, folder } = await watched({
      ...PAIR,
      'saydo.yml': 'rules:\n  speed-only-targt: off\n',
      'hr/saydo.yml': '',
      'hr/guide.md': SPEED,
    })
    const configuration = join(folder, 'saydo.yml')
    await client.pulled(async () => Object.keys(await toldByWorkspacePull(client)), [configuration])
    const [told] = (await client.pull(uriOf(configuration))).items ?? []
    const { stderr } = await call(folder, ['lint'])
    expect(stderr).toContain(told?.message.split('. ')[0])
    await write(client, configuration, '')
    await expectParity(client, folder)
  })

  test('an edit that is not saved holds at once', async () => {
    const { client, folder } = await watched(PAIR)
    const [configuration, guide] = [uriOf(join(folder, 'saydo.yml')), uriOf(join(folder, 'guide.md'))]
    await client.open(configuration, undefined, 'yaml')
    client.write(configuration, 'rules:\n  speed-only-target: off\n')
    await client.pulled(() => toldByPull(client, guide), [])
    client.write(configuration, 'rules:\n  speed-only-target: of\n')
    expect((await client.pull(configuration)).items).toMatchObject([
      { severity: 1, source: 'saydo', range: { start: { line: 1, character: 21 } } },
    ])
    client.close(configuration)
    expect((await client.pull(configuration)).items).toEqual([])
    await client.pulled(async () => rulesOf(await toldByPull(client, guide)), ['speed-only-target'])
  })

  test('every name of a configuration is one', async () => {
    const names = ['saydo.yaml', '.saydo.yml', 'saydo.json']
    const broken = Object.fromEntries(names.map((name, at) => [`set${at}/${name}`, '{ "rulez": {} }']))
    const { client, folder } = await watched({ ...broken, 'set0/a.md': SPEED, 'set1/a.md': SPEED, 'set2/a.md': SPEED })
    const told = await toldByWorkspacePull(client)
    expect(Object.keys(told).sort()).toEqual(names.map((name, at) => join(folder, `set${at}/${name}`)).sort())
  })
})

describe('workspace folders', () => {
  test('added and removed', async () => {
    const { client, folder } = await watched(PAIR)
    const other = await folderWith(PAIR)
    const [first, second] = [await toldByCommand(folder), await toldByCommand(other)]
    client.changeFolders([other], [])
    await client.pulled(() => toldByWorkspacePull(client), { ...first, ...second })
    client.changeFolders([], [folder])
    await client.pulled(() => toldByWorkspacePull(client), second)
    client.changeFolders([], [other])
    await client.pulled(() => toldByWorkspacePull(client), {})
    client.changeFolders([folder], [])
    await client.pulled(() => toldByWorkspacePull(client), first)
  })

  test('one within another names each document once', async () => {
    const folder = await folderWith({ ...PAIR, 'hr/guide.md': SPEED })
    const client = await startClient({ folders: [folder, join(folder, 'hr')] })
    const { items } = await client.pullWorkspace()
    const paths = items.map(({ uri }) => fileURLToPath(uri))
    expect(paths).toEqual([...new Set(paths)])
    await client.pulled(() => toldByWorkspacePull(client), await toldByCommand(folder))
  })

  test('removed: what was pushed for it is taken back', async () => {
    const [folder, other] = [await folderWith(PAIR), await folderWith(PAIR)]
    const client = await startClient({ folders: [folder, other], capabilities: pushed() })
    const [first, second] = [await toldByCommand(folder), await toldByCommand(other)]
    await client.settle(() => toldByPush(client), { ...first, ...second })
    client.changeFolders([], [other])
    await client.settle(() => toldByPush(client), first)
  })
})

describe('settings', () => {
  test('saydo.enable: off says nothing, on says it again', async () => {
    const { client, folder } = await watched(PAIR, { enable: false })
    await client.pulled(() => toldByWorkspacePull(client), {})
    client.changeSettings({ enable: true })
    await expectParity(client, folder)
    client.changeSettings({ enable: false })
    await client.pulled(() => toldByPull(client, uriOf(join(folder, 'guide.md'))), [])
  })

  test('saydo.messages chooses the language', async () => {
    const { client, folder } = await watched(PAIR, { messages: 'es' })
    const inLanguage = (language: string) => toldByCommand(folder, 'utf-16', ['--messages', language])
    await client.pulled(() => toldByWorkspacePull(client), await inLanguage('es'))
    client.changeSettings({ messages: 'ru' })
    await client.pulled(() => toldByWorkspacePull(client), await inLanguage('ru'))
    client.changeSettings({ messages: 'document' })
    await client.pulled(() => toldByWorkspacePull(client), await inLanguage('en'))
  })

  test('saydo.messages that says nothing leaves the choice to saydo.yml', async () => {
    const { client, folder } = await watched({ ...PAIR, 'saydo.yml': 'messages: es\n' }, {})
    await expectParity(client, folder)
    expect((await toldByPull(client, uriOf(join(folder, 'guide.md'))))[0]?.message).toMatch(/Aquí/u)
  })

  test('saydo.run: onSave judges what was saved', async () => {
    const { client, folder } = await watched(PAIR, { run: 'onSave' })
    const guide = uriOf(join(folder, 'guide.md'))
    await client.open(guide)
    await client.pulled(async () => rulesOf(await toldByPull(client, guide)), ['speed-only-target'])
    client.write(guide, CALM)
    await client.pulled(async () => rulesOf(await toldByPull(client, guide)), ['speed-only-target'])
    await writeFile(join(folder, 'guide.md'), CALM)
    client.notify('textDocument/didSave', { textDocument: { uri: guide } })
    await client.pulled(() => toldByPull(client, guide), [])
  })

  test('that make no sense are as good as none', async () => {
    const { client, folder } = await watched(PAIR, { enable: 'maybe', run: 7, messages: ['xx'] })
    await expectParity(client, folder)
  })
})

describe('what a configuration builds on, and its baseline', () => {
  const [house, baseline] = ['house.yml', '.saydo-baseline.json'] as const

  test('another file changes the findings of all that build on it, missing or broken meanwhile', async () => {
    const { client, folder } = await watched(OWN_WORDS)
    const text = OWN_WORDS[house] ?? ''
    await expectParity(client, folder)
    await write(
      client,
      join(folder, house),
      text.replace('severity: error', 'severity: info').replace('punter, es', 'agent, es').replace('A punter.', 'An agent.'),
    )
    await expectParity(client, folder)
    const before = await toldByWorkspacePull(client)
    await write(client, join(folder, house), `${text}rulez: 1\n`)
    await client.pulled(async () => rulesOf((await toldByWorkspacePull(client))[join(folder, house)]), ['configuration'])
    await remove(client, join(folder, house))
    await client.pulled(async () => rulesOf((await toldByWorkspacePull(client))[join(folder, 'saydo.yml')]), ['configuration'])
    await write(client, join(folder, house), text, CREATED)
    await expectParity(client, folder)
    expect(await toldByWorkspacePull(client)).not.toEqual(before)
  })

  test('while it is being edited, without a save', async () => {
    const { client, folder } = await watched(OWN_WORDS)
    const uri = uriOf(join(folder, house))
    const text = OWN_WORDS[house] ?? ''
    await client.open(uri, text, 'yaml')
    const guide = () => toldByPull(client, uriOf(join(folder, 'guide.md')))
    await client.pulled(async () => rulesOf(await guide()).includes('no-punters'), true)
    client.write(uri, text.replace('A punter.', 'A customer.'))
    await client.pulled(async () => rulesOf(await toldByPull(client, uri)), ['configuration'])
    client.write(uri, text.replace('punter, es', 'crew, es').replace('A punter.', 'A crew.'))
    await client.pulled(
      async () =>
        (await guide())
          .map(({ message }) => message)
          .join(' ')
          .includes('“crew”'),
      true,
    )
  })

  test('a baseline written anew, taken away, broken', async () => {
    const { client, folder } = await watched(OWN_WORDS)
    expect((await call(folder, ['--update-baseline', '.'])).code).toBe(0)
    for (const name of [baseline, `es/${baseline}`]) client.diskChanged(join(folder, name), CHANGED)
    await client.pulled(() => toldByWorkspacePull(client), {})
    await remove(client, join(folder, baseline))
    await expectParity(client, folder)
    await write(client, join(folder, baseline), '<<<<<<< HEAD\n', CREATED)
    await client.pulled(async () => rulesOf((await toldByWorkspacePull(client))[join(folder, baseline)]), ['configuration'])
    await remove(client, join(folder, baseline))
    await expectParity(client, folder)
  })
})
