import { describe, expect, test } from 'vitest'
import { SPEED } from '../folder.js'
import { actionsFor, added, called, found, opened, RULE, SUPPRESS_BLOCK, SUPPRESS_FILE } from './actions.js'
import type { Position } from './protocol.js'
import { FAULT, PAIR } from './sets.js'
import { reportOf, rulesOf, toldByPull } from './told.js'

describe('suppressions', () => {
  const TWICE = { ...PAIR, 'guide.md': `${SPEED}\n## Other\n\n${FAULT}\n` }

  test('of the block: the finding is gone, the same in another block stays', async () => {
    const { client, uri } = await opened(TWICE)
    const before = await found(client)
    await client.run(called(await actionsFor(client, uri), SUPPRESS_BLOCK))
    expect(client.opened(uri).text).toMatch(/\n<!-- saydo-disable-next-line speed-only-target -- .*-->\n/u)
    const after = await found(client)
    expect(added(before, after)).toEqual([])
    expect(added(after, before)).toHaveLength(1)
    expect(rulesOf(await toldByPull(client, uri))).toEqual([RULE])
  })

  test.each([
    ['a list', `- The canteen is open.\n- ${FAULT}\n  And so on.\n`],
    ['an item of several blocks', `1. The canteen is open.\n\n   ${FAULT}\n`],
    ['a quotation', `> Thank you. ${FAULT}\n`],
    ['a table', '| Measure of agents | Target |\n| --- | --- |\n| Calls per hour | 12 |\n| Handle time | 4 min |\n'],
  ])('of the block, in %s', async (_, block) => {
    const { client, uri } = await opened({ ...PAIR, 'guide.md': `# Guide\n\nHow we measure agents:\n\n${block}` })
    const before = await found(client)
    await client.run(called(await actionsFor(client, uri), SUPPRESS_BLOCK))
    const after = await found(client)
    expect(added(before, after)).toEqual([])
    expect(added(after, before).length).toBeGreaterThan(0)
    // The comment breaks nothing: every line of the block is still there.
    for (const line of block.trimEnd().split('\n')) expect(client.opened(uri).text.split('\n')).toContain(line)
  })

  test('of the file: every finding of the rule in it is gone, front matter stays first', async () => {
    const { client, uri } = await opened({ ...TWICE, 'guide.md': `---\ntitle: Guide\n---\n${TWICE['guide.md']}` })
    const before = await found(client)
    await client.run(called(await actionsFor(client, uri), SUPPRESS_FILE))
    expect(client.opened(uri).text).toMatch(/^---\ntitle: Guide\n---\n/u)
    expect(rulesOf(await toldByPull(client, uri))).not.toContain(RULE)
    expect(added(before, await found(client))).toEqual([])
  })

  test('are seen by the command line too', async () => {
    const { folder, client, uri } = await opened()
    client.close(uri)
    await client.run(called(await actionsFor(client, uri), SUPPRESS_BLOCK))
    const told = await reportOf(folder)
    expect(told.findings.map(({ rule }) => rule)).not.toContain(RULE)
    expect(told.summary['suppressed']).toBe(1)
  })

  test('keep the line ends of the document', async () => {
    const { client, uri } = await opened({ ...PAIR, 'guide.md': SPEED.replaceAll('\n', '\r\n') })
    for (const title of [SUPPRESS_BLOCK, SUPPRESS_FILE]) {
      await client.run(called(await actionsFor(client, uri), title))
      expect(client.opened(uri).text).not.toMatch(/[^\r]\n/u)
      expect(rulesOf(await toldByPull(client, uri))).not.toContain(RULE)
      client.write(uri, SPEED.replaceAll('\n', '\r\n'))
    }
  })

  test('of the block: a client that asks for the reason gets what it needs', async () => {
    const { client, uri } = await opened(PAIR, { initializationOptions: { clientCommands: ['saydo.suppress'] } })
    const { command, edit } = called(await actionsFor(client, uri), SUPPRESS_BLOCK)
    expect(edit).toBeUndefined()
    expect(command).toMatchObject({ command: 'saydo.suppress', arguments: [{ uri, version: 1, text: expect.stringContaining('___') }] })
    const [{ position, text }] = (command?.arguments ?? []) as [{ position: Position; text: string }]
    client.edit(uri, [{ range: { start: position, end: position }, newText: text.replace('___', 'Agreed with the works council') }])
    expect(client.opened(uri).text).toContain('-- Agreed with the works council')
    expect(rulesOf(await toldByPull(client, uri))).not.toContain(RULE)
  })
})
