import { readFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { folderWith, MISSION, SERVICE_FIRST, SPEED } from '../folder.js'
import { installed, needsInstallation } from './installed.js'
import { type Ran, run } from './run.js'

const ROOT = join(import.meta.dirname, '../..')
const HOOKS = readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')
const hooks = parse(HOOKS) as { id: string; entry: string }[]

const ME = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@a',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@a',
  GIT_CONFIG_GLOBAL: '/dev/null',
}

needsInstallation()

test('every hook runs this version', () => {
  expect(hooks.map(({ entry }) => entry)).toEqual(hooks.map(() => `npx --yes saydo@${installed.version} lint`))
})

describe('in a repository of policies', async () => {
  const found = await run('pre-commit', ['--version'], { cwd: ROOT }).catch(() => undefined)
  beforeEach(({ skip }) => skip(found?.code !== 0, 'pre-commit is not installed (apt-get install pre-commit): the hooks are not tried.'))

  test('a hook tells what a committed document contradicts', async () => {
    const ran = await commit('saydo', { 'saydo.yml': SERVICE_FIRST, 'mission.md': MISSION }, { 'pay guide.md': SPEED })
    expect(ran.stdout).toContain('pay guide.md')
    expect(ran.stdout).toContain('speed-only-target')
    expect(ran.code).toBe(1)
  })

  test('a hook lets pass what contradicts nothing, and what was there before', async () => {
    const before = { 'saydo.yml': 'extends: saydo:say-do\npriorities: [service]\n', 'guide.md': SPEED }
    const ran = await commit('saydo', before, { 'note.md': '# Note\n\nThe canteen is open from nine to five.\n' })
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining('Passed') })
  })

  test('the other hook looks at the documents that were not committed too', async () => {
    const before = { 'saydo.yml': 'extends: saydo:say-do\n', 'guide.md': SPEED }
    const change = { 'mission.md': '# Mission\n\nService to the customer comes first in everything we do, before any figure.\n' }
    expect((await commit('saydo', before, change)).code).toBe(0)
    const all = await commit('saydo-all', before, change)
    expect(all.stdout).toContain('guide.md')
    expect(all.code).toBe(1)
  })
})

/** Commits a change in a repository that has the hook, taken from a repository of Saydo's, and gives what the hook did. */
async function commit(hook: string, before: Readonly<Record<string, string>>, change: Readonly<Record<string, string>>): Promise<Ran> {
  const home = await folderWith({})
  const env = { ...ME, PRE_COMMIT_HOME: join(home, 'cache'), npm_config_cache: join(home, 'npm'), npm_config_registry: installed.registry }
  const offering = await folderWith({ '.pre-commit-hooks.yaml': HOOKS })
  await git(offering, ['init', '-q', '-b', 'main'])
  await git(offering, ['add', '-A'])
  await git(offering, ['commit', '-qm', 'Hooks'])
  await git(offering, ['tag', `v${installed.version}`])
  const config = `repos:\n  - repo: ${offering}\n    rev: v${installed.version}\n    hooks:\n      - id: ${hook}\n`
  const folder = await folderWith({ ...before, '.pre-commit-config.yaml': config })
  await git(folder, ['init', '-q', '-b', 'main'])
  await git(folder, ['add', '-A'])
  await git(folder, ['commit', '-qm', 'Before'])
  const changed = await folderWith(change)
  await cp(changed, folder, { recursive: true })
  await git(folder, ['add', '-A'])
  return run('pre-commit', ['run'], { cwd: folder, env })
}

async function git(cwd: string, args: readonly string[]): Promise<void> {
  const { code, stderr } = await run('git', args, { cwd, env: ME })
  if (code !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
}
