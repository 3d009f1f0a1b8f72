import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** Who may import whom. A row names a folder (or file) and what its files may import besides their own folder. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'rules/document': [],
  'rules/statements': ['rules/document', 'rules/languages/language.ts'],
  'rules/claims': ['rules/document', 'rules/statements', 'rules/languages/language.ts'],
  'rules/findings': ['rules/document'],
  'rules/baseline': ['rules/findings'],
  'rules/policy-set': ['rules/document', 'rules/statements', 'rules/claims', 'rules/findings'],
  'rules/comparing': ['rules/document', 'rules/statements', 'rules/claims', 'rules/policy-set', 'rules/findings', 'rules/languages'],
  'rules/principles': [],
  'rules/fixes': ['rules/document', 'rules/claims', 'rules/policy-set', 'rules/findings'],
  'rules/suppressions': ['rules/document', 'rules/findings', 'rules/languages'],
  'rules/judging': [
    'rules/document',
    'rules/claims',
    'rules/policy-set',
    'rules/findings',
    'rules/catalog',
    'rules/suppressions',
    'rules/languages',
  ],
  'rules/catalog': ['rules/document', 'rules/statements', 'rules/claims', 'rules/policy-set', 'rules/findings', 'rules/fixes'],
  'rules/custom-rules': [
    'rules/document',
    'rules/statements',
    'rules/claims',
    'rules/policy-set',
    'rules/findings',
    'rules/catalog',
    'rules/judging',
    'rules/languages',
    'rules/suppressions',
    'rules/principles',
  ],
  'rules/catalog/page.ts': ['rules/catalog', 'rules/suppressions'],
  'rules/languages': ['rules/document'],
  'rules/engine.ts': ['rules'],
  'rules/engine-options.ts': ['rules/claims', 'rules/custom-rules', 'rules/findings', 'rules/policy-set'],
  'rules/index.ts': ['rules'],
  project: ['@saydo/rules'],
  server: ['@saydo/rules', '@saydo/project'],
  mcp: ['@saydo/rules', '@saydo/project'],
  remark: ['@saydo/rules', '@saydo/project'],
  cli: ['@saydo/rules', '@saydo/project'],
  'cli/commands/lsp.ts': ['cli', '@saydo/server'],
  'cli/commands/mcp.ts': ['cli', '@saydo/mcp'],
  client: [],
}

/** What the core may take from outside: nothing that touches files, processes or an editor. */
const CORE_FORBIDS = /^(?:node:|fs$|path$|vscode)/u

const IMPORT = /(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|^import\s+['"]([^'"]+)['"]/gmu

interface Import {
  readonly from: string
  readonly to: string
}

const imports = Object.keys(MAY_IMPORT)
  .map((row) => row.split('/')[0] ?? '')
  .filter((folder, index, all) => all.indexOf(folder) === index)
  .flatMap((folder) => sources(join(ROOT, folder)))
  .flatMap((file) => importsOf(file))

describe('architecture', () => {
  it.each(Object.keys(MAY_IMPORT))('the row %s names something that exists', (row) => {
    expect(existsSync(join(ROOT, row))).toBe(true)
  })

  it('no folder imports what it may not', () => {
    expect(imports.filter((entry) => !isAllowed(entry)).map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  it('no rule imports another rule', () => {
    const ruleOf = (path: string) => /^rules\/catalog\/([^/]+)\//u.exec(path)?.[1]
    const crossing = imports.filter(({ from, to }) => ruleOf(from) && ruleOf(to) && ruleOf(from) !== ruleOf(to))
    expect(crossing).toEqual([])
  })

  it('the core takes nothing from Node or an editor', () => {
    expect(imports.filter(({ from, to }) => from.startsWith('rules/') && CORE_FORBIDS.test(to))).toEqual([])
  })

  it('a host reaches another workspace by its door alone', () => {
    expect(imports.filter(({ to }) => /^@saydo\/[^/]+\//u.test(to))).toEqual([])
  })
})

function isAllowed({ from, to }: Import): boolean {
  const row = Object.keys(MAY_IMPORT)
    .filter((key) => from === key || from.startsWith(`${key}/`))
    .sort((a, b) => b.length - a.length)[0]
  if (!row) return !to.startsWith('rules/') && !to.startsWith('@saydo/')
  if (!/^(?:rules|project|server|mcp|remark|cli|client)\/|^@saydo\//u.test(to)) return true
  const home = row.endsWith('.ts') ? '' : row
  return [...(home === '' ? [] : [home]), ...(MAY_IMPORT[row] ?? [])].some((allowed) => to === allowed || to.startsWith(`${allowed}/`))
}

function importsOf(file: string): Import[] {
  const from = relative(ROOT, file).replaceAll('\\', '/')
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, named, dynamic, bare]) => {
    const target = named ?? dynamic ?? bare ?? ''
    const to = target.startsWith('.') ? posix.join(posix.dirname(from), target).replace(/\.js$/u, '.ts') : target
    return { from, to }
  })
}

function sources(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/node_modules|[/\\]dist/u.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
}
