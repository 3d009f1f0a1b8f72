import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, SPEED } from '../folder.js'
import { pulling } from './capabilities.js'
import { type Client, startClient, uriOf } from './client.js'
import type { CompletionItem, Hover } from './protocol.js'
import { PAIR } from './sets.js'
import { applyEdits, positionAt } from './text.js'

/** A client, and how to ask it what may stand at a cursor, written “|” in a document's text. */
async function asking(capabilities = pulling()) {
  const folder = await folderWith(PAIR)
  const client = await startClient({ folders: [folder], capabilities })
  const at = async (name: string, marked: string) => {
    const uri = uriOf(join(folder, name))
    const offset = marked.indexOf('|')
    const text = marked.slice(0, offset) + marked.slice(offset + 1)
    await client.open(uri, text, name.endsWith('.md') ? 'markdown' : 'yaml')
    const position = positionAt(text, offset, client.encoding)
    const answer = await client.request<CompletionItem[] | { items: CompletionItem[] } | null>('textDocument/completion', {
      textDocument: { uri },
      position,
      context: { triggerKind: 1 },
    })
    const items = Array.isArray(answer) ? answer : (answer?.items ?? [])
    return { uri, text, offset, items, labels: items.map(({ label }) => label) }
  }
  return { client, at }
}

/** The text after an item was taken, as an editor does it. */
function taken(text: string, offset: number, item: CompletionItem): string {
  const { textEdit, insertText, label } = item
  if (textEdit) return applyEdits(text, [textEdit], 'utf-16')
  const start = offset - (/[\p{L}\p{N}_-]*$/u.exec(text.slice(0, offset))?.[0].length ?? 0)
  return text.slice(0, start) + (insertText ?? label) + text.slice(offset)
}

async function ruleIds(client: Client): Promise<string[]> {
  const rules = await client.request<{ id: string }[]>('saydo/rules')
  return rules.map(({ id }) => id)
}

describe('in a suppression', () => {
  test('the ids of the rules, after every directive', async () => {
    const { client, at } = await asking()
    const ids = await ruleIds(client)
    for (const directive of ['saydo-disable-next-line', 'saydo-disable', 'saydo-enable', 'saydo-disable-file']) {
      const { labels } = await at('guide.md', `# Guide\n\n<!-- ${directive} | -->\n\n${SPEED}`)
      expect([directive, labels]).toEqual([directive, expect.arrayContaining(ids)])
    }
  })

  test('that is not finished yet', async () => {
    const { at } = await asking()
    const { labels } = await at('guide.md', `# Guide\n\n<!-- saydo-disable-next-line |\n\nAgents are measured.\n`)
    expect(labels).toContain('speed-only-target')
  })

  test('after a comma, and in the place of what was begun', async () => {
    const { at } = await asking()
    const { text, offset, items } = await at('guide.md', '<!-- saydo-disable-next-line profit-first, spee| -- because -->\n\n# Guide\n')
    const item = items.find(({ label }) => label === 'speed-only-target')
    if (!item) throw new Error(`no such item among ${items.map(({ label }) => label)}`)
    expect(taken(text, offset, item)).toContain('<!-- saydo-disable-next-line profit-first, speed-only-target -- because -->')
    expect(items.map(({ label }) => label)).not.toContain('profit-first')
  })

  test('not in the reason, not in other comments, not in prose', async () => {
    const { at } = await asking()
    for (const marked of [
      '<!-- saydo-disable-next-line profit-first -- we know | -->\n',
      '<!-- a note | -->\n',
      'Agents are |measured.\n',
    ]) {
      expect([marked, (await at('guide.md', marked)).labels]).toEqual([marked, []])
    }
  })
})

describe('in saydo.yml', () => {
  test('the keys, without those that are there', async () => {
    const { at } = await asking()
    const { labels } = await at('saydo.yml', 'messages: en\n|\n')
    expect(labels).toEqual(expect.arrayContaining(['extends', 'files', 'ignore', 'rules', 'overrides', 'priorities', 'today']))
    expect(labels).not.toContain('messages')
  })

  test('the ids of the rules, and their levels', async () => {
    const { client, at } = await asking()
    const inRules = await at('saydo.yml', 'rules:\n  profit-first: info\n  |\n')
    const ids = await ruleIds(client)
    expect(inRules.labels).toEqual(expect.arrayContaining(ids.filter((id) => id !== 'profit-first')))
    expect(inRules.labels).not.toContain('profit-first')
    const levels = await at('saydo.yml', 'rules:\n  profit-first: |\n')
    expect(levels.labels).toEqual(expect.arrayContaining(['off', 'info', 'warning', 'error']))
  })

  test('values: languages, presets, topics, kinds of documents', async () => {
    const { at } = await asking()
    for (const [marked, wanted] of [
      ['messages: |\n', ['document', 'en', 'es', 'ru']],
      ['extends: |\n', ['saydo:recommended', 'saydo:say-do', 'saydo:strict']],
      ['priorities:\n  - |\n', ['service', 'customer', 'quality']],
      ['overrides:\n  - files: "hr/**"\n    kind: |\n', ['incentive-plan', 'scorecard']],
      ['overrides:\n  - files: "hr/**"\n    |\n', ['rules', 'kind', 'language']],
      ['overrides:\n  - files: "hr/**"\n    rules:\n      |\n', ['speed-only-target']],
    ] as const) {
      expect([marked, (await at('saydo.yml', marked)).labels]).toEqual([marked, expect.arrayContaining([...wanted])])
    }
  })

  test('in the place of what was begun, while the file is broken', async () => {
    const { at } = await asking()
    const { text, offset, items } = await at('saydo.yml', 'rules:\n  spee|\nmessages: en\n')
    const item = items.find(({ label }) => label === 'speed-only-target')
    if (!item) throw new Error(`no such item among ${items.map(({ label }) => label)}`)
    expect(taken(text, offset, item)).toMatch(/^rules:\n {2}speed-only-target.*\nmessages: en\n$/u)
  })

  test('no snippets for a client that takes none', async () => {
    const { textDocument, ...others } = pulling() as { textDocument: object }
    const { at } = await asking({ ...others, textDocument: { ...textDocument, completion: {} } })
    const { items } = await at('saydo.yml', '|\n')
    expect(items.length).toBeGreaterThan(0)
    expect(items.filter(({ insertTextFormat }) => insertTextFormat === 2)).toEqual([])
  })

  test('nothing in other YAML', async () => {
    const { at } = await asking()
    expect((await at('mkdocs.yml', 'site_name: x\n|\n')).labels).toEqual([])
  })

  test('hover tells what a key and a rule are', async () => {
    const { client, at } = await asking()
    const { uri } = await at('saydo.yml', 'rules:\n  speed-only-target: off\nmessages: en\n|')
    const hover = (line: number, character: number) =>
      client.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position: { line, character } })
    const rules = await client.request<{ id: string; summary: string }[]>('saydo/rules')
    expect((await hover(1, 5))?.contents.value).toContain(rules.find(({ id }) => id === 'speed-only-target')?.summary)
    expect((await hover(2, 2))?.contents.value).toMatch(/language/iu)
    expect(await hover(3, 0)).toBeNull()
  })
})
