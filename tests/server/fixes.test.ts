import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { saydo } from '../cli/saydo.js'
import { folderWith, SPEED } from '../folder.js'
import { actionsFor, added, called, found, opened, RULE, SUPPRESS_BLOCK, wordless } from './actions.js'
import { pulling, withSnippets } from './capabilities.js'
import { startClient, uriOf } from './client.js'
import type { CodeAction, TextDocumentEdit } from './protocol.js'
import { EXAMPLE_SETS, examples, FAULT, PAIR } from './sets.js'
import { textIn } from './text.js'
import { reportOf, rulesOf, toldByPull, toldByWorkspacePull } from './told.js'

describe('fixes', () => {
  test.each(EXAMPLE_SETS)('of every finding in %s: applied, the finding is gone and nothing new has come', async (set) => {
    const folder = await examples(set)
    const { findings, documents } = await reportOf(folder)
    const client = await startClient({ folders: [folder] })
    for (const { file } of documents) await client.open(uriOf(join(folder, file)))
    const before = await found(client)
    const texts = [...client.documents].map(([uri, { text }]) => [uri, text] as const)
    let tried = 0
    for (const { file, rule, range, fixes: expected } of findings) {
      const uri = uriOf(join(folder, file))
      const start = { line: range.start.line - 1, character: range.start.column - 1 }
      const diagnostic = (await client.pull(uri)).items?.find(({ code, range: place }) => code === rule && sameText(place.start, start))
      if (!diagnostic) throw new Error(`no ${rule} at ${file}:${range.start.line}`)
      const titles = (expected as { title: string }[]).map((fix) => fix.title)
      const offered = async () => {
        const actions = (await client.codeActions(uri, diagnostic.range, [diagnostic], ['quickfix'])) ?? []
        return actions.filter(({ title, diagnostics }) => titles.includes(title) && diagnostics?.some(({ code }) => code === rule))
      }
      const fixes = await offered()
      expect(fixes.map(({ title, isPreferred }) => [title, isPreferred === true])).toEqual(titles.map((title, at) => [title, at === 0]))
      for (const at of fixes.keys()) {
        // Offered anew each time: an edit speaks of one version of the document.
        const fix = (await offered())[at]
        if (!fix) throw new Error(`the fix ${at} of ${rule} is offered no more`)
        await client.run(fix)
        const after = await found(client)
        const words = textIn(texts.find(([one]) => one === uri)?.[1] ?? '', diagnostic.range, client.encoding)
        expect({ fix: fix.title, added: added(wordless(before), wordless(after)), gone: added(after, before) }).toEqual({
          fix: fix.title,
          added: [],
          gone: expect.arrayContaining([{ path: join(folder, file), rule, words }]),
        })
        for (const [one, text] of texts) if (client.opened(one).text !== text) client.write(one, text)
        tried += 1
      }
    }
    expect(tried).toBeGreaterThan(0)
    expect(await found(client)).toEqual(before)
  })

  test('are those of the command line, edit by edit', async () => {
    const { folder, client, uri } = await opened()
    const { findings } = await reportOf(folder, ['guide.md'])
    const [finding] = findings.filter(({ rule }) => rule === RULE)
    const fixes = finding?.fixes as {
      title: string
      edits: { file: string; text: string; range: { start: { offset: number }; end: { offset: number } } }[]
    }[]
    expect(fixes.length).toBeGreaterThan(0)
    const actions = await actionsFor(client, uri)
    for (const { title, edits } of fixes) {
      const [change] = actions.find((action) => action.title === title)?.edit?.documentChanges ?? []
      expect((change as TextDocumentEdit).edits.map((edit) => edit.newText)).toEqual(edits.map((edit) => edit.text))
    }
  })

  test('carry the version of the open document, and none for one that is closed', async () => {
    const { client, uri } = await opened()
    const versions = async () => {
      const actions = await actionsFor(client, uri)
      return new Set(
        actions.flatMap(({ edit }) =>
          (edit?.documentChanges ?? [])
            .flatMap((change) => ('kind' in change ? [] : [change]))
            .filter((change) => change.textDocument.uri === uri)
            .map((change) => change.textDocument.version),
        ),
      )
    }
    client.write(uri, `${SPEED}\nThe canteen is open.\n`)
    expect(await versions()).toEqual(new Set([2]))
    client.close(uri)
    expect(await versions()).toEqual(new Set([null]))
  })

  test('have blanks as placeholders where the client takes snippets, and never where it does not', async () => {
    const { client: able, uri } = await opened(PAIR, { capabilities: withSnippets(pulling()) })
    const snippets = (actions: readonly CodeAction[]) =>
      JSON.stringify(actions.map((action) => action.edit)).match(/"snippet"/gu)?.length ?? 0
    const actions = await actionsFor(able, uri)
    expect(snippets(actions)).toBeGreaterThan(0)
    await able.run(called(actions, SUPPRESS_BLOCK))
    expect(rulesOf(await toldByPull(able, uri))).not.toContain(RULE)
    const { client: unable, uri: other } = await opened()
    expect(snippets(await actionsFor(unable, other))).toBe(0)
  })
})

