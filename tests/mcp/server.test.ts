import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { PRINCIPLES } from '@saydo/rules'
import { describe, expect, test } from 'vitest'
import { saydo } from '../cli/saydo.js'
import { folderWith, MISSION, SAY_DO, SPEED } from '../folder.js'
import { assistantIn, ERAS } from './assistant.js'

const AT_ODDS = { 'saydo.yml': SAY_DO, 'mission.md': MISSION, 'ops/guide.md': SPEED }

describe.each(ERAS)('a client that opens as %s', (era) => {
  test('finds tools, pages and a prompt, and gets an answer', async () => {
    const { client, call } = await assistantIn(await folderWith(AT_ODDS), [], era)
    expect(client.getServerVersion()).toMatchObject({ name: 'saydo' })
    expect(client.getInstructions()).toContain('lint')
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['lint', 'explain', 'coverage'])
    for (const tool of tools) {
      expect(tool).toMatchObject({ annotations: { readOnlyHint: true, openWorldHint: false }, outputSchema: { type: 'object' } })
      expect(tool.inputSchema).toMatchObject({ type: 'object', additionalProperties: false })
      expect(tool.title).toBeTruthy()
    }
    expect((await client.listPrompts()).prompts.map(({ name }) => name)).toEqual(['review-policy'])
    const prompt = await client.getPrompt({ name: 'review-policy', arguments: { file: 'hr/bonus.md' } })
    expect(JSON.stringify(prompt.messages)).toContain('hr/bonus.md')
    expect((await call('lint')).data.findings).toHaveLength(2)
  })
})

describe('pages of the rules', () => {
  test('are listed, read, completed', async () => {
    const { client } = await assistantIn(await folderWith({}))
    const { resources } = await client.listResources()
    expect(resources.map(({ uri }) => uri)).toContain('saydo://rules/speed-only-target')
    const text = async (uri: string) => JSON.stringify((await client.readResource({ uri })).contents)
    for (const { uri } of resources) expect((await text(uri)).length).toBeGreaterThan(300)
    expect(await text('saydo://rules')).toContain('](saydo://rules/speed-only-target)')
    const completion = await client.complete({
      ref: { type: 'ref/resource', uri: 'saydo://rules/{id}' },
      argument: { name: 'id', value: 'speed' },
    })
    expect(completion.completion.values).toEqual(['speed-only-target'])
    await expect(text('saydo://rules/speed-only')).rejects.toThrow('Did you mean “speed-only-target”?')
  })
})

