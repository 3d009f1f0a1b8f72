import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { CATALOG, PRINCIPLES } from '@saydo/rules'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { main } from 'saydo'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { folderWith, SERVICE_FIRST, SPEED } from '../folder.js'
import { call, saydo } from './saydo.js'

const QUALITY = '# Quality\n\nAgents are measured on customer satisfaction and first contact resolution.\n'
const CANTEEN = '# Note\n\nThe canteen is open from nine to five.\n'

/** Speed alone and quality, each said in each language. */
const SET: Readonly<Record<string, string>> = {
  'saydo.yml': SERVICE_FIRST,
  'en/guide.md': SPEED,
  'en/quality.md': QUALITY,
  'es/ritmo.md': '# Guía del centro de llamadas\n\nLos agentes se evalúan por el tiempo medio de gestión y las llamadas por hora.\n',
  'es/calidad.md': '# Calidad\n\nLos agentes se evalúan por la satisfacción del cliente y la resolución en el primer contacto.\n',
  'ru/temp.md': '# Памятка колл-центра\n\nОператоров оценивают по среднему времени обработки звонка и числу звонков в час.\n',
  'ru/kachestvo.md': '# Качество\n\nОператоров оценивают по удовлетворённости клиентов и доле обращений, решённых с первого раза.\n',
}

interface Place {
  readonly file: string
  readonly range: { readonly start: Position; readonly end: Position }
  readonly text: string
}

interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

interface Fault extends Place {
  readonly rule: string
  readonly severity: string
  readonly message: string
}

interface Coverage {
  readonly version: number
  readonly root: string
  readonly sets: readonly {
    readonly root: string
    readonly configuration: string | null
    readonly principles: readonly {
      readonly id: string
      readonly title: string
      readonly status: string
      readonly expected: boolean
      readonly addressed: readonly (Place & { readonly confidence: number })[]
      readonly contradicted: readonly Fault[]
    }[]
    readonly documents: readonly { readonly file: string; readonly status: string; readonly reason?: string; readonly takesPart: boolean }[]
    readonly summary: Readonly<Record<string, number>>
  }[]
}

async function coverage(cwd: string, args: readonly string[] = []) {
  const ran = await call(cwd, ['coverage', ...args, '--format', 'json'])
  const told = JSON.parse(ran.stdout) as Coverage
  const of = (id: string, set = 0) => {
    const found = told.sets[set]?.principles.find((principle) => principle.id === id)
    if (!found) throw new Error(`The set has no principle ${id}.`)
    return found
  }
  return { ...ran, told, of }
}

const rulesIn = (faults: readonly Fault[]) => faults.map(({ rule }) => rule)
const filesIn = (places: readonly Place[]) => places.map(({ file }) => file).sort()

