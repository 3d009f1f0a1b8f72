import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateWorkflow } from '@action-validator/core'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { folderWith, SERVICE_FIRST, SPEED } from '../folder.js'
import { readAction } from './composite.js'
import { installed, needsInstallation } from './installed.js'
import { run } from './run.js'

const ROOT = join(import.meta.dirname, '../..')
const PAGE = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8')

/** The page's files, by the name in their first line. */
const files = new Map([...PAGE.matchAll(/^```yaml\n# (\S+)\n([\s\S]*?)^```/gmu)].map((match) => [match[1] ?? '', match[2] ?? '']))

needsInstallation()

test('every block of the page names its file', () => {
  expect(files.size).toBe(PAGE.split('```yaml').length - 1)
  expect(files.size).toBe(5)
})

test('the page speaks of this version', () => {
  const spoken = [...PAGE.matchAll(/saydo@v?([\d.]+\d)|rev: v([\d.]+)/gu)].map((match) => match[1] ?? match[2])
  expect(spoken.length).toBeGreaterThan(5)
  expect(new Set(spoken)).toEqual(new Set([installed.version]))
})

describe('GitHub', () => {
  const workflows = [...files].filter(([name]) => name.startsWith('.github/'))

  test.each(workflows)('%s fits the schema of workflows', (_, text) => {
    expect(validateWorkflow(text)).toMatchObject({ errors: [] })
  })

  test('the action is called with inputs and outputs that it has, and the page tells all of them', async () => {
    const action = await readAction(join(ROOT, 'action.yml'))
    const steps = workflows.flatMap(([, text]) => {
      const { jobs } = parse(text) as { jobs: Record<string, { steps: { uses?: string; with?: Record<string, string> }[] }> }
      return Object.values(jobs).flatMap((job) => job.steps)
    })
    const given = steps.flatMap((step) => (step.uses?.startsWith('saydo/saydo@') ? Object.keys(step.with ?? {}) : []))
    expect(given.length).toBeGreaterThan(2)
    expect(given.filter((name) => !(name in action.inputs))).toEqual([])
    expect(Object.keys(action.inputs).filter((name) => !PAGE.includes(`| \`${name}\` |`))).toEqual([])
    expect([...PAGE.matchAll(/steps\.saydo\.outputs\.([\w-]+)/gu)].filter((match) => !((match[1] ?? '') in action.outputs))).toEqual([])
  })
})

describe('GitLab', () => {
  const text = files.get('.gitlab-ci.yml') ?? ''
  const job = (parse(text) as { saydo: { script: string[]; artifacts: { reports: Record<string, string> } } }).saydo

  test('its own schema takes the file', async () => {
    const folder = await folderWith({ '.gitlab-ci.yml': text })
    const { code, stdout, stderr } = await listJobs(folder)
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('schema validated') })
    expect(stdout).toMatch(/^saydo\s/mu)
    expect((await listJobs(await folderWith({ '.gitlab-ci.yml': text.replace('script:', 'skript:') }))).code).not.toBe(0)
  })

  test('its script leaves the reports that it names', async () => {
    const folder = await folderWith({ 'saydo.yml': SERVICE_FIRST, 'guide.md': SPEED })
    const env = { npm_config_registry: installed.registry, npm_config_cache: join(folder, '.npm'), GITLAB_CI: 'true', CI: 'true' }
    const { code, stdout } = await run('bash', ['-e', '-o', 'pipefail', '-c', job.script.join('\n')], { cwd: folder, env })
    expect(code).toBe(1)
    expect(stdout).toContain('speed-only-target')
    const quality = JSON.parse(await readFile(join(folder, job.artifacts.reports['codequality'] ?? ''), 'utf8')) as { check_name: string }[]
    expect(quality.map(({ check_name }) => check_name)).toContain('speed-only-target')
    expect(await readFile(join(folder, job.artifacts.reports['junit'] ?? ''), 'utf8')).toContain('<testsuite')
  })
})

/** Lists the jobs of a folder with a runner of GitLab pipelines, which checks them against GitLab's schema first. */
async function listJobs(folder: string) {
  for (const args of [
    ['init', '-q', '-b', 'main'],
    ['remote', 'add', 'origin', 'git@gitlab.com:a/b.git'],
    ['add', '-A'],
  ])
    await run('git', args, { cwd: folder })
  return run('npx', ['--yes', 'gitlab-ci-local@4.67.2', '--list'], { cwd: folder })
}
