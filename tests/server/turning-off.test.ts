import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { call } from '../cli/saydo.js'
import { SPEED } from '../folder.js'
import { actionsFor, called, opened, RULE, SUPPRESS_FILE, TURN_OFF } from './actions.js'
import { pulling } from './capabilities.js'
import { uriOf } from './client.js'
import { PAIR } from './sets.js'
import { rulesOf, toldByPull } from './told.js'

describe('turning a rule off', () => {
  const configurations: [name: string, file: string, text: string][] = [
    ['with rules', 'saydo.yml', '# Ours.\nrules:\n  # Later.\n  profit-first: info # for now\n\nmessages: en\n'],
    ['with this rule', 'saydo.yml', 'rules:\n  speed-only-target: warning # for now\n  profit-first: info\n'],
    ['with this rule in a list', 'saydo.yml', 'rules: { speed-only-target: [error], profit-first: info }\n'],
    ['without rules', 'saydo.yml', '# Ours.\nextends: saydo:recommended\n'],
    ['without a last line end', 'saydo.yml', 'messages: en'],
    ['with CRLF', 'saydo.yml', 'rules:\r\n  profit-first: info\r\nmessages: en\r\n'],
    ['empty', 'saydo.yml', ''],
    ['of comments', 'saydo.yaml', '# Nothing yet.\n'],
    ['as JSON', 'saydo.json', '{\n  "messages": "en"\n}\n'],
    ['hidden', '.saydo.yml', 'rules: {}\n'],
  ]

  test.each(configurations)('a configuration %s', async (_, file, text) => {
    const { 'saydo.yml': __, ...rest } = PAIR
    const { folder, client, uri } = await opened({ ...rest, [file]: text })
    await client.watching()
    await client.run(called(await actionsFor(client, uri), TURN_OFF))
    const after = await readFile(join(folder, file), 'utf8')
    for (const comment of text.match(/#.*|profit-first: info|messages: en/gu) ?? []) expect(after).toContain(comment)
    if (text.includes('\r\n')) expect(after).not.toMatch(/[^\r]\n/u)
    const { code, stderr, stdout } = await call(folder, ['lint', '--format', 'json', '--fail-on', 'never'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).not.toContain(RULE)
    await client.pulled(async () => rulesOf(await toldByPull(client, uri)).includes(RULE), false)
  })

  test('no configuration: one is made in the workspace folder', async () => {
    const { 'saydo.yml': _, ...rest } = PAIR
    const { folder, client, uri } = await opened({ ...rest, 'hr/guide.md': SPEED }, {}, 'hr/guide.md')
    await client.watching()
    await client.run(called(await actionsFor(client, uri), TURN_OFF))
    const { stdout, code } = await call(folder, ['lint', '--format', 'json', '--fail-on', 'never'])
    expect(code).toBe(0)
    expect(stdout).not.toContain(RULE)
    expect(await readFile(join(folder, 'saydo.yml'), 'utf8')).toMatch(/speed-only-target: off\n$/u)
    await client.pulled(async () => rulesOf(await toldByPull(client, uri)).includes(RULE), false)
  })

  test('a configuration that is open and not saved is edited as it stands', async () => {
    const { folder, client, uri } = await opened()
    const configuration = uriOf(join(folder, 'saydo.yml'))
    await client.open(configuration, undefined, 'yaml')
    client.write(configuration, '# Ours.\nrules:\n  profit-first: off\n')
    await client.run(called(await actionsFor(client, uri), TURN_OFF))
    expect(client.opened(configuration).text).toMatch(/^# Ours\.\nrules:\n(?: {2}(?:profit-first|speed-only-target): off\n){2}$/u)
    expect(rulesOf(await toldByPull(client, uri))).not.toContain(RULE)
  })

  test('a client that cannot create files is not asked to', async () => {
    const { workspace, ...others } = pulling() as { workspace: { workspaceEdit: object } }
    const capabilities = { ...others, workspace: { ...workspace, workspaceEdit: { documentChanges: true } } }
    const { 'saydo.yml': _, ...rest } = PAIR
    const { client, uri } = await opened(rest, { capabilities })
    const creating = (await actionsFor(client, uri)).filter(({ edit }) => JSON.stringify(edit ?? null).includes('"create"'))
    expect(creating).toEqual([])
  })

  test('a client without documentChanges gets plain changes', async () => {
    const { workspace, ...others } = pulling() as { workspace: object }
    const { client, uri } = await opened(PAIR, { capabilities: { ...others, workspace: { ...workspace, workspaceEdit: {} } } })
    const actions = await actionsFor(client, uri)
    expect(actions.filter(({ edit }) => edit?.documentChanges)).toEqual([])
    await client.run(called(actions, SUPPRESS_FILE))
    expect(rulesOf(await toldByPull(client, uri))).not.toContain(RULE)
  })
})