describe('fix all', () => {
  const IDLE = '<!-- saydo-disable-next-line profit-first -- from last year -->'
  const HALF = '<!-- saydo-disable-next-line profit-first, speed-only-target -- agreed -->'
  const guide = `# Guide 🙂\r\n\r\n${IDLE}\r\nThe canteen is open.\r\n\r\n${HALF}\r\n${FAULT}\r\n\r\n${IDLE}\r\n\r\n- ${FAULT}\r\n`
  const made: [name: string, make: () => Promise<string>, changes: boolean][] = [
    ['on an example', () => examples('harbour-home'), false],
    ['on suppressions that suppress nothing', () => folderWith({ ...PAIR, 'guide.md': guide, 'marked.md': `\uFEFF${guide}` }), true],
  ]

  test.each(made)('does what “saydo lint --fix” does, %s', async (_, make, changes) => {
    const [folder, copy] = [await make(), await make()]
    await saydo(copy, ['lint', '--fix', '--fail-on', 'never'])
    const client = await startClient({ folders: [folder] })
    let changed = 0
    for (const path of Object.keys(await toldByWorkspacePull(client))) {
      const uri = uriOf(path)
      await client.open(uri)
      const { text } = client.opened(uri)
      const whole = { start: { line: 0, character: 0 }, end: { line: text.split('\n').length - 1, character: 0 } }
      const actions = (await client.codeActions(uri, whole, [], ['source.fixAll'])) ?? []
      expect(actions.filter(({ kind }) => kind !== 'source.fixAll.saydo')).toEqual([])
      expect(actions.length).toBeLessThanOrEqual(1)
      for (const action of actions) await client.run(action)
      const fixed = (await readFile(path.replace(folder, copy), 'utf8')).replace(/^\uFEFF/u, '')
      expect(client.opened(uri).text).toBe(fixed)
      if (fixed !== text) changed += 1
    }
    expect(changed > 0).toBe(changes)
  })

  test('is asked for by its own kind or one above it', async () => {
    const { client, uri } = await opened({ ...PAIR, 'guide.md': guide })
    const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
    const kinds = async (only: readonly string[]) => ((await client.codeActions(uri, place, [], only)) ?? []).map(({ kind }) => kind)
    expect(await kinds(['source.fixAll.saydo'])).toEqual(['source.fixAll.saydo'])
    expect(await kinds(['source'])).toEqual(['source.fixAll.saydo'])
    expect(await kinds(['source.fixAll.other'])).toEqual([])
    expect(await kinds(['quickfix'])).not.toContain('source.fixAll.saydo')
  })
})

function sameText(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