describe('what the coverage says', () => {
  test('every principle, in their order, with those that are expected', async () => {
    const { told, code, stderr } = await coverage(await folderWith(SET))
    expect({ code, stderr, version: told.version, sets: told.sets.length }).toEqual({ code: 0, stderr: '', version: 1, sets: 1 })
    expect(told.sets[0]).toMatchObject({ root: '.', configuration: 'saydo.yml' })
    const principles = told.sets[0]?.principles ?? []
    expect(principles.map(({ id, title }) => ({ id, title }))).toEqual(PRINCIPLES.map(({ id, title }) => ({ id, title })))
    const expected = CATALOG.find(({ id }) => id === 'uncovered-principle')?.rule.principles ?? []
    expect(expected).toHaveLength(12)
    expect(principles.flatMap(({ id, expected }) => (expected ? [id] : [])).sort()).toEqual([...expected].sort())
  })

  test('statements for and findings against, with their words, in three languages', async () => {
    const { of } = await coverage(await folderWith(SET))
    const { status, addressed, contradicted } = of('measurable-quality')
    expect(status).toBe('contradicted')
    expect(filesIn(addressed)).toEqual(['en/quality.md', 'es/calidad.md', 'ru/kachestvo.md'])
    for (const { file, range, text, confidence } of addressed) {
      const source = SET[file] ?? ''
      expect(source.slice(range.start.offset, range.end.offset)).toBe(text)
      expect(range.start).toEqual({ line: 3, column: 1, offset: source.indexOf('\n\n') + 2 })
      expect(confidence).toBeGreaterThan(0)
    }
    const speed = contradicted.filter(({ rule }) => rule === 'speed-only-target')
    expect(filesIn(speed)).toEqual(['en/guide.md', 'es/ritmo.md', 'ru/temp.md'])
    for (const { file, text } of speed) expect(SET[file]).toContain(text)
  })

  test('addressed, silent and not looked for are kept apart', async () => {
    const { 'saydo.yml': _, 'en/guide.md': _en, 'es/ritmo.md': _es, 'ru/temp.md': _ru, ...calm } = SET
    const { of, told } = await coverage(await folderWith(calm))
    expect(of('measurable-quality')).toMatchObject({ status: 'addressed', contradicted: [] })
    expect(of('contingency-plan')).toMatchObject({ status: 'silent', expected: true, addressed: [], contradicted: [] })
    expect(of('dependable-service')).toMatchObject({ status: 'not-looked-for', expected: false, addressed: [], contradicted: [] })
    const { contradicted, silent, addressed, notLookedFor } = told.sets[0]?.summary ?? {}
    expect((contradicted ?? 0) + (silent ?? 0) + (addressed ?? 0) + (notLookedFor ?? 0)).toBe(PRINCIPLES.length)
    expect(silent).toBeGreaterThan(1)
  })

  test('what goes against a principle is what lint finds, place for place', async () => {
    const cwd = await folderWith(SET)
    const { told } = await coverage(cwd)
    const key = ({ rule, severity, message, file, range }: Omit<Fault, 'text'>) => JSON.stringify([file, range, rule, severity, message])
    const faults = (told.sets[0]?.principles ?? []).flatMap(({ contradicted }) => contradicted)
    const { stdout } = await call(cwd, ['--format', 'json'])
    const { findings } = JSON.parse(stdout) as { findings: Fault[] }
    const against = findings.filter(({ rule }) => rule !== 'uncovered-principle')
    expect(against.length).toBeGreaterThan(2)
    expect([...new Set(faults.map(key))].sort()).toEqual(against.map(key).sort())
  })

  test('a finding that nothing addresses a principle leaves it silent', async () => {
    const strategy = '# Service strategy\n\nThis document is kept in the office of the director.\n'
    const cwd = await folderWith({ 'saydo.yml': 'overrides: [{ files: strategy.md, kind: strategy }]\n', 'strategy.md': strategy })
    const { stdout } = await call(cwd, ['--format', 'json'])
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; principle: { id: string } }[] }
    const uncovered = findings.filter(({ rule }) => rule === 'uncovered-principle').map(({ principle }) => principle.id)
    expect(uncovered).toContain('contingency-plan')
    const { of } = await coverage(cwd)
    expect(of('contingency-plan')).toMatchObject({ status: 'silent', contradicted: [] })
  })

  test('what is switched off or suppressed goes against nothing', async () => {
    const off = await coverage(await folderWith({ ...SET, 'saydo.yml': `${SERVICE_FIRST}rules: { speed-only-target: off }\n` }))
    expect(rulesIn(off.of('walk-the-talk').contradicted)).not.toContain('speed-only-target')
    const overrides = 'overrides: [{ files: "en/**", rules: { speed-only-target: off } }]\n'
    const here = await coverage(await folderWith({ ...SET, 'saydo.yml': `${SERVICE_FIRST}${overrides}` }))
    const left = here.of('walk-the-talk').contradicted.filter(({ rule }) => rule === 'speed-only-target')
    expect(filesIn(left)).toEqual(['es/ritmo.md', 'ru/temp.md'])
    const silenced = SPEED.replace('Agents', '<!-- saydo-disable-next-line speed-only-target -- agreed -->\nAgents')
    const cwd = await folderWith({ ...SET, 'en/guide.md': silenced })
    const kept = await coverage(cwd)
    expect(filesIn(kept.of('walk-the-talk').contradicted)).not.toContain('en/guide.md')
    expect(kept.told.sets[0]?.summary['suppressed']).toBe(1)
    expect((await call(cwd, ['coverage'])).stdout).toContain('1 finding suppressed')
  })
})

