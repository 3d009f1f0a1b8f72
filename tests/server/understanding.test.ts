import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { folderWith, MISSION, SPEED } from '../folder.js'
import { pulling } from './capabilities.js'
import { type Client, startClient, uriOf } from './client.js'
import type { CodeLens, DocumentSymbol, Hover, Location, LocationLink, Position, Range } from './protocol.js'
import { EXAMPLE_SETS, examples, PAIR } from './sets.js'
import { offsetAt, rangeOf } from './text.js'
import { reportOf, toldByPull } from './told.js'

const QUALITY = '# Quality\n\nAgents are measured on customer satisfaction and first contact resolution.\n'

async function pair(options: Partial<Parameters<typeof startClient>[0]> = {}, files: Readonly<Record<string, string>> = PAIR) {
  const folder = await folderWith(files)
  const client = await startClient({ folders: [folder], ...options })
  const ask = <T>(method: string, uri: string, position: Position, more = {}) =>
    client.request<T>(method, { textDocument: { uri }, position, ...more })
  return { folder, client, ask, mission: uriOf(join(folder, 'mission.md')), guide: uriOf(join(folder, 'guide.md')) }
}

const DECLARATION = rangeOf(MISSION, 'The customer comes first')
const INCENTIVE = rangeOf(SPEED, 'average handle time')
const NOWHERE: Position = { line: 1, character: 0 }

describe('hover', () => {
  test('says what was understood, the principle and its source', async () => {
    const { client, folder, ask, guide } = await pair()
    const { findings } = await reportOf(folder)
    const { principle } = findings.find(({ rule }) => rule === 'speed-only-target') ?? {}
    const hover = await ask<Hover>('textDocument/hover', guide, INCENTIVE.start)
    expect(hover.contents.kind).toBe('markdown')
    for (const part of [principle?.title, principle?.sources[0]?.title, 'speed-only-target']) expect(hover.contents.value).toContain(part)
    expect(hover.range).toEqual((await toldByPull(client, guide))[0]?.range)
  })

  test('of a declared priority speaks of it, and has no rule to name', async () => {
    const { ask, mission } = await pair({}, { ...PAIR, 'quality.md': QUALITY })
    const hover = await ask<Hover>('textDocument/hover', mission, DECLARATION.start)
    expect(hover.contents.value).toMatch(/comes first/iu)
    expect(hover.range).toEqual(rangeOf(MISSION, MISSION.split('\n')[2] ?? ''))
  })

  test('of nothing is nothing', async () => {
    const { ask, mission, guide } = await pair()
    expect(await ask('textDocument/hover', mission, NOWHERE)).toBeNull()
    expect(await ask('textDocument/hover', guide, { line: 900, character: 900 })).toBeNull()
  })

  test('is plain text for a client that knows no Markdown', async () => {
    const { textDocument, ...others } = pulling() as { textDocument: object }
    const { ask, guide } = await pair({
      capabilities: { ...others, textDocument: { ...textDocument, hover: { contentFormat: ['plaintext'] } } },
    })
    const { contents } = await ask<Hover>('textDocument/hover', guide, INCENTIVE.start)
    expect(contents.kind).toBe('plaintext')
    expect(contents.value).not.toMatch(/\*\*|\]\(/u)
  })

  test('follows an edit that is not saved', async () => {
    const { client, ask, guide } = await pair()
    await client.open(guide)
    client.write(guide, `\n\n\n${SPEED}`)
    expect(await ask('textDocument/hover', guide, INCENTIVE.start)).toBeNull()
    const { range } = await ask<Hover>('textDocument/hover', guide, { line: INCENTIVE.start.line + 3, character: 3 })
    expect(range?.start.line).toBe(5)
  })
})

