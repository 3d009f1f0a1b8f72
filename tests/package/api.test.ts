import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MISSION, SERVICE_FIRST, SPEED } from '../folder.js'
import { installed, needsInstallation, write } from './installed.js'
import { run } from './run.js'

const ROOT = join(import.meta.dirname, '../..')
const PAGE = readFileSync(join(ROOT, 'docs/api.md'), 'utf8')

/** The set that the examples of the page speak of. */
const POLICIES = { 'policies/saydo.yml': SERVICE_FIRST, 'policies/mission.md': MISSION, 'policies/guide.md': SPEED }

needsInstallation()

describe('the examples of docs/api.md', () => {
  const examples = blocks('js')

  test('there are some, and a page of npm has one', () => {
    expect(examples.length).toBeGreaterThan(4)
    expect(blocks('js', readFileSync(join(ROOT, 'cli/README.md'), 'utf8')).length).toBe(1)
  })

  test.each([...examples, ...blocks('js', readFileSync(join(ROOT, 'cli/README.md'), 'utf8'))])('%s', async (name, code) => {
    await write({ ...POLICIES, [`example-${name}.mjs`]: code })
    const { code: exit, stdout, stderr } = await run(process.execPath, [`example-${name}.mjs`], { cwd: installed.folder })
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
    const [, wanted = ''] = /^\/\/ prints: (.+)$/mu.exec(code) ?? []
    expect(stdout).toContain(wanted)
    expect(stdout).not.toBe('')
  })
})

describe('types', () => {
  const TYPED = blocks('ts').map(([, code]) => code)

  /** Saydo's own types ask for nothing; those of remark's world for a web page's or Node's. */
  const isForRemark = (code: string) => code.includes('saydo/remark')
  const worlds: [name: string, module: string, moduleResolution: string, lib: string[], code: string[]][] = [
    ['the API, nodenext', 'nodenext', 'nodenext', ['es2023'], TYPED.filter((code) => !isForRemark(code))],
    ['the API, bundler', 'preserve', 'bundler', ['es2023'], TYPED.filter((code) => !isForRemark(code))],
    ['the plugin for remark, nodenext', 'nodenext', 'nodenext', ['es2023', 'dom'], TYPED.filter(isForRemark)],
    ['the plugin for remark, bundler', 'preserve', 'bundler', ['es2023', 'dom'], TYPED.filter(isForRemark)],
  ]

  test.each(worlds)('check in a strict project, the libraries’ too: %s', async (_, module, moduleResolution, lib, code) => {
    expect(code.length).toBeGreaterThan(0)
    await rm(join(installed.folder, 'typed'), { recursive: true, force: true })
    const files = Object.fromEntries(code.map((text, index) => [`typed/example-${index}.mts`, text]))
    const compilerOptions = { strict: true, noEmit: true, skipLibCheck: false, types: [], lib, target: 'es2023' }
    const options = { ...compilerOptions, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, module, moduleResolution }
    await write({ ...files, 'typed/tsconfig.json': JSON.stringify({ compilerOptions: options, include: ['*.mts'] }) })
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc')
    const { code: exit, stdout } = await run(process.execPath, [compiler, '-p', 'typed'], { cwd: installed.folder })
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: '' })
  })

  test('refuse what does not exist', async () => {
    await write({
      'wrong/wrong.mts':
        "import { lint } from 'saydo'\nawait lint('a', { onlyy: [] })\nconst { findngs } = await lint('a')\nexport { findngs }\n",
      'wrong/tsconfig.json': JSON.stringify({ compilerOptions: { strict: true, noEmit: true, module: 'nodenext', types: [] } }),
    })
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc')
    const { code, stdout } = await run(process.execPath, [compiler, '-p', 'wrong'], { cwd: installed.folder })
    expect(code).not.toBe(0)
    expect(stdout).toContain('onlyy')
    expect(stdout).toContain('findngs')
  })
})

/** The page's blocks of a language, by number. */
function blocks(language: string, page = PAGE): [name: string, code: string][] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gmu'))].map((match, index) => [
    String(index + 1),
    match[1] ?? '',
  ])
}