describe('which sets and documents', () => {
  test('a table for each policy set', async () => {
    const cwd = await folderWith({ 'a/saydo.yml': SERVICE_FIRST, 'a/guide.md': SPEED, 'b/saydo.yml': '', 'b/quality.md': QUALITY })
    const { told, of } = await coverage(cwd)
    expect(told.sets.map(({ root, configuration }) => [root, configuration])).toEqual([
      ['a', 'a/saydo.yml'],
      ['b', 'b/saydo.yml'],
    ])
    expect([of('measurable-quality', 0).status, of('measurable-quality', 1).status]).toEqual(['contradicted', 'addressed'])
    for (const format of ['table', 'markdown', 'html']) {
      const { stdout } = await call(cwd, ['coverage', '-f', format])
      expect(stdout.match(/measurable-quality/gu)?.length).toBeGreaterThanOrEqual(2)
    }
  })

  test('a document stands for its whole set', async () => {
    const { told, of } = await coverage(await folderWith(SET), ['en/guide.md'])
    expect(told.sets[0]?.documents).toHaveLength(6)
    expect(filesIn(of('measurable-quality').addressed)).toContain('ru/kachestvo.md')
  })

  test('drafts take no part, and are said to', async () => {
    const cwd = await folderWith({ ...SET, 'en/quality.md': `---\nstatus: draft\n---\n${QUALITY}` })
    const { told, of, code } = await coverage(cwd)
    expect(code).toBe(0)
    expect(filesIn(of('measurable-quality').addressed)).toEqual(['es/calidad.md', 'ru/kachestvo.md'])
    expect(told.sets[0]?.documents.filter(({ takesPart }) => !takesPart).map(({ file }) => file)).toEqual(['en/quality.md'])
    expect((await call(cwd, ['coverage'])).stdout).toMatch(/drafts and retired documents take no part: en\/quality\.md/iu)
  })

  test('an empty document addresses nothing', async () => {
    const { told, of, code } = await coverage(await folderWith({ 'empty.md': '' }))
    expect(code).toBe(0)
    expect(told.sets[0]?.summary).toMatchObject({ addressed: 0, contradicted: 0 })
    expect(of('recognition').status).toBe('silent')
  })

  test('a folder without documents has no table', async () => {
    const cwd = await folderWith({ 'a.txt': '' })
    expect(await coverage(cwd)).toMatchObject({ code: 2, told: { sets: [] }, stderr: expect.stringContaining('no document') })
    expect(await call(cwd, ['coverage', '--pass-on-no-files'])).toMatchObject({ code: 0, stdout: 'No document was read.\n', stderr: '' })
    for (const format of ['markdown', 'html'])
      expect((await call(cwd, ['coverage', '-f', format])).stdout).toContain('No document was read.')
  })

  test('what cannot be read is told, by whatever name the set was asked for', async () => {
    const cwd = await folderWith({ ...SET, 'b.md': new Uint8Array([0]) })
    for (const args of [[], ['en/guide.md']]) {
      const { code, stderr, told } = await coverage(cwd, args)
      expect({ args, code }).toEqual({ args, code: 2 })
      expect(stderr).toMatch(/b\.md.*binary/u)
      expect(told.sets[0]?.documents).toContainEqual(expect.objectContaining({ file: 'b.md', status: 'unreadable', takesPart: false }))
    }
    for (const format of ['table', 'markdown', 'html'])
      expect((await call(cwd, ['coverage', '-f', format])).stdout).toMatch(/Not read: .*b\.md/u)
  })

  test('where nothing can be read, nothing is said to be silent', async () => {
    const cwd = await folderWith({ 'b.md': new Uint8Array([0]) })
    expect(await coverage(cwd)).toMatchObject({ code: 2, told: { sets: [{ principles: [], documents: [{ status: 'unreadable' }] }] } })
    for (const format of ['table', 'markdown', 'html']) {
      const { stdout } = await call(cwd, ['coverage', '-f', format])
      expect(stdout).toContain('No document was read.')
      expect(stdout).not.toContain('contingency-plan')
    }
  })

  const wrong: [name: string, files: Record<string, string>, args: string[]][] = [
    ['an unknown format', { 'a.md': CANTEEN }, ['--format', 'sarif']],
    ['a flag of lint alone', { 'a.md': CANTEEN }, ['--fix']],
    ['no day', { 'a.md': CANTEEN }, ['--today', '2027-02-30']],
    ['a missing document', { 'a.md': CANTEEN }, ['a.md', 'gone.md']],
    ['an empty glob', { 'a.md': CANTEEN }, ['a.md', 'nothing/*.md']],
    ['a broken configuration', { 'a.md': CANTEEN, 'saydo.yml': 'rules: [\n' }, []],
    ['a configuration that is not there', { 'a.md': CANTEEN }, ['--config', 'gone.yml']],
  ]
  test.each(wrong)('%s is trouble', async (_, files, args) => {
    const { code, stderr } = await call(await folderWith(files), ['coverage', ...args])
    expect(code).toBe(2)
    expect(stderr).toMatch(/\S/u)
    expect(stderr).not.toMatch(/^\s+at /mu)
  })
})

