import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { folderWith, SPEED } from '../../folder.js'
import { call, report } from '../saydo.js'
import { CALM, manyFindings, NASTY, NASTY_NAME, NASTY_WORDS } from './nasty.js'

type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

/** The page as a browser understands it. */
const pageOf = async (cwd: string, args: readonly string[] = [], env = {}) => parse((await call(cwd, ['-f', 'html', ...args], env)).stdout)

/** All elements within another, of a name where one is given. */
function elementsIn(parent: Parent, name?: string): readonly Element[] {
  const inner = parent.childNodes.flatMap((node) => ('tagName' in node ? [node, ...elementsIn(node)] : []))
  return name === undefined ? inner : inner.filter(({ tagName }) => tagName === name)
}

function textOf(parent: Parent): string {
  return parent.childNodes.map((node) => ('value' in node ? node.value : 'childNodes' in node ? textOf(node) : '')).join('')
}

const attribute = ({ attrs }: Element, name: string) => attrs.find((one) => one.name === name)?.value

const findingsIn = (parent: Parent) => elementsIn(parent, 'article')

test('every finding has its place, words, message, principle and what it is set against, in its document', async () => {
  const cwd = await folderWith(NASTY)
  const { report: told } = await report(cwd, [])
  const page = await pageOf(cwd)
  const documents = elementsIn(page, 'section').filter((section) => attribute(section, 'data-document') !== undefined)
  expect(documents.map((section) => elementsIn(section, 'h3').map(textOf))).toEqual(told.findings.map(({ file }) => [file]))
  for (const [index, { rule, severity, message, range, principle, related }] of told.findings.entries()) {
    const [finding] = findingsIn(documents[index] ?? page)
    if (!finding) throw new Error('a document without its finding')
    const text = textOf(finding)
    for (const part of [`${severity} ${rule} line ${range.start.line}`, message, principle.title]) expect(text).toContain(part)
    expect(related.length).toBeGreaterThan(0)
    for (const row of related) for (const part of [`${row.file}:${row.range.start.line}`, row.message]) expect(text).toContain(part)
    expect(elementsIn(finding, 'a').map((link) => attribute(link, 'href'))).toEqual([
      `https://saydo.dev/rules/${rule}`,
      `#principle-${principle.id}`,
    ])
  }
  expect(textOf(page)).toContain('Not linted: it is a binary file, not text.')
  const names = elementsIn(page, 'h2').map(textOf)
  expect(names).toEqual(['Summary', 'Not everything could be judged', 'What was found', 'Findings', 'The principles and their sources'])
})

describe('words of documents', () => {
  test('are shown letter for letter, in their language, and become no element', async () => {
    const page = await pageOf(await folderWith(NASTY))
    const quotes = elementsIn(page, 'blockquote')
    const plain = (text: string) => text.replace(/[\p{Cc}\u202e\s]+/gu, ' ').trim()
    expect(plain(textOf(quotes[0] ?? page))).toBe(plain(NASTY_WORDS))
    expect(quotes.map((quote) => attribute(quote, 'lang'))).toEqual(['en', 'es', 'en', 'ru'])
    expect(elementsIn(page, 'h3').map(textOf)).toContain(NASTY_NAME)
    expect(elementsIn(page, 'script')).toHaveLength(1)
    expect(elementsIn(page, 'img')).toEqual([])
    const handlers = elementsIn(page).flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on') || name === 'style'))
    expect(handlers).toEqual([])
  })

  test('what front matter calls a language cannot leave its attribute', async () => {
    const cwd = await folderWith({ ...NASTY, 'guide.md': `---\nlang: '"><b id=x>'\n---\n${SPEED}` })
    expect(elementsIn(await pageOf(cwd), 'b').filter((one) => attribute(one, 'id') === 'x')).toEqual([])
  })
})

test('nothing is fetched, and the policy lets only the own style and script in', async () => {
  const page = await pageOf(await folderWith(NASTY))
  const policy = elementsIn(page, 'meta').flatMap((meta) =>
    attribute(meta, 'http-equiv') === 'Content-Security-Policy' ? [attribute(meta, 'content')] : [],
  )
  const hashes = ['style', 'script'].map((name) => {
    const [text = ''] = elementsIn(page, name).map(textOf)
    return `${name}-src 'sha256-${createHash('sha256').update(text).digest('base64')}'`
  })
  expect(policy).toEqual([`default-src 'none'; ${hashes.join('; ')}; base-uri 'none'; form-action 'none'`])
  expect(elementsIn(page).filter((element) => attribute(element, 'src') !== undefined || element.tagName === 'link')).toEqual([])
})