describe('definition and references', () => {
  test('lead from the incentive to the priority it contradicts', async () => {
    const { ask, guide, mission } = await pair()
    const found = await ask<(Location | LocationLink)[]>('textDocument/definition', guide, INCENTIVE.start)
    expect(found.map(toLocation)).toMatchObject([{ uri: mission, range: { start: DECLARATION.start } }])
  })

  test('lead from what serves the priority to it, too', async () => {
    const { folder, ask, mission } = await pair({}, { ...PAIR, 'quality.md': QUALITY })
    const found = await ask<(Location | LocationLink)[]>(
      'textDocument/definition',
      uriOf(join(folder, 'quality.md')),
      rangeOf(QUALITY, 'customer satisfaction').start,
    )
    expect(found.map(toLocation)).toMatchObject([{ uri: mission, range: { start: DECLARATION.start } }])
  })

  test('lead back from the priority to what it is served or contradicted by', async () => {
    const { folder, ask, guide, mission } = await pair({}, { ...PAIR, 'quality.md': QUALITY })
    const uris = async (includeDeclaration: boolean) => {
      const found = await ask<Location[]>('textDocument/references', mission, DECLARATION.start, { context: { includeDeclaration } })
      return new Set(found.map(({ uri }) => uri))
    }
    expect(await uris(false)).toEqual(new Set([guide, uriOf(join(folder, 'quality.md'))]))
    expect(await uris(true)).toEqual(new Set([guide, mission, uriOf(join(folder, 'quality.md'))]))
  })

  test('are nothing where nothing stands', async () => {
    const { ask, guide } = await pair()
    expect((await ask<unknown[] | null>('textDocument/definition', guide, NOWHERE)) ?? []).toEqual([])
    expect(
      (await ask<unknown[] | null>('textDocument/references', guide, NOWHERE, { context: { includeDeclaration: true } })) ?? [],
    ).toEqual([])
  })

  test('are no links for a client that takes none', async () => {
    const { textDocument, ...others } = pulling() as { textDocument: object }
    const { ask, guide } = await pair({ capabilities: { ...others, textDocument: { ...textDocument, definition: {} } } })
    const found = await ask<Location[] | Location>('textDocument/definition', guide, INCENTIVE.start)
    for (const one of Array.isArray(found) ? found : [found])
      expect(one).toMatchObject({ uri: expect.any(String), range: expect.any(Object) })
  })
})

describe('code lens', () => {
  test('counts on a declared priority what stands against it and for it', async () => {
    const { client, mission, guide } = await pair({}, { ...PAIR, 'second.md': SPEED, 'quality.md': QUALITY })
    const [lens, ...others] = await lensesOf(client, mission)
    expect(others).toEqual([])
    expect(lens?.range.start.line).toBe(DECLARATION.start.line)
    expect(lens?.command?.title).toMatch(/^contradicted by 2, supported by [12]$/u)
    expect(['', 'saydo.goTo']).toContain(lens?.command?.command ?? '')
    expect(await lensesOf(client, guide)).toEqual([])
  })

  test('changes with an edit elsewhere', async () => {
    const { client, mission, guide } = await pair({}, { ...PAIR, 'second.md': SPEED })
    expect((await lensesOf(client, mission))[0]?.command?.title).toContain('contradicted by 2')
    await client.open(guide)
    client.write(guide, QUALITY)
    expect((await lensesOf(client, mission))[0]?.command?.title).toMatch(/contradicted by 1, supported by [1-9]/u)
  })

  test('leads nowhere in a client that cannot show a document', async () => {
    const { window: _, ...capabilities } = pulling()
    const { client, mission } = await pair({ capabilities })
    expect((await lensesOf(client, mission)).map(({ command }) => command?.command)).toEqual([''])
  })

  test('shows the places, where the client can', async () => {
    const { client, mission, guide } = await pair({ initializationOptions: { clientCommands: ['saydo.showReferences'] } })
    const [lens] = await lensesOf(client, mission)
    expect(lens?.command).toMatchObject({ command: 'saydo.showReferences', arguments: [mission, DECLARATION.start, [{ uri: guide }]] })
  })
})

