import { mkdir, symlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { lint, nodeFiles, updatedBaselines } from '@saydo/project'
import { describe, expect, test } from 'vitest'
import { folderWith, MISSION, SAY_DO, SERVICE_FIRST, SPEED } from '../folder.js'
import { repositoryWith } from '../repository.js'
import { call, type Report, saydo } from './saydo.js'

const NOTE = '# Note\n\nThe canteen is open from nine to five.\n'
/** A second document at fault, in other words. */
const SALES = '# Bonus plan\n\nEach adviser is paid a bonus for every contract sold and for nothing else.\n'
const SET = { 'saydo.yml': SAY_DO, 'mission.md': MISSION, 'наша политика/guide one.md': SPEED, 'note.md': NOTE }
const GUIDE = 'наша политика/guide one.md'

/** Lints against a name and gives what is told, as "file: rule". */
async function told(cwd: string, ...args: readonly string[]) {
  const ran = await call(cwd, ['--format', 'json', '--today', '2027-01-01', '--only', 'speed-only-target', ...args])
  const report = ran.stdout === '' ? undefined : (JSON.parse(ran.stdout) as Report)
  return { ...ran, report, findings: report?.findings.map(({ file, rule }) => `${file}: ${rule}`) }
}

const IN_GUIDE = [`${GUIDE}: speed-only-target`]

describe('--changed-since tells', () => {
  test('nothing of what no change touches, and says so', async () => {
    const { folder } = await repositoryWith(SET)
    const { code, stderr, findings, report } = await told(folder, '--changed-since', 'main')
    expect({ code, findings }).toEqual({ code: 0, findings: [] })
    expect(stderr).toMatch(
      /^saydo: no document changed since main \([0-9a-f]{8}\); 1 finding that has nothing to do with it is not shown\n$/u,
    )
    expect(report?.documents.length).toBe(3)
    expect((await told(folder)).findings).toEqual(IN_GUIDE)
  })

  test('what stands in a changed document, saved or committed', async () => {
    const { folder, write, commit } = await repositoryWith(SET)
    await write({ [GUIDE]: `${SPEED}\nMore words.\n` })
    expect(await told(folder, '--changed-since', 'HEAD')).toMatchObject({ code: 1, findings: IN_GUIDE })
    await commit()
    expect(await told(folder, '--changed-since', 'HEAD~1')).toMatchObject({ code: 1, findings: IN_GUIDE })
    expect(await told(folder, '--changed-since', 'HEAD')).toMatchObject({ code: 0, findings: [] })
  })

  test('what leans on a changed document', async () => {
    const { folder, write } = await repositoryWith(SET)
    await write({ 'mission.md': MISSION.replace('# Mission', '# Our mission') })
    const { code, findings, stderr } = await told(folder, '--changed-since', 'main')
    expect({ code, findings }).toEqual({ code: 1, findings: IN_GUIDE })
    expect(stderr).toMatch(/^saydo: 1 document changed since main \([0-9a-f]{8}\)\n$/u)
  })

  test('what a declaration that comes puts at fault elsewhere', async () => {
    const { folder, write } = await repositoryWith({ ...SET, 'mission.md': NOTE })
    expect((await told(folder)).findings).toEqual([])
    await write({ 'new/mission.md': MISSION })
    expect(await told(folder, '--changed-since', 'main')).toMatchObject({ code: 1, findings: IN_GUIDE })
  })

  test('nothing more where a declaration goes', async () => {
    const { folder, write } = await repositoryWith(SET)
    await write({ 'mission.md': undefined })
    const { code, findings, stderr } = await told(folder, '--changed-since', 'main')
    expect({ code, findings }).toEqual({ code: 0, findings: [] })
    expect(stderr).toContain('no document changed')
  })

  test('what a changed configuration puts at fault, or finds graver', async () => {
    const { folder, write, commit } = await repositoryWith({ ...SET, 'saydo.yml': 'rules: {speed-only-target: off}\n' })
    await write({ 'saydo.yml': 'rules: {speed-only-target: warning}\n' })
    const only = ['--changed-since', 'main', '--format', 'json', '--today', '2027-01-01', '--fail-on', 'warning']
    const findings = async () => (JSON.parse((await call(folder, only)).stdout) as Report).findings.map(({ rule }) => rule)
    expect(await findings()).toContain('speed-only-target')
    await commit()
    expect(await findings()).not.toContain('speed-only-target')
    await write({ 'saydo.yml': 'rules: {speed-only-target: error}\n' })
    expect(await findings()).toContain('speed-only-target')
  })

  test('what a configuration puts at fault that git does not know yet', async () => {
    const { folder, write } = await repositoryWith({ 'guide.md': SPEED })
    await write({ 'saydo.yml': SERVICE_FIRST })
    expect(await told(folder, '--changed-since', 'main')).toMatchObject({ code: 1, findings: ['guide.md: speed-only-target'] })
  })

  test('what a baseline forgave, once it no longer does', async () => {
    const { folder, commit, write } = await repositoryWith(SET)
    const { baselines } = await lint(['.'], { files: nodeFiles, cwd: folder, today: '2027-01-01' })
    const [[path = '', text = ''] = []] = [...updatedBaselines(baselines)]
    await commit({ [basename(path)]: text })
    await write({ 'note.md': `${NOTE}\nMore.\n` })
    expect(await told(folder, '--changed-since', 'HEAD')).toMatchObject({ code: 0, findings: [] })
    await write({ [basename(path)]: undefined })
    expect(await told(folder, '--changed-since', 'HEAD')).toMatchObject({ code: 1, findings: IN_GUIDE })
  })

  test('the third of what stood there twice', async () => {
    const twice = `${SPEED}\n${SPEED.split('\n')[2]}\n`
    const { folder, write } = await repositoryWith({ ...SET, [GUIDE]: twice })
    await write({ [GUIDE]: `${twice}\n${SPEED.split('\n')[2]}\n` })
    expect((await told(folder, '--changed-since', 'main')).code).toBe(1)
  })

  test('nothing of one moved long ago', async () => {
    const { folder, write, commit } = await repositoryWith({ ...SET, 'bonus.md': SALES })
    await commit({ 'bonus.md': undefined, 'pay/bonus.md': SALES })
    await write({ 'note.md': `${NOTE}\nAnd on Sundays.\n` })
    expect(await told(folder, '--changed-since', 'HEAD')).toMatchObject({ code: 0, findings: [] })
  })

  test('the same for a document with other line ends', async () => {
    const { folder, write } = await repositoryWith({ ...SET, [GUIDE]: SPEED.replaceAll('\n', '\r\n') })
    await write({ 'note.md': 'Changed.' })
    expect(await told(folder, '--changed-since', 'main')).toMatchObject({ code: 0, findings: [] })
  })

  test('what stands in a document under a new name', async () => {
    const { folder, git } = await repositoryWith(SET)
    await git('mv', GUIDE, 'guide.md')
    expect(await told(folder, '--changed-since', 'main')).toMatchObject({ code: 1, findings: ['guide.md: speed-only-target'] })
  })
})

describe('--changed-since works', () => {
  test('from a folder within the repository, on paths as they are seen from there', async () => {
    const { folder, write } = await repositoryWith(SET)
    await write({ [GUIDE]: `${SPEED}\nMore words.\n` })
    const inner = join(folder, 'наша политика')
    expect(await told(inner, '--changed-since', 'main', 'guide one.md')).toMatchObject({ findings: ['guide one.md: speed-only-target'] })
    expect(await told(inner, '--changed-since', 'main', '../note.md')).toMatchObject({ code: 0, findings: [] })
  })

  test('for two sets in one repository, each by itself', async () => {
    const set = (name: string) => Object.fromEntries(Object.entries(SET).map(([file, text]) => [`${name}/${file}`, text]))
    const { folder, write } = await repositoryWith({ ...set('north'), ...set('south') })
    await write({ 'south/mission.md': `${MISSION}\nAnd more.\n` })
    expect((await told(folder, '--changed-since', 'main')).findings).toEqual([`south/${GUIDE}: speed-only-target`])
    await write({ 'north/nested/saydo.yml': SAY_DO, 'south/mission.md': MISSION })
    expect((await told(folder, '--changed-since', 'main')).findings).toEqual([])
  })

  test('where a document is reached through a link', async () => {
    const { folder, write, commit } = await repositoryWith({
      'texts/saydo.yml': SAY_DO,
      'texts/guide.md': SPEED,
      'texts/mission.md': MISSION,
    })
    await mkdir(join(folder, 'view'))
    await symlink('../texts/guide.md', join(folder, 'view/guide.md'))
    await symlink('../texts/mission.md', join(folder, 'view/mission.md'))
    await commit()
    expect(await told(folder, '--changed-since', 'main', 'view')).toMatchObject({ code: 0, findings: [] })
    await write({ 'texts/guide.md': `${SPEED}\nMore.\n` })
    expect(await told(folder, '--changed-since', 'main', 'view')).toMatchObject({ code: 1, findings: ['view/guide.md: speed-only-target'] })
  })

  test('though what was named is deleted', async () => {
    const { folder, write } = await repositoryWith({ ...SET, 'old/a.md': NOTE })
    await write({ 'old/a.md': undefined })
    for (const paths of [['old/a.md'], ['old'], ['old/*.md'], ['old/a.md', 'note.md']]) {
      const { code, stderr } = await told(folder, '--changed-since', 'main', ...paths)
      expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining(`${paths[0]} deleted`) })
    }
    expect((await told(folder, '--changed-since', 'main', 'never.md')).code).toBe(2)
    expect((await told(folder, '--changed-since', 'main', 'old', 'never/*.md')).code).toBe(2)
  })

  test('and hides nothing where the configuration was broken then', async () => {
    const { folder, write } = await repositoryWith({ ...SET, 'saydo.yml': 'rules: [\n' })
    await write({ 'saydo.yml': SAY_DO })
    const { code, findings, stderr } = await told(folder, '--changed-since', 'main')
    expect({ code, findings }).toEqual({ code: 1, findings: IN_GUIDE })
    expect(stderr).toMatch(/saydo\.yml: note: at [0-9a-f]{8}, line 2: .*findings may count as new/u)
  })

  test('with --fix, which edits changed documents only', async () => {
    const unused = '<!-- saydo-disable-next-line profit-first -- because -->\n\nWords.\n'
    const { folder, write } = await repositoryWith({ 'saydo.yml': SAY_DO, 'a.md': unused, 'b.md': unused })
    await write({ 'b.md': `${unused}\nMore.\n` })
    const { stdout, code } = await call(folder, ['--changed-since', 'main', '--fix', '--diff'])
    expect(code).toBe(1)
    expect(stdout).toContain('b/b.md')
    expect(stdout).not.toContain('b/a.md')
  })
})

describe('--changed-since ends with 2', () => {
  const cases: [args: string[], says: string][] = [
    [['--changed-since', 'mian'], 'Did you mean “main”?'],
    [['--changed-since=--output=x'], 'no commit “--output=x”'],
    [['--changed-since', '--quiet'], 'needs a value'],
    [['--changed-since='], 'no commit'],
    [['--changed-since', 'main', '--stdin'], 'not both'],
    [['--changed-since', 'main', '--update-baseline'], 'leave out --changed-since'],
  ]
  test.each(cases)('for %j', async (args, says) => {
    const { folder } = await repositoryWith(SET)
    expect(await call(folder, args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(says) })
  })

  test('outside a repository, and without git', async () => {
    const folder = await folderWith(SET)
    expect(await call(folder, ['--changed-since', 'main'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('not in a git repository'),
    })
    expect(await saydo(folder, ['--changed-since', 'main'], { env: { PATH: folder } })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Install git'),
    })
  })
})