test('can be found one’s way in without eyes', async () => {
  const files = manyFindings(3)
  const page = await pageOf(
    await folderWith({ ...files, 'twice.md': `# A\n\n${'Agents are measured on average handle time and calls per hour.\n\n'.repeat(2)}` }),
  )
  const all = elementsIn(page)
  expect(attribute(elementsIn(page, 'html')[0] ?? all[0] ?? fail(), 'lang')).toBe('en')
  expect(['main', 'h1', 'title'].map((name) => elementsIn(page, name).length)).toEqual([1, 1, 1])
  const ids = all.flatMap((element) => attribute(element, 'id') ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  const named = all.flatMap((element) => attribute(element, 'aria-labelledby') ?? [])
  expect(named.filter((id) => !ids.includes(id))).toEqual([])
  expect(elementsIn(page, 'section').filter((section) => !attribute(section, 'aria-labelledby'))).toEqual([])
  const inner = all.flatMap((element) => (attribute(element, 'href')?.startsWith('#') ? [attribute(element, 'href')?.slice(1)] : []))
  expect(inner.filter((id) => id === undefined || !ids.includes(id))).toEqual([])
  const levels = all.flatMap(({ tagName }) => (/^h[1-6]$/u.test(tagName) ? [Number(tagName[1])] : []))
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  const fields = all.filter(({ tagName }) => ['input', 'select'].includes(tagName))
  const labelled = new Set(elementsIn(page, 'label').flatMap((label) => elementsIn(label)))
  expect(fields.length).toBe(4)
  expect(fields.filter((field) => !labelled.has(field))).toEqual([])
})

test('what comments silence is told with its reason, and many related places are folded', async () => {
  const six = `priorities:\n${'  - service\n'.repeat(6)}`
  const silenced = SPEED.replace('Agents', '<!-- saydo-disable-next-line speed-only-target -- <b>agreed</b> until: 2999-01-01 -->\nAgents')
  const page = await pageOf(await folderWith({ 'saydo.yml': six, 'guide.md': SPEED, 'quiet.md': silenced }))
  const [finding] = findingsIn(page)
  expect(findingsIn(page)).toHaveLength(1)
  expect(elementsIn(finding ?? page, 'q')).toHaveLength(6)
  expect(elementsIn(finding ?? page, 'summary').map(textOf)).toEqual(['1 more place'])
  const suppressed = elementsIn(page, 'section').filter((section) => attribute(section, 'aria-labelledby') === 'suppressed')
  expect(suppressed.map(textOf).join('')).toContain('quiet.md:4')
  expect(suppressed.map(textOf).join('')).toContain('<b>agreed</b>')
})

test('places are links where the repository is known', async () => {
  const cwd = await folderWith(NASTY)
  const env = { GITHUB_WORKSPACE: cwd, GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'o/r', GITHUB_SHA: 'abc' }
  const links = elementsIn(await pageOf(cwd, [], env), 'a').map((link) => attribute(link, 'href'))
  expect(links).toContain('https://github.com/o/r/blob/abc/guide.md#L3')
  expect(links).toContain('https://github.com/o/r/blob/abc/saydo.yml#L1')
})

test('the same documents give the same page, also with many findings', async () => {
  const cwd = await folderWith(manyFindings(600))
  const [first, second] = [await call(cwd, ['-f', 'html']), await call(cwd, ['-f', 'html'])]
  expect(first.stdout).toBe(second.stdout)
  const page = parse(first.stdout)
  expect(findingsIn(page)).toHaveLength(600)
  expect(elementsIn(page, 'title').map(textOf)).toEqual([`${basename(cwd)}: 600 errors`])
})

test('nothing found, no document and a broken configuration are pages without filters or script', async () => {
  for (const [files, told] of [
    [CALM, 'nothing found'],
    [{}, 'no document was linted'],
    [{ ...CALM, 'saydo.yml': 'rulez: 1\n' }, 'rulez: “rulez”'],
  ] as const) {
    const page = await pageOf(await folderWith(files))
    expect(textOf(page)).toContain(told)
    expect([...elementsIn(page, 'form'), ...elementsIn(page, 'script')]).toEqual([])
  }
})

function fail(): never {
  throw new Error('The page is empty.')
}
