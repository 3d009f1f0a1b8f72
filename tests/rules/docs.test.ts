import { execFile } from 'node:child_process'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PRESETS } from '@saydo/project'
import { CATALOG, type CatalogEntry, PRINCIPLES, renderIndex, renderPage } from '@saydo/rules'
import { describe, expect, it } from 'vitest'
import { faultsOf, rulePages, writePages } from '../../scripts/rule-pages.js'
import { folderWith } from '../folder.js'
import { readCases } from './cases.js'

const ROOT = join(import.meta.dirname, '..', '..')
const DOCS = join(ROOT, 'docs', 'rules')
const CONTEXT = { principles: PRINCIPLES, presets: PRESETS }

/** A rule with pages of the test's own. */
function entryWith(pages: Readonly<Record<string, string>>, rule: Partial<CatalogEntry['rule']> = {}): CatalogEntry {
  const [first] = CATALOG
  if (!first) throw new Error('The catalogue is empty')
  return { id: 'late-answer', rule: { ...first.rule, ...rule }, pages }
}

const page = (pages: Readonly<Record<string, string>>, rule?: Partial<CatalogEntry['rule']>) => renderPage(entryWith(pages, rule), CONTEXT)

describe('docs/rules', () => {
  it('is up to date: npm run pages', () => expect(faultsOf(DOCS, rulePages())).toEqual([]))

  it('shows every example of every rule, its caret lines among them', () => {
    const pages = rulePages()
    for (const { id, pages: sources } of CATALOG) {
      const shown = pages.get(`${id}.md`) ?? ''
      for (const [name, source] of Object.entries(sources)) {
        const carets = source.split('\n').filter((line) => /^[ \t]*\^+[ \t]*$/u.test(line))
        for (const line of carets) expect(shown).toContain(`\n${line}\n`)
        for (const { title, files } of readCases(source)) {
          expect([id, name, shown.includes(title.replace(/^todo:\s*./iu, ''))]).toEqual([id, name, true])
          for (const { file } of files) expect(shown).toContain(`\n\`${file}\`\n`)
        }
      }
    }
  })

  it('links only to what is there', () => {
    const pages = rulePages()
    for (const [name, text] of pages) {
      const prose = text.replace(/^(~{3,})[\s\S]*?^\1$/gmu, '')
      const targets = [...prose.matchAll(/\]\((?!https?:)([^)#]*)/gu)].map(([, target]) => target ?? '')
      expect([name, targets.filter((target) => !pages.has(target))]).toEqual([name, []])
    }
  })

  it('has every rule once in the index, under its family, in whatever order the catalogue is', () => {
    const index = renderIndex(CATALOG)
    for (const { id, rule } of CATALOG) {
      const before = index.slice(0, index.indexOf(`](${id}.md)`))
      expect(before.slice(before.lastIndexOf('\n## ')).toLowerCase()).toContain(`## ${rule.family}:`)
      expect(index.split(`](${id}.md)`)).toHaveLength(2)
    }
    expect(renderIndex([...CATALOG].reverse())).toBe(index)
  })
})

describe('the check', () => {
  it('tells what is missing, out of date and left over, and writing mends it', async () => {
    const folder = await folderWith({ 'gone-rule.md': 'old', 'figure.svg': '<svg/>' })
    const pages = new Map([
      ['README.md', '# Rules\n'],
      ['late-answer.md', '# late-answer\n'],
      ['other-rule.md', '# other-rule\n'],
    ])
    await writeFile(join(folder, 'other-rule.md'), '# another\n')
    await writeFile(join(folder, 'README.md'), '# Rules\r\n')
    expect(faultsOf(folder, pages)).toEqual([
      'gone-rule.md is left over: there is no such rule',
      'late-answer.md is missing',
      'other-rule.md is out of date',
    ])
    writePages(folder, pages)
    expect(faultsOf(folder, pages)).toEqual([])
    expect((await readdir(folder)).sort()).toEqual(['README.md', 'figure.svg', 'late-answer.md', 'other-rule.md'])
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toBe('# Rules\n')
    await rm(folder, { recursive: true })
    expect(faultsOf(folder, pages)).toHaveLength(3)
    writePages(folder, pages)
    expect(faultsOf(folder, pages)).toEqual([])
  })

  it('is what the script runs, with an exit code for the build', async () => {
    const script = (...args: readonly string[]) =>
      new Promise<{ code: unknown; stdout: string }>((resolve) => {
        const command = [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), '--conditions=@saydo/source', join(ROOT, 'scripts/pages.ts'), ...args]
        execFile(process.execPath, command, (error, stdout) => resolve({ code: error?.code ?? 0, stdout }))
      })
    expect(await script('--chek')).toMatchObject({ code: 2, stdout: '' })
    const faults = faultsOf(DOCS, rulePages())
    const { code, stdout } = await script('--check')
    expect(code).toBe(faults.length === 0 ? 0 : 1)
    for (const fault of faults) expect(stdout).toContain(fault)
  })
})

describe('a page', () => {
  const ENGLISH = `# late-answer

Answers come late.

They come *very* late.

## Why

Nobody likes to wait. See [the other](../other-rule/rule.md).

## Stays silent on

- answers in time

## Examples

### Two files

A word before them.

~~~policy
# Plan
Late.
^^^^^
~~~
~~~policy b.md
# Plan
### No case
~~~js
code
~~~~
~~~

### todo: a lame excuse

~~~policy a.md
- We answer late
  ^^^^^^^^^^^^^^
~~~

### TODO: nothing at all

~~~policy a.md
Never.
~~~

## Fix safety

Safe.
`

  it('has its parts in order, the other languages’ examples after the English ones', () => {
    const text = page({
      'rule.md': ENGLISH,
      'examples.ru.md': '# late-answer\n\nОтвет опаздывает.\n\n## Примеры\n\n### Поздно\n\n~~~policy a.md\nПоздно.\n^^^^^^^\n~~~\n',
      'examples.es.md': '# late-answer\n\n## Ejemplos\n\n### Tarde\n\n~~~policy a.md\nTarde.\n^^^^^^\n~~~\n',
    })
    const headings = text
      .replace(/^(~{3,})[\s\S]*?^\1$/gmu, '')
      .split('\n')
      .filter((line) => line.startsWith('#'))
    expect(headings).toEqual([
      '# late-answer',
      '## Principles',
      '## Why',
      '## Stays silent on',
      '## Examples',
      '### English',
      '#### Two files',
      '#### A lame excuse',
      '#### Nothing at all',
      '### Spanish',
      '#### Tarde',
      '### Russian',
      '#### Поздно',
      '## Fix safety',
      '## Options',
    ])
    expect(text).toContain('### Russian\n\nОтвет опаздывает.\n\n#### Поздно\n\n`a.md`\n\n~~~text\nПоздно.\n^^^^^^^\n~~~\n')
    expect(text).toContain('Answers come late.\n\nThey come *very* late.\n\n- **Family**')
    expect(text).toContain('[the other](other-rule.md)')
  })

  it('shows a policy as it stands, under its name, within a fence that nothing in it ends', () => {
    const text = page({ 'rule.md': ENGLISH })
    expect(text).toContain('#### Two files\n\nA word before them.\n\n`document-1.md`\n\n~~~text\n# Plan\nLate.\n^^^^^\n~~~\n')
    expect(text).toContain('`b.md`\n\n~~~~~text\n# Plan\n### No case\n~~~js\ncode\n~~~~\n~~~~~\n')
  })

  it('says which examples are not yet found, or not yet left alone', () => {
    const text = page({ 'rule.md': ENGLISH })
    expect(text).toMatch(/#### A lame excuse\n\n\*\*Known miss\*\*/u)
    expect(text).toMatch(/#### Nothing at all\n\n\*\*Known false alarm\*\*/u)
    expect(text.match(/\*\*Known/gu)).toHaveLength(2)
    expect(text).not.toMatch(/todo/iu)
  })

  it('tells family, severity in each preset, principles with their sources', () => {
    const presets = {
      'saydo:a': { 'late-answer': 'info' },
      'saydo:b': { 'late-answer': 'off' },
      'saydo:c': {},
      'saydo:d': { 'late-answer': 'info' },
    } as const
    const entry = entryWith({ 'rule.md': ENGLISH }, { family: 'promises', principles: ['retain-customers'], needsPriority: true })
    const text = renderPage(entry, { principles: PRINCIPLES, presets })
    expect(text).toContain('- **Family**: promises, what customers are told\n')
    expect(text).toContain('- **Severity**: info in `saydo:a`, `saydo:d`; not in `saydo:b`, `saydo:c`\n')
    expect(text).toContain('- **Applies**: only where service is declared')
    expect(text).toContain('- `retain-customers`: Keeping present customers is better')
    expect(text).toContain('From “Servicio al cliente (ventas personales) (8 Mar 2012)” (course notes, in Spanish).')
  })

  it('is there before anything is written, and reads the same with other line ends', () => {
    const texts = { en: { message: 'Late. Be quick.', notes: {} } }
    const bare = page({}, { texts })
    expect(bare).toContain('# late-answer\n\nLate.\n')
    expect(bare).toContain('## Options')
    expect(bare).not.toContain('## Examples')
    expect(page({ 'rule.md': ENGLISH.replaceAll('\n', '\r\n') })).toBe(page({ 'rule.md': ENGLISH }))
  })
})
