import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AnnotationProperties, error } from '@actions/core'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { folderWith, SERVICE_FIRST, SPEED } from '../../folder.js'
import { call, report } from '../saydo.js'
import { CALM, manyFindings, NASTY } from './nasty.js'

afterEach(() => vi.restoreAllMocks())

/** What GitHub's own toolkit prints for an annotation. */
function printed(message: string, properties: AnnotationProperties): string {
  let text = ''
  const output = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk)
    return true
  })
  error(message, properties)
  output.mockRestore()
  return text.trimEnd()
}

const commandsIn = (stdout: string) => stdout.split('\n').filter((line) => line.startsWith('::'))

describe('annotations', () => {
  test("are letter for letter what GitHub's toolkit prints for the same values", async () => {
    const cwd = await folderWith(NASTY)
    const { report: told } = await report(cwd, [])
    const { stdout } = await call(cwd, ['-f', 'github'])
    const expected = told.findings.map(({ rule, file, message, range: { start, end }, related }) => {
      const columns = start.line === end.line ? { startColumn: start.column, endColumn: end.column } : {}
      const lines = related.map((row) => `→ ${row.file}:${row.range.start.line} “service”`)
      const properties = { title: `Saydo: ${rule}`, file, startLine: start.line, endLine: end.line, ...columns }
      return printed([message, ...lines].join('\n'), properties)
    })
    const unread = printed('Not linted: it is a binary file, not text.', {
      title: 'Saydo',
      file: 'binary.md',
      startLine: 1,
      endLine: 1,
      startColumn: 1,
      endColumn: 1,
    })
    expect(commandsIn(stdout)).toEqual([unread, ...expected])
    expect(expected.filter((line) => line.includes('col=')).length).toBe(3)
  })

  test('ten of a kind, the worst first; the rest are counted, and told in the summary of the job', async () => {
    const line = 'Agents are measured on average handle time and calls per hour.\n\n'
    const cwd = await folderWith({
      'saydo.yml': `${SERVICE_FIRST}overrides:\n${['warning', 'info'].map((level) => `  - { files: ["${level}.md"], rules: { speed-only-target: ${level} } }\n`).join('')}`,
      'info.md': `# A\n\n${line.repeat(3)}`,
      'errors.md': `# B\n\n${line.repeat(11)}`,
      'warning.md': `# C\n\n${line.repeat(12)}`,
      'summary.txt': '',
    })
    const ran = await call(cwd, ['-f', 'github'], { GITHUB_STEP_SUMMARY: join(cwd, 'summary.txt') })
    expect(ran).toMatchObject({ code: 1, stderr: '' })
    const kinds = commandsIn(ran.stdout).map((command) => /^::(\w+) /u.exec(command)?.[1])
    expect(kinds).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning'), ...Array(3).fill('notice')])
    expect(ran.stdout).toContain('Not shown as annotations: 1 error, 2 warnings.')
    expect(ran.stdout).toContain('the summary of this job')
    const summary = await readFile(join(cwd, 'summary.txt'), 'utf8')
    expect(summary.match(/^- [✖▲●] /gmu)).toHaveLength(26)
    const alone = await call(cwd, ['-f', 'github'])
    expect(alone.stdout).not.toContain('summary')
    expect(alone.stdout).toContain('saydo lint')
  })

  test('paths are from the root of the repository', async () => {
    const root = await folderWith({ 'hr/policies/saydo.yml': SERVICE_FIRST, 'hr/policies/guide.md': SPEED, 'hr/x/y.md': '' })
    const fileIn = async (cwd: string, env: NodeJS.ProcessEnv, path = '.') =>
      /file=([^,]*)/u.exec((await call(join(root, cwd), [path, '-f', 'github'], env)).stdout)?.[1]
    expect(await fileIn('hr', { GITHUB_WORKSPACE: root })).toBe('hr/policies/guide.md')
    expect(await fileIn('.', { GITHUB_WORKSPACE: `${root}/` })).toBe('hr/policies/guide.md')
    expect(await fileIn('hr/x', { GITHUB_WORKSPACE: root }, '../policies')).toBe('hr/policies/guide.md')
    expect(await fileIn('hr', {})).toBe('policies/guide.md')
  })

  test('no line but the annotations can be a command', async () => {
    const { stdout } = await call(await folderWith({ ...NASTY, '##[error]x.md': '---\nlang: "##[error]::error::"\n---\n# A\n\nText.\n' }), [
      '-f',
      'github',
    ])
    const others = stdout.split('\n').filter((line) => !line.startsWith('::'))
    expect(others).toEqual(['Saydo: 4 errors, 6 documents linted.', ''])
  })

  test('nothing found is said, and without annotations', async () => {
    expect(await call(await folderWith(CALM), ['-f', 'github'])).toMatchObject({
      code: 0,
      stdout: 'Saydo: nothing found, 1 document linted.\n',
    })
  })
})

describe('the summary of the job', () => {
  test('and annotations come by themselves in a job on GitHub', async () => {
    const cwd = await folderWith(manyFindings(1))
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(cwd, 'summary.txt') }
    expect(commandsIn((await call(cwd, [], env)).stdout)).toHaveLength(1)
    expect(await readFile(join(cwd, 'summary.txt'), 'utf8')).toMatch(/^## ✖ Saydo: 1 error\n/u)
  })

  test('is added to what stands there, and cut to what GitHub takes', async () => {
    const cwd = await folderWith(manyFindings(300))
    const file = join(cwd, 'summary.txt')
    const earlier = `${'x'.repeat(1024 * 1024 - 60_000)}`
    await writeFile(file, earlier)
    const { stderr } = await call(cwd, ['-f', 'github'], { GITHUB_STEP_SUMMARY: file })
    expect(stderr).toBe('')
    const text = await readFile(file, 'utf8')
    expect(text.startsWith(`${earlier}\n## ✖ Saydo: 300 errors\n`)).toBe(true)
    const { size } = await stat(file)
    expect(size).toBeLessThanOrEqual(1024 * 1024)
    expect(size).toBeGreaterThan(1024 * 1024 - 2_000)
    const shown = text.match(/^- ✖ /gmu)?.length ?? 0
    expect(text).toContain(`**Left out for want of room: ${300 - shown} errors.**`)
  })

  test('that is full or cannot be written is said, and is no trouble', async () => {
    const cwd = await folderWith(manyFindings(1))
    await writeFile(join(cwd, 'full.txt'), 'x'.repeat(1024 * 1024))
    await mkdir(join(cwd, 'folder'))
    for (const name of ['full.txt', 'folder']) {
      const ran = await call(cwd, ['-f', 'github'], { GITHUB_STEP_SUMMARY: join(cwd, name) })
      expect(ran).toMatchObject({ code: 1, stderr: expect.stringMatching(/^saydo: the summary of the job was not written: .+\n$/u) })
    }
    expect((await stat(join(cwd, 'full.txt'))).size).toBe(1024 * 1024)
  })

  test('is left alone by other formats', async () => {
    const cwd = await folderWith(manyFindings(1))
    await call(cwd, ['-f', 'compact'], { GITHUB_STEP_SUMMARY: join(cwd, 'summary.txt') })
    await expect(stat(join(cwd, 'summary.txt'))).rejects.toThrow('ENOENT')
  })
})
