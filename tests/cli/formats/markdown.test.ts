import type { Nodes, Root } from 'mdast'
import { parseFragment } from 'parse5'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { folderWith } from '../../folder.js'
import { call, report } from '../saydo.js'
import { CALM, manyFindings, NASTY, NASTY_NAME, NASTY_WORDS } from './nasty.js'

/** A job on GitHub that checked out the commit abc of o/r. */
const onGitHub = (cwd: string) => ({
  GITHUB_WORKSPACE: cwd,
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'o/r',
  GITHUB_SHA: 'abc',
})

const parse = (text: string): Root => unified().use(remarkParse).use(remarkGfm).parse(text)

function nodesIn(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])]
}

/** The text of everything that is no markup, HTML's among it. */
function textOf(node: Nodes): string {
  return nodesIn(node)
    .map((one) =>
      one.type === 'html'
        ? one.value.replace(/<[^>]*>/gu, '').replace(/&#(\d+);/gu, (_, code) => String.fromCodePoint(code))
        : 'value' in one
          ? one.value
          : '',
    )
    .join('\n')
}

const MARK = '\u200B'

describe('words of documents', () => {
  test('make no link, picture or HTML', async () => {
    const cwd = await folderWith(NASTY)
    const { stdout } = await call(cwd, ['-f', 'markdown'], onGitHub(cwd))
    const nodes = nodesIn(parse(stdout))
    const links = nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []))
    expect(links.filter((url) => !/^https:\/\/(?:saydo\.dev\/rules\/[a-z-]+|github\.com\/o\/r\/blob\/abc\/\S+#L\d+)$/u.test(url))).toEqual(
      [],
    )
    const types = new Set(nodes.map(({ type }) => type))
    expect([...types].sort()).toEqual(['blockquote', 'heading', 'html', 'link', 'list', 'listItem', 'paragraph', 'root', 'strong', 'text'])
    const tags = nodes.flatMap((node) => (node.type === 'html' ? (node.value.match(/<[^>]*>/gu) ?? []) : []))
    expect(new Set(tags)).toEqual(new Set(['<details open>', '<summary>', '<b>', '</b>', '</summary>', '</details>']))
    const elements = nodes.flatMap((node) =>
      node.type === 'html' ? parseFragment(node.value).childNodes.map(({ nodeName }) => nodeName) : [],
    )
    expect(new Set(elements)).toEqual(new Set(['details']))
  })

  test('are shown letter for letter, and act nowhere', async () => {
    const { stdout } = await call(await folderWith(NASTY), ['-f', 'markdown'])
    const root = parse(stdout)
    const [quote] = nodesIn(root).flatMap((node) => (node.type === 'blockquote' ? [textOf(node).trim()] : []))
    const plain = NASTY_WORDS.replace(/[\p{Cc}\u202e]+/gu, ' ').replace(/\s+/gu, ' ')
    expect(quote?.replaceAll(MARK, '').replace(/\s+/gu, ' ')).toBe(`“${plain}”`)
    expect(textOf(root).replaceAll(MARK, '')).toContain(NASTY_NAME)
    // What GitHub looks for in the finished page.
    const acting = [/@[\p{L}\p{N}_]/u, /#\p{N}/u, /GH-\d/u, /:\/\//u, /www\./u, /:(?!\d+:)[\w+-]+:/u, /\b[0-9a-f]{7,40}\b/u]
    for (const pattern of acting) expect(textOf(root)).not.toMatch(pattern)
  })
})

test('says the verdict, and of each finding its rule, place, words, message and what it is set against', async () => {
  const cwd = await folderWith(NASTY)
  const { report: told } = await report(cwd, [])
  const { stdout } = await call(cwd, ['-f', 'markdown'], onGitHub(cwd))
  expect(stdout.startsWith('## ✖ Saydo: 4 errors\n\nIn 4 of 5 documents.\n')).toBe(true)
  expect(stdout).toContain('[binary.md:1](https://github.com/o/r/blob/abc/binary.md#L1): Not linted: it is a binary file, not text.')
  const text = textOf(parse(stdout)).replaceAll(MARK, '')
  for (const { message, file, range } of told.findings) {
    expect(text).toContain(message)
    expect(text).toContain(`${file}:${range.start.line}`)
  }
  expect(stdout).toContain('> “Los agentes se evalúan por el tiempo medio de gestión y las llamadas por hora.”')
  expect(stdout).toContain('[saydo.yml:1](https://github.com/o/r/blob/abc/saydo.yml#L1): “service” (declared here')
})

test('links lead to the commit on GitHub or GitLab, and nowhere where that is unknown', async () => {
  const cwd = await folderWith(NASTY)
  const gitlab = { CI_PROJECT_DIR: cwd, CI_PROJECT_URL: 'https://gitlab.example/g/p', CI_COMMIT_SHA: 'abc' }
  expect((await call(cwd, ['-f', 'markdown'], gitlab)).stdout).toContain('[guide.md:3](https://gitlab.example/g/p/-/blob/abc/guide.md#L3)')
  for (const env of [{}, { ...onGitHub(cwd), GITHUB_SERVER_URL: 'javascript:x' }, { ...onGitHub(cwd), GITHUB_WORKSPACE: `${cwd}/es` }]) {
    const { stdout } = await call(cwd, ['-f', 'markdown'], env)
    const links = nodesIn(parse(stdout)).flatMap((node) => (node.type === 'link' ? [node.url] : []))
    expect(
      links.filter((url) => !url.startsWith('https://saydo.dev/') && !url.endsWith('/es/ritmo.md#L3') && !url.endsWith('/ritmo.md#L3')),
    ).toEqual([])
    expect(stdout).toContain(' at guide.md:3\n')
  }
})

test("stays within a comment's length: the least severe are left out, and said to be", async () => {
  const many = manyFindings(300)
  const files = {
    ...many,
    'saydo.yml': `${many['saydo.yml']}overrides: [{ files: ["teams/[1-5].md"], rules: { speed-only-target: info } }]\n`,
  }
  const { stdout } = await call(await folderWith(files), ['-f', 'markdown'])
  expect(stdout.length).toBeLessThanOrEqual(65_536)
  expect(stdout.length).toBeGreaterThan(60_000)
  const errors = stdout.match(/^- ✖ /gmu)?.length ?? 0
  const infos = stdout.match(/^- ● /gmu)?.length ?? 0
  expect(errors).toBe(50)
  expect(infos).toBeGreaterThan(0)
  expect(stdout).toContain(`**Left out for want of room: ${250 - infos} infos.**`)
  expect(stdout.indexOf('teams/6.md')).toBeLessThan(stdout.indexOf('teams/1.md'))
  expect(stdout).not.toContain('<details open>')
})

test('nothing found, no document and a broken configuration are said', async () => {
  expect((await call(await folderWith(CALM), ['-f', 'markdown'])).stdout).toBe('## ✔ Saydo: nothing found\n\n1 document linted.\n')
  expect((await call(await folderWith({}), ['-f', 'markdown', '--pass-on-no-files'])).stdout).toContain('no document was linted')
  const broken = await call(await folderWith({ ...CALM, 'saydo.yml': 'rulez: 1\n' }), ['-f', 'markdown'])
  expect(broken.stdout).toContain('## ✖ Saydo: no document was linted')
  expect(broken.stdout).toContain('- saydo.yml:1: rulez: “rulez”')
})