describe('the table', () => {
  async function at(cwd: string, columns: number, env: Record<string, string> = {}): Promise<string> {
    let stdout = ''
    const streams = { stdin: (async function* () {})(), stderr: { write: () => undefined } }
    await main(['coverage'], { ...streams, stdout: { write: (text: string) => (stdout += text), columns }, cwd, env })
    return stdout
  }

  test('fits 80 columns and needs no colour', async () => {
    const cwd = await folderWith(SET)
    const text = await at(cwd, 80)
    expect(text.split('\n').filter((line) => [...line].length > 80)).toEqual([])
    expect(text).not.toContain('\u001b')
    expect(text).toMatch(/^Coverage of saydo-/u)
    expect(text).toMatch(/^✖ measurable-quality +contradicted \* +\d+ +3 *$/mu)
    expect(text).toMatch(/^○ contingency-plan +silent \* +0 +0 *$/mu)
    expect(text).toMatch(/^· dependable-service +not looked for +– +– *$/mu)
    for (const part of ['✖ en/guide.md:3  speed-only-target', '✔ es/calidad.md:3', '“Los agentes se evalúan', '6 documents']) {
      expect(text).toContain(part)
    }
    const coloured = await at(cwd, 80, { FORCE_COLOR: '1' })
    expect(coloured).not.toBe(text)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
    expect(coloured.replace(/\u001b\[\d+m/gu, '')).toBe(text)
  })

  test('shows the first places, and counts the rest with their rules', async () => {
    const guides = Object.fromEntries([1, 2, 3, 4, 5].map((number) => [`guide-${number}.md`, SPEED]))
    const text = await at(await folderWith({ 'saydo.yml': SERVICE_FIRST, ...guides }), 80)
    const [, block = ''] = /^✖ walk-the-talk.*\n((?: {4}.*\n)+)/mu.exec(text) ?? []
    expect(block.match(/✖ guide-\d\.md:3 {2}speed-only-target/gu)).toHaveLength(3)
    expect(block).toContain('and 2 more places: speed-only-target')
  })

  test('a document cannot steer the terminal', async () => {
    const text = await at(await folderWith({ ...SET, 'en/quality.md': QUALITY.replace('Agents', '\u001b[31m\u202eAgents\u0007') }), 80)
    expect(text).toContain('en/quality.md:3')
    for (const sign of ['\u0007', '\u001b', '\u202e']) expect(text).not.toContain(sign)
  })
})

describe('reports for others', () => {
  const NAME = 'x_<img src=x>&@team.md'
  const HOSTILE: Readonly<Record<string, string>> = {
    'saydo.yml': SERVICE_FIRST,
    [NAME]: QUALITY.replace('Agents', '&lt;script&gt; @team \\| \\*b\\* \\`c\\` \\[d\\](e) #12: "agents"'),
    'guide.md': SPEED,
  }
  const WORDS = '<script> @team | *b* `c` [d](e) #12: "agents"'

  test('Markdown shows words letter for letter, and calls nobody', async () => {
    const { stdout, code } = await call(await folderWith(HOSTILE), ['coverage', '--format', 'markdown'])
    expect(code).toBe(0)
    const tree = unified()
      .use(remarkParse)
      .data('micromarkExtensions', [gfmTable()])
      .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
      .parse(stdout) as Node
    const tables = all(tree).filter(({ type }) => type === 'table')
    expect(tables).toHaveLength(1)
    const rows = tables.flatMap(all).filter(({ type }) => type === 'tableRow')
    expect(rows.length).toBeGreaterThan(10)
    for (const row of rows) expect(row.children).toHaveLength(4)
    expect(all(tree).filter(({ type }) => ['link', 'image', 'emphasis', 'linkReference', 'imageReference'].includes(type))).toEqual([])
    const markup = new Set(all(tree).flatMap(({ type, value }) => (type === 'html' ? [value] : [])))
    expect([...markup].filter((value) => !/^(?:<br>|<\/?details>.*)$/su.test(value ?? ''))).toEqual([])
    expect(textIn(tree)).not.toMatch(/[@#][\p{L}\p{N}]/u)
    const row = rows.map((one) => textIn(one).replaceAll('\u200B', '')).find((text) => text.includes('measurable-quality')) ?? ''
    expect(row).toContain(WORDS)
    expect(row).toContain(`${NAME}:3`)
    expect(row).toContain('guide.md:3')
    expect(stdout).toContain('Not looked for')
    expect(stdout).toContain('dependable-service')
  })

  test('HTML is one page without scripts, and escapes what it quotes', async () => {
    const { stdout, code } = await call(await folderWith(HOSTILE), ['coverage', '--format', 'html'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^<!doctype html>\n<html lang="en">/u)
    expect(stdout).not.toMatch(/<(?:script|img|link|iframe|object)|\son\w+=|https?:\/\//iu)
    for (const part of ['prefers-color-scheme: dark', '@media print', "default-src 'none'", '<caption>', 'scope="col"', 'scope="row"'])
      expect(stdout).toContain(part)
    const shown = stdout.replace(/<[^>]*>/gu, '').replace(/&#(\d+);/gu, (_, code) => String.fromCodePoint(Number(code)))
    expect(shown).toContain(WORDS)
    expect(shown).toContain(`${NAME}:3`)
    for (const tag of ['section', 'table', 'tr', 'th', 'td', 'ul', 'li', 'q', 'span', 'main', 'html'])
      expect([tag, stdout.match(new RegExp(`<${tag}[ >]`, 'gu'))?.length]).toEqual([
        tag,
        stdout.match(new RegExp(`</${tag}>`, 'gu'))?.length,
      ])
    expect(stdout.match(/<tr /gu)).toHaveLength(PRINCIPLES.length)
    expect((await call(await folderWith(SET), ['coverage', '-f', 'html'])).stdout).toContain('<q lang="ru">Операторов')
  })

  test('a file takes the report in place of standard output', async () => {
    const cwd = await folderWith(SET)
    const ran = await call(cwd, ['coverage', '--format', 'html', '-o', 'out/coverage.html'], { FORCE_COLOR: '1' })
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(await readFile(join(cwd, 'out/coverage.html'), 'utf8')).toContain(`<h2 id="set-0">${basename(cwd)}</h2>`)
    const failed = await call(cwd, ['coverage', '-o', 'saydo.yml/x.txt'])
    expect(failed).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('was not written') })
  })
})

test('help reads well in 80 columns, and the process ends with the exit code', async () => {
  const cwd = await folderWith({ 'a.md': CANTEEN })
  const { code, stdout } = await call(cwd, ['coverage', '--help'])
  expect(code).toBe(0)
  expect(stdout).toContain('saydo coverage [paths]')
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  expect((await call(cwd, ['--help'])).stdout).toMatch(/^ {2}coverage {2}/mu)
  expect(await saydo(cwd, ['coverage'])).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('contingency-plan') })
})

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
}

function all(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(all)]
}

/** The words of a node. A reader does not see the sign of no width that keeps "@" from calling people. */
function textIn(node: Node): string {
  return all(node)
    .flatMap(({ type, value }) => (type === 'html' ? [] : [value ?? '']))
    .join('')
}
