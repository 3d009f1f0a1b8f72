import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { MISSION, SPEED } from '../folder.js'
import { installed, needsInstallation } from './installed.js'
import { run } from './run.js'

needsInstallation()

/** An organisation's repository in which the package is installed. */
async function repository(files: Readonly<Record<string, string>>) {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'saydo-flow-')))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await symlink(join(installed.folder, 'node_modules'), join(folder, 'node_modules'))
  const write = async (name: string, text: string) => {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  for (const [name, text] of Object.entries(files)) await write(name, text)
  return { folder, write, saydo: (...args: string[]) => run(join(folder, 'node_modules/.bin/saydo'), args, { cwd: folder }) }
}

test('from an empty folder to a gate: init, lint, a baseline, what is new fails, what is old or moved does not', async () => {
  const { folder, write, saydo } = await repository({ 'strategy/mission.md': MISSION, 'hr/guide.md': SPEED })
  expect((await saydo()).code).toBe(1)
  expect(await saydo('init', '--yes')).toMatchObject({ code: 0, stderr: expect.stringContaining('.saydo-baseline.json holds') })
  expect(await readFile(join(folder, 'saydo.yml'), 'utf8')).toContain('extends: saydo:recommended')
  expect(await saydo()).toMatchObject({ code: 0, stderr: '' })
  await write('hr/guide.md', `# Call centre guide\n\nWelcome.\n\n## Measures\n\n${SPEED.split('\n').at(-2)}\n`)
  expect(await saydo()).toMatchObject({ code: 0, stderr: '' })
  await write('hr/new.md', '# New\n\nA call must not last longer than eight minutes.\n')
  expect(await saydo()).toMatchObject({ code: 1, stdout: expect.stringContaining('contact-time-cap') })
})

test('mistakes stop it with their place and their mend', async () => {
  const { write, saydo } = await repository({ 'mission.md': MISSION })
  for (const [text, place, words] of [
    ['rules:\n  speed-only-targets: off\n', 'saydo.yml:2:3', 'Did you mean “speed-only-target”?'],
    ['messages: en\nrulez: {}\n', 'saydo.yml:2:1', 'Did you mean “rules”?'],
    ['rules: [\n', 'saydo.yml:2:1', 'Check indentation'],
    ['extends: ./house.yml\n', 'saydo.yml:1:10', 'Name the file'],
  ] as const) {
    await write('saydo.yml', text)
    const { code, stderr } = await saydo()
    expect({ text, code, stderr }).toEqual({ text, code: 2, stderr: expect.stringContaining(place) })
    expect(stderr).toContain(words)
  }
  await write('saydo.yml', 'files: policies\n')
  for (const args of [[], ['hr/**/*.md'], ['nowhere']]) expect({ args, code: (await saydo(...args)).code }).toEqual({ args, code: 2 })
  await write('saydo.yml', 'messages: en\n')
  expect(await saydo('--only', 'speed-only-targets')).toMatchObject({ code: 2, stderr: expect.stringContaining('“speed-only-target”') })
})