describe('explain', () => {
  interface Explained {
    readonly rules: readonly { readonly id: string; readonly severity: string }[]
    readonly page?: string
  }

  test('gives a page, or all rules', async () => {
    const folder = await folderWith({})
    const { call } = await assistantIn(folder)
    const one = await call<Explained>('explain', { rule: 'speed-only-target' })
    expect(one.data.rules).toMatchObject([{ id: 'speed-only-target', severity: 'error' }])
    expect(one.text).toMatch(/^# speed-only-target\n/u)
    expect(one.data.page).toBe(one.text)
    const all = await call<Explained>('explain')
    const listed = JSON.parse((await saydo(folder, ['rules', '--format', 'json'])).stdout) as Explained
    expect(all.data.rules).toEqual(listed.rules.map((rule) => expect.objectContaining({ id: rule.id, severity: rule.severity })))
    expect((await call('explain', { rule: 'unused-suppression' })).text).toContain('saydo-disable-next-line')
  })

  test('knows which rule was meant', async () => {
    const { call } = await assistantIn(await folderWith({}))
    const { isError, text } = await call('explain', { rule: 'speed-only' })
    expect([isError, text]).toEqual([true, 'There is no rule “speed-only”. Did you mean “speed-only-target”?'])
  })
})

describe('coverage', () => {
  interface Coverage {
    readonly sets: readonly {
      readonly folder: string
      readonly documents: number
      readonly principles: readonly {
        readonly id: string
        readonly status: string
        readonly against: { readonly total: number; readonly places: readonly object[] }
      }[]
    }[]
  }

  test('sets all principles against each policy set, or those with a status', async () => {
    const { call } = await assistantIn(await folderWith({ ...AT_ODDS, 'other/saydo.yml': '', 'other/mission.md': MISSION }))
    const { data } = await call<Coverage>('coverage')
    expect(data.sets.map(({ folder, documents }) => [folder, documents])).toEqual([
      ['.', 2],
      ['other', 1],
    ])
    for (const { principles } of data.sets) expect(principles.map(({ id }) => id)).toEqual(PRINCIPLES.map(({ id }) => id))
    const against = await call<Coverage>('coverage', { paths: ['mission.md'], statuses: ['contradicted'], places: 1 })
    expect(against.data.sets).toHaveLength(1)
    const [principle] = against.data.sets[0]?.principles ?? []
    expect(principle).toMatchObject({
      status: 'contradicted',
      against: { total: 1, places: [{ file: 'ops/guide.md', line: 3, rule: 'speed-only-target' }] },
    })
    expect(against.text).toContain('✖ ops/guide.md:3:1 speed-only-target')
    expect(against.text).not.toContain(': silent')
  })
})

describe('what may be read', () => {
  const outside = { 'in/saydo.yml': SAY_DO, 'in/mission.md': MISSION, 'out/guide.md': SPEED }

  test.each([['../out'], ['../out/guide.md'], ['../**/*.md'], ['/etc'], ['sub/../../out'], ['!../out']])('%s is refused', async (path) => {
    const { call } = await assistantIn(join(await folderWith(outside), 'in'))
    for (const tool of ['lint', 'coverage']) {
      const { isError, text } = await call(tool, { paths: [path] })
      expect([isError, text]).toEqual([true, expect.stringContaining(`“${path}” is outside what this server may read`)])
    }
  })

  test('links that lead out are not followed, and that is said', async () => {
    const folder = await folderWith(outside)
    await symlink(join(folder, 'out/guide.md'), join(folder, 'in/linked.md'))
    await symlink(join(folder, 'out'), join(folder, 'in/linked'), 'junction')
    const { call } = await assistantIn(join(folder, 'in'))
    const { data } = await call('lint')
    expect([data.findings, data.summary.documents]).toEqual([[], 1])
    expect(data.notes).toContain('linked.md was not linted: it is outside what this server may read.')
    expect(data.notes).toContain('linked: the folder was not searched: it is outside what this server may read.')
  })

  test('nor is a document that a configuration names outside', async () => {
    const folder = await folderWith({ ...outside, 'in/saydo.yml': 'priorities: [{ topic: service, file: ../out/guide.md, line: 3 }]\n' })
    const { call } = await assistantIn(join(folder, 'in'))
    const { isError, text } = await call('lint')
    expect(isError).toBe(true)
    expect(text).toContain('“../out/guide.md” cannot be read: there is no such file.')
    expect(text).not.toContain('handle time')
  })

  test('--root names the folders instead', async () => {
    const folder = await folderWith(outside)
    const { call } = await assistantIn(folder, ['--root', 'in', '--root', 'out'])
    const { data } = await call('lint', { paths: [join(folder, 'out/guide.md')] })
    expect([data.root, data.summary.documents]).toEqual([join(folder, 'out'), 1])
    expect((await call('lint', { paths: [join(folder, 'in'), join(folder, 'out')] })).text).toContain('Ask for one folder after the other.')
    expect((await call('lint', { paths: [folder] })).isError).toBe(true)
  })

  test('a configuration above is told', async () => {
    const folder = await folderWith({ 'saydo.yml': SAY_DO, 'sub/mission.md': MISSION })
    const { call } = await assistantIn(join(folder, 'sub'))
    expect((await call('lint')).data.notes).toEqual([expect.stringContaining(`start it there, or with --root ${folder}.`)])
  })

  test('what git ignores above is left out', async () => {
    const folder = await folderWith({ '.gitignore': 'drafts/\n', 'docs/mission.md': MISSION, 'docs/drafts/guide.md': SPEED })
    await mkdir(join(folder, '.git'))
    const { call } = await assistantIn(join(folder, 'docs'))
    expect((await call('lint')).data.summary.documents).toBe(1)
  })
})

describe('what goes wrong costs one call', () => {
  test('a mistake in a configuration is told with its place and mend, beside what the rest has', async () => {
    const folder = await folderWith({ ...AT_ODDS, 'bad/saydo.yml': 'rules:\n  speed-only: error\n', 'bad/mission.md': MISSION })
    const { call } = await assistantIn(folder)
    for (const tool of ['lint', 'coverage']) {
      const { isError, text } = await call(tool)
      expect(isError).toBe(true)
      expect(text).toContain('bad/saydo.yml:2:3: rules.speed-only: “speed-only” is not a rule. Did you mean “speed-only-target”?')
      expect(text).toContain('ops/guide.md:3:1')
    }
    expect((await call('lint', { paths: ['ops'] })).isError).toBe(false)
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['lint', { path: ['x.md'] }, 'There is no argument “path”. Did you mean “paths”?'],
    ['lint', { paths: 'x.md' }, 'paths: Invalid input: expected array'],
    ['lint', { limit: 1000 }, 'limit: Too big'],
    ['lint', { paths: ['nowhere.md'] }, 'nowhere.md was not linted: there is no such file.'],
    ['lint', { paths: ['empty'] }, 'No document (.md, .markdown, .mdx) was found in “empty”.'],
    ['coverage', { statuses: ['quiet'] }, 'statuses'],
    ['explain', { rule: 7 }, 'rule: Invalid input: expected string'],
  ])('%s with %j', async (tool, given, message) => {
    const folder = await folderWith(AT_ODDS)
    await mkdir(join(folder, 'empty'))
    const { call } = await assistantIn(folder)
    const { isError, text } = await call(tool, given)
    expect([isError, text]).toEqual([true, expect.stringContaining(message)])
    expect((await call('lint')).data.findings).toHaveLength(2)
  })

  test('calls at once do not disturb each other', async () => {
    const { call } = await assistantIn(await folderWith(AT_ODDS))
    const answers = await Promise.all([
      call('lint'),
      call('lint', { draft: { file: 'ops/guide.md', text: '# Guide\n\nWe take our time.\n' } }),
      call('lint', { paths: ['../x'] }),
      call('explain', { rule: 'speed-only-target' }),
      call('coverage'),
    ])
    expect(answers.map(({ isError }) => isError)).toEqual([false, false, true, false, false])
    expect(answers.slice(0, 2).map(({ data }) => data.findings.length)).toEqual([2, 0])
  })

  test('lines that are no messages', async () => {
    const { child, closed, lines } = await raw(await folderWith(AT_ODDS))
    child.stdin.write('nonsense\n{"jsonrpc":"2.0"}\n[]\n{"jsonrpc":"2.0","id":1,"method":"no/such"}\n')
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 2, method: 'initialize', params: INITIALIZE })}\n`)
    while (!lines().some((line) => (JSON.parse(line) as { id?: number; result?: object }).result)) await once(child.stdout, 'data')
    child.stdin.end()
    expect(await closed).toBe(0)
  })
})

test('it ends when its client goes, with nothing but messages on standard output', async () => {
  const { child, closed, lines } = await raw(await folderWith(AT_ODDS))
  child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: INITIALIZE })}\n`)
  await once(child.stdout, 'data')
  child.stdin.end()
  expect(await closed).toBe(0)
  expect(lines().map((line) => (JSON.parse(line) as { jsonrpc: string }).jsonrpc)).toEqual(['2.0'])
})

test('mistakes in the command line', async () => {
  const folder = await folderWith({})
  const { code, stderr } = await saydo(folder, ['mcp', '--root', 'nowhere'])
  expect([code, stderr]).toEqual([2, 'saydo: There is no folder “nowhere”.\n'])
  expect((await saydo(folder, ['mcp', 'policies'])).stderr).toContain('Name folders with --root.')
})

const INITIALIZE = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'raw', version: '1' } }

/** The server without a client before it. */
async function raw(cwd: string) {
  const program = join(import.meta.dirname, '../../cli/bin/saydo.js')
  const child = spawn(process.execPath, [program, 'mcp'], { cwd, stdio: ['pipe', 'pipe', 'ignore'] })
  let written = ''
  child.stdout.on('data', (chunk: Buffer) => (written += String(chunk)))
  const closed = once(child, 'close').then(([code]) => code as number)
  return { child, closed, lines: () => written.split('\n').filter((line) => line !== '') }
}
