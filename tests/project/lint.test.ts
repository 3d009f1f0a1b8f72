import { chmod, readFile as read, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { lint, nodeFiles, readFile } from '@saydo/project'
import { expect, test } from 'vitest'
import { folderWith, MISSION, SERVICE_FIRST, SPEED } from '../folder.js'

const rulesOf = (result: Awaited<ReturnType<typeof lint>>) => [...new Set(result.findings.map(({ file, rule }) => `${file} ${rule}`))]

test('a document is judged with its whole set, and told alone', async () => {
  const cwd = await folderWith({
    'saydo.yml': '',
    'strategy/mission.md': `---\nlang: en\n---\n${MISSION}`,
    'hr/speed.md': SPEED,
    'hr/more.md': SPEED,
  })
  const whole = await lint(['.'], { files: nodeFiles, cwd })
  const alone = await lint(['hr/speed.md'], { files: nodeFiles, cwd })
  expect(alone.documents.map((document) => document.file)).toEqual(['hr/speed.md'])
  expect(alone.findings).toEqual(whole.findings.filter((finding) => finding.file === 'hr/speed.md'))
})

test('nested configurations are sets of their own', async () => {
  const cwd = await folderWith({
    'saydo.yml': SERVICE_FIRST,
    'speed.md': SPEED,
    'other/saydo.yml': 'priorities: []\n',
    'other/speed.md': SPEED,
  })
  const result = await lint(['.'], { files: nodeFiles, cwd })
  expect(result.documents.map((document) => document.file)).toEqual(['other/speed.md', 'speed.md'])
  expect(rulesOf(result)).toContain('speed.md speed-only-target')
  expect(rulesOf(result)).not.toContain('other/speed.md speed-only-target')
})

test('one set’s broken configuration leaves the other linted', async () => {
  const cwd = await folderWith({ 'a/saydo.yml': 'rulez: 1\n', 'a/speed.md': SPEED, 'b/saydo.yml': SERVICE_FIRST, 'b/speed.md': SPEED })
  const result = await lint(['.'], { files: nodeFiles, cwd })
  expect(result.mistakes).toMatchObject([{ file: 'a/saydo.yml', line: 1, nearest: 'rules' }])
  expect(rulesOf(result)).toContain('b/speed.md speed-only-target')
})

test('files, ignore and overrides', async () => {
  const configuration = `${SERVICE_FIRST}ignore: [archive]\noverrides:\n  - files: lenient\n    rules: { speed-only-target: info }\n  - files: silent\n    rules: { speed-only-target: off }\n    kind: procedure\n`
  const names = ['a.md', 'archive/a.md', 'lenient/a.md', 'silent/a.md']
  const cwd = await folderWith({ 'saydo.yml': configuration, ...Object.fromEntries(names.map((name) => [name, SPEED])) })
  const { findings, documents } = await lint(['.'], { files: nodeFiles, cwd })
  const speed = findings.filter((finding) => finding.rule === 'speed-only-target').map(({ file, severity }) => `${file} ${severity}`)
  expect([...new Set(speed)]).toEqual(['a.md error', 'lenient/a.md info'])
  expect(documents.find((document) => document.file === 'silent/a.md')?.kind).toBe('procedure')
  const named = await lint(['archive/a.md'], { files: nodeFiles, cwd })
  expect(named.documents).toEqual([])
  expect(named.notices).toMatchObject([{ path: 'archive/a.md', grave: false }])
})

test('a rule that is off everywhere can be turned on for some documents', async () => {
  const configuration = `${SERVICE_FIRST}rules: { speed-only-target: off }\noverrides:\n  - { files: hr, rules: { speed-only-target: warning } }\n`
  const cwd = await folderWith({ 'saydo.yml': configuration, 'a.md': SPEED, 'hr/a.md': SPEED })
  const { findings } = await lint(['.'], { files: nodeFiles, cwd, only: ['speed-only-target'] })
  expect(new Set(findings.map(({ file, severity }) => `${file} ${severity}`))).toContain('hr/a.md warning')
})

test('a stated priority stands where the configuration says', async () => {
  const configuration = 'priorities:\n  - { topic: service, file: mission.md, line: 3 }\n'
  const cwd = await folderWith({ 'saydo.yml': configuration, 'mission.md': MISSION, 'speed.md': SPEED })
  const { findings } = await lint(['speed.md'], { files: nodeFiles, cwd })
  const related = findings.find((finding) => finding.rule === 'speed-only-target')?.related
  expect(related).toMatchObject([{ file: 'mission.md', statement: 'The customer comes first in everything we do.' }])
  const wrong = await folderWith({ 'saydo.yml': 'priorities:\n  - topic: service\n    file: gone.md\n', 'speed.md': SPEED })
  expect((await lint(['.'], { files: nodeFiles, cwd: wrong })).mistakes).toMatchObject([
    { file: 'saydo.yml', line: 3, key: 'priorities[0].file' },
  ])
})

test('what cannot be linted is told, and the rest is linted', async () => {
  const cwd = await folderWith({
    'saydo.yml': SERVICE_FIRST,
    'speed.md': SPEED,
    'big.md': SPEED.repeat(Math.ceil(5_000_000 / SPEED.length)),
    'long.md': 'ы'.repeat(1_000_001),
    'binary.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
    'latin.md': new Uint8Array([0x23, 0x20, 0xe9, 0x0a]),
    'wide.md': new Uint8Array([0xff, 0xfe, 0x23, 0x00]),
    'deep.md': `${'> '.repeat(20_000)}deep`,
    'empty.md': '',
  })
  await symlink(join(cwd, 'nowhere.md'), join(cwd, 'broken.md'))
  const result = await lint(['.', 'missing.md'], { files: nodeFiles, cwd })
  expect(Object.fromEntries(result.documents.map((document) => [document.file, document.status]))).toEqual({
    'speed.md': 'linted',
    'empty.md': 'linted',
    'big.md': 'too-large',
    'long.md': 'too-large',
    'binary.md': 'unreadable',
    'latin.md': 'unreadable',
    'wide.md': 'unreadable',
    'deep.md': 'unreadable',
    'broken.md': 'unreadable',
    'missing.md': 'unreadable',
  })
  expect(result.documents.filter((document) => document.status !== 'linted' && !document.reason)).toEqual([])
  expect(rulesOf(result)).toContain('speed.md speed-only-target')
})

test('an unreadable file says so', async (context) => {
  const cwd = await folderWith({ 'locked.md': MISSION })
  await chmod(join(cwd, 'locked.md'), 0)
  const canRead = await read(join(cwd, 'locked.md')).then(
    () => true,
    () => false,
  )
  context.skip(canRead, 'root can read every file')
  expect(await readFile(nodeFiles, join(cwd, 'locked.md'))).toMatchObject({ status: 'unreadable' })
})

test('a byte order mark is kept', async () => {
  const cwd = await folderWith({ 'a.md': `\uFEFF${MISSION}` })
  expect(await readFile(nodeFiles, join(cwd, 'a.md'))).toEqual({ status: 'linted', text: `\uFEFF${MISSION}` })
})

test('without a configuration, files are judged with the working directory, and folders by themselves', async () => {
  const cwd = await folderWith({ 'a/mission.md': MISSION, 'a/speed.md': SPEED, 'b/x.md': 'no text', 'b/binary.md': new Uint8Array([0]) })
  expect((await lint(['a/speed.md'], { files: nodeFiles, cwd })).notices).toMatchObject([{ path: 'b/binary.md', grave: false }])
  expect((await lint(['a'], { files: nodeFiles, cwd })).notices).toEqual([])
})
