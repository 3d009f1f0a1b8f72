import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { folderWith } from '../folder.js'
import { readCases } from './cases.js'

const ROOT = join(import.meta.dirname, '..', '..')
const PAGES = ['rule.md', 'examples.es.md', 'examples.ru.md']
const run = promisify(execFile)

/** A copy of what a rule is written in: the core's sources without what is made from them, the scripts, the tools' settings. */
async function workplace(): Promise<string> {
  const root = await folderWith({})
  const isSource = (path: string) => !/[/\\](?:dist|node_modules)(?:[/\\]|$)|\.generated\.ts$|model\.json$/u.test(path.slice(ROOT.length))
  await cp(join(ROOT, 'rules'), join(root, 'rules'), { recursive: true, filter: isSource })
  await mkdir(join(root, 'scripts'))
  const scripts = ['new-rule.ts', 'generate.ts', 'engine-digest.ts'].map((name) => `scripts/${name}`)
  for (const name of [...scripts, 'tsconfig.base.json', 'biome.json', 'package.json', '.gitignore'])
    await cp(join(ROOT, name), join(root, name))
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction')
  return root
}

/** Runs a tool of ours on the copy; what it complained of, and nothing where it did not. */
async function complaints(root: string, path: string, ...args: readonly string[]): Promise<string> {
  return run(process.execPath, [join(ROOT, 'node_modules', path), ...args], { cwd: root }).then(
    () => '',
    (error: { stdout: string; stderr: string; code: number }) => `exit ${error.code}: ${error.stdout}${error.stderr}`,
  )
}

const script = (root: string, name: string, ...args: readonly string[]) =>
  complaints(root, 'tsx/dist/cli.mjs', join('scripts', `${name}.ts`), ...args)

it('a new rule compiles and passes the linter as it is, with a page whose examples can be run', async () => {
  const root = await workplace()
  const folder = join(root, 'rules', 'catalog', 'late-answer')
  expect(await script(root, 'new-rule', 'late-answer', 'promises')).toBe('')
  expect((await readdir(folder)).sort()).toEqual(['rule.ts', ...PAGES].sort())
  expect(await script(root, 'generate')).toBe('')
  expect(await readFile(join(root, 'rules', 'catalog', 'catalog.generated.ts'), 'utf8')).toContain("'./late-answer/rule.js'")
  expect(await complaints(root, 'typescript/bin/tsc', '-p', 'rules', '--noEmit')).toBe('')
  expect(await complaints(root, '@biomejs/biome/bin/biome', 'check', '--vcs-enabled=false', folder)).toBe('')
  for (const name of PAGES) {
    const cases = readCases(await readFile(join(folder, name), 'utf8'))
    const marked = cases.filter(({ files }) => files.some(({ marks }) => marks.length > 0))
    expect([name, marked.length, cases.length]).toEqual([name, 3, 6])
    // The words that are marked are the whole line above the carets.
    for (const { text, marks } of marked.flatMap(({ files }) => files))
      expect(marks).toEqual([{ line: 1, from: 0, to: text.split('\n')[0]?.length }])
  }
})

it('refuses what is no rule, no family, or there already, and writes nothing', async () => {
  const root = await workplace()
  const before = await readdir(join(root, 'rules', 'catalog'))
  expect(await script(root, 'new-rule')).toMatch(/^exit 2: .*is no rule id/su)
  expect(await script(root, 'new-rule', '../outside')).toMatch(/^exit 2: .*is no rule id/su)
  expect(await script(root, 'new-rule', 'late-answer', 'clarety')).toMatch(/^exit 2: .*is no family.*clarity/su)
  expect(await script(root, 'new-rule', 'profit-first', 'clarity')).toMatch(/^exit 2: .*is there already/su)
  expect(await script(root, 'new-rule', 'late-answer', 'clarity', 'more')).toMatch(/^exit 2: .*One rule at a time/su)
  expect(await readdir(join(root, 'rules', 'catalog'))).toEqual(before)
})