describe('document symbols', () => {
  test('are flat for a client that knows no tree', async () => {
    const { textDocument, ...others } = pulling() as { textDocument: object }
    const { client, guide } = await pair({ capabilities: { ...others, textDocument: { ...textDocument, documentSymbol: {} } } })
    const symbols = await client.request<unknown[]>('textDocument/documentSymbol', { textDocument: { uri: guide } })
    expect(symbols.length).toBeGreaterThan(0)
    for (const symbol of symbols)
      expect(symbol).toMatchObject({
        name: expect.any(String),
        kind: expect.any(Number),
        location: { uri: guide, range: expect.any(Object) },
      })
  })
})

describe('what the command line found in the examples', () => {
  test.each(EXAMPLE_SETS)('%s: definitions, lenses and symbols agree with every finding', async (set) => {
    const folder = await examples(set)
    const client = await startClient({ folders: [folder] })
    const { documents, findings } = await reportOf(folder)
    const leaning = findings.filter(({ related }) => related.length > 0)
    // What is declared has no declaration to go to.
    const going = leaning.filter(({ rule }) => rule !== 'incentives-not-aligned' && rule !== 'competing-priorities')
    expect(going.length).toBeGreaterThan(2)
    for (const { file, range, related } of going) {
      const found = await client.request<(Location | LocationLink)[]>('textDocument/definition', {
        textDocument: { uri: uriOf(join(folder, file)) },
        position: { line: range.start.line - 1, character: range.start.column - 1 },
      })
      const places = found.map(toLocation).map((one) => `${fileURLToPath(one.uri)}:${one.range.start.line + 1}`)
      const wanted = related.map((row) => `${join(folder, row.file)}:${row.range.start.line}`)
      expect([file, range.start.line, places]).toEqual([file, range.start.line, expect.arrayContaining(wanted)])
    }
    for (const { file } of documents) {
      const uri = uriOf(join(folder, file))
      for (const { range, command } of await lensesOf(client, uri)) {
        const against = leaning.filter(({ related }) =>
          related.some((row) => row.file === file && row.range.start.line === range.start.line + 1),
        )
        expect(against.length).toBeGreaterThan(0)
        expect([file, command?.title]).toEqual([file, expect.stringContaining(String(against.length))])
      }
      const symbols = flat(await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } }))
      expectWithin(symbols, await readFile(join(folder, file), 'utf8'))
      const lines = symbols.map(({ selectionRange }) => selectionRange.start.line + 1)
      // A scorecard is at fault as a whole: its heaviest row claims nothing by itself.
      const claimed = findings.filter(({ file: where, rule }) => where === file && rule !== 'quality-underweighted')
      expect([file, claimed.filter(({ range }) => !lines.includes(range.start.line))]).toEqual([file, []])
    }
  })
})

/** The lenses of a document, each with its command. */
async function lensesOf(client: Client, uri: string): Promise<CodeLens[]> {
  const lenses = (await client.request<CodeLens[] | null>('textDocument/codeLens', { textDocument: { uri } })) ?? []
  return Promise.all(lenses.map((lens) => (lens.command ? lens : client.request<CodeLens>('codeLens/resolve', lens))))
}

function expectWithin(symbols: readonly DocumentSymbol[], text: string): void {
  for (const { name, range, selectionRange, children } of symbols) {
    expect(name.trim()).not.toBe('')
    for (const inner of [selectionRange, ...(children ?? []).map((child) => child.range)])
      expect([name, isWithin(text, range, inner)]).toEqual([name, true])
  }
}

function toLocation(found: Location | LocationLink): Location {
  return 'uri' in found ? found : { uri: found.targetUri, range: found.targetSelectionRange }
}

function flat(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])])
}

function isWithin(text: string, outer: Range, inner: Range): boolean {
  const offsets = [outer.start, inner.start, inner.end, outer.end].map((position) => offsetAt(text, position, 'utf-16'))
  return offsets.every((offset, at) => at === 0 || offset >= (offsets[at - 1] ?? 0))
}
