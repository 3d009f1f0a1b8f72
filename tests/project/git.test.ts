import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { changesSince, commitFiles, GitError, lint, nodeFiles, walk } from '@saydo/project'
import { describe, expect, onTestFinished, test } from 'vitest'
import { folderWith, MISSION, SERVICE_FIRST, SPEED } from '../folder.js'
import { at, git, repositoryWith } from '../repository.js'

const ODD = { 'наша политика/цели и сроки.md': MISSION, 'a "quoted"\nname.md': SPEED, 'sub/b.md': '# B\r\n\r\nWords.\r\n' }

async function filesOf(folder: string, ref: string) {
  const files = await commitFiles(folder, ref)
  onTestFinished(() => files.close())
  return files
}

async function since(folder: string, ref: string) {
  const changes = await changesSince(folder, ref)
  onTestFinished(() => changes.files.close())
  return changes
}

describe('the files of a commit', () => {
  test('are what was committed, whatever stands there now', async () => {
    const { folder, commit, write, git } = await repositoryWith(ODD)
    await git('tag', 'v1')
    await commit({ 'new.md': MISSION, 'sub/b.md': undefined })
    await write({ 'a "quoted"\nname.md': 'Other words.' })
    const files = await filesOf(folder, 'v1')
    for (const [name, text] of Object.entries(ODD)) {
      expect(new TextDecoder().decode(await files.read(join(folder, name)))).toBe(text)
      expect(await files.stat(join(folder, name))).toEqual({ kind: 'file', size: Buffer.byteLength(text) })
    }
    expect(await files.stat(join(folder, 'new.md'))).toBeUndefined()
    expect(await files.stat(join(folder, 'sub/b.md/c.md'))).toBeUndefined()
    await expect(files.read(join(folder, 'new.md'))).rejects.toThrow('ENOENT')
    expect((await files.list(folder)).map(({ name, kind }) => `${kind} ${name}`).sort()).toEqual([
      'file a "quoted"\nname.md',
      'folder sub',
      'folder наша политика',
    ])
    expect((await walk(files, folder)).files).toEqual(
      Object.keys(ODD)
        .map((name) => join(folder, name))
        .sort(),
    )
  })

  test('are searched with the ignore files of the commit', async () => {
    const { folder, commit } = await repositoryWith({ '.gitignore': 'drafts/\n', 'a.md': 'A.' })
    await git(folder, 'add', '-f', '.')
    await commit({ '.gitignore': '', 'drafts/b.md': 'B.' })
    await commit({ '.gitignore': 'a.md\n' })
    expect((await walk(await filesOf(folder, 'HEAD~1'), folder)).files).toEqual([join(folder, 'a.md'), join(folder, 'drafts/b.md')])
    // One above the folder that is searched counts too.
    expect((await walk(await filesOf(folder, 'HEAD'), join(folder, 'drafts'))).files).toEqual([join(folder, 'drafts/b.md')])
  })

  test('are reached through links within the commit, and not out of it', async () => {
    const { folder, commit } = await repositoryWith({ 'real/a.md': 'A.', 'deep/er/z.md': 'Z.' })
    await symlink('../../real', join(folder, 'deep/er/there'))
    await symlink('/etc', join(folder, 'outside'))
    await symlink('../../up', join(folder, 'up'))
    await symlink('loop', join(folder, 'loop'))
    await commit()
    const files = await filesOf(folder, 'HEAD')
    const through = join(folder, 'deep/er/there/a.md')
    expect(new TextDecoder().decode(await files.read(through))).toBe('A.')
    expect(await files.realpath(through)).toBe(join(folder, 'real/a.md'))
    expect(await files.stat(join(folder, 'deep/er/there'))).toEqual({ kind: 'folder', size: 0 })
    expect(await files.stat(join(folder, 'outside/hostname'))).toBeUndefined()
    expect(await files.stat(join(folder, 'up'))).toBeUndefined()
    await expect(files.stat(join(folder, 'loop'))).rejects.toMatchObject({ code: 'ELOOP' })
    expect((await walk(files, folder)).files).toEqual((await walk(nodeFiles, folder)).files)
  })

  test('lint as they did when they were there', async () => {
    const first = { 'saydo.yml': SERVICE_FIRST, 'guide.md': SPEED, 'mission.md': MISSION }
    const { folder, commit } = await repositoryWith(first)
    const options = { cwd: folder, today: '2027-01-01' }
    const was = await lint(['.'], { ...options, files: nodeFiles })
    await commit({ 'saydo.yml': 'rules: [\n', 'guide.md': undefined })
    const is = await lint(['.'], { ...options, files: await filesOf(folder, 'HEAD~1') })
    expect(is).toEqual(was)
    expect(was.findings).not.toEqual([])
  })

  test('are many and long, and read at once', async () => {
    const long = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.md`, `${index} `.repeat(20_000)]))
    const { folder } = await repositoryWith(long)
    const files = await filesOf(folder, 'main')
    const texts = await Promise.all(Object.keys(long).map(async (name) => String(Buffer.from(await files.read(join(folder, name))))))
    expect(texts).toEqual(Object.values(long))
  })
})

describe('what changed', () => {
  test('is what came since the histories parted, committed or not', async () => {
    const { folder, git, commit, write } = await repositoryWith({ 'a.md': 'A.', 'b.md': 'B.', 'c c.md': 'C.', 'moved/д.md': MISSION })
    await git('checkout', '-q', '-b', 'work')
    await commit({ 'a.md': 'A, changed.' })
    await git('checkout', '-q', 'main')
    await commit({ 'b.md': 'Changed by others.' })
    await git('checkout', '-q', 'work')
    await git('mv', 'moved/д.md', 'moved/е ж.md')
    await write({ 'c c.md': undefined, 'new.md': 'New.', 'sub/новый.md': 'New.' })
    const changes = await since(join(folder, 'moved'), 'main')
    expect([...changes.paths].sort()).toEqual(['a.md', 'c c.md', 'moved/д.md', 'moved/е ж.md'].map((name) => join(folder, name)).sort())
    expect([...changes.renamed]).toEqual([[join(folder, 'moved/е ж.md'), join(folder, 'moved/д.md')]])
    const changed = await Promise.all(['a.md', 'b.md', 'new.md', 'sub/новый.md'].map((name) => changes.isChanged(join(folder, name))))
    expect(changed).toEqual([true, false, true, true])
    expect(changes.notices).toEqual([])
  })

  test('is not what was only touched or restored', async () => {
    const { folder, git, write } = await repositoryWith({ 'a.md': 'A.' })
    await write({ 'a.md': 'Other.' })
    await git('add', '-A')
    await write({ 'a.md': 'A.' })
    const changes = await since(folder, 'HEAD')
    expect([...changes.paths]).toEqual([])
    expect(await changes.isChanged(join(folder, 'a.md'))).toBe(false)
  })

  test('is seen behind a link', async () => {
    const { folder, commit, write } = await repositoryWith({ 'real/a.md': 'A.', 'real/b.md': 'B.' })
    await symlink('real', join(folder, 'link'))
    await commit()
    await write({ 'real/a.md': 'Changed.' })
    const changes = await since(folder, 'HEAD')
    expect(await changes.isChanged(join(folder, 'link/a.md'))).toBe(true)
    expect(await changes.isChanged(join(folder, 'link/b.md'))).toBe(false)
  })

  test('is told from the name itself where the history is too short', async () => {
    const origin = await repositoryWith({ 'a.md': 'A.' })
    await origin.git('checkout', '-q', '-b', 'work')
    await origin.commit({ 'b.md': 'B.' })
    const folder = await folderWith({})
    await git(folder, 'clone', '-q', '--depth', '1', '--branch', 'work', `file://${origin.folder}`, 'clone')
    const clone = at(join(folder, 'clone'))
    await expect(changesSince(clone.folder, 'main')).rejects.toMatchObject({ mend: expect.stringContaining('fetch-depth: 0') })
    await origin.git('checkout', '-q', 'main')
    await origin.commit({ 'a.md': 'Changed by others.' })
    await clone.git('fetch', '-q', '--depth', '1', 'origin', 'main:refs/remotes/origin/main')
    const changes = await since(clone.folder, 'origin/main')
    expect([...changes.paths].sort()).toEqual([join(clone.folder, 'a.md'), join(clone.folder, 'b.md')])
    expect(changes.notices).toEqual([expect.stringContaining('fetch-depth: 0')])
  })
})

describe('what git cannot answer', () => {
  const refs: [ref: string, says: string][] = [
    ['mian', 'Did you mean “main”?'],
    ['work', 'Did you mean “origin/work”?'],
    ['--output=x', 'no commit “--output=x”'],
    ['-h', 'no commit'],
    ['', 'no commit'],
    ['a\0b', 'no commit'],
    ['main..HEAD', 'a range'],
    ['HEAD:a.md', 'no commit'],
    ['0123456789012345678901234567890123456789', 'git fetch origin'],
  ]
  test.each(refs)('a name that is none: %j', async (ref, says) => {
    const { folder, git } = await repositoryWith({ 'a.md': 'A.' })
    await git('update-ref', 'refs/remotes/origin/work', 'HEAD')
    const error = await changesSince(folder, ref).catch((one: unknown) => one)
    if (!(error instanceof GitError)) throw error
    expect(`${error.message} ${error.mend}`).toContain(says)
    expect((await nodeFiles.list(folder)).map(({ name }) => name).sort()).toEqual(['.git', 'a.md'])
  })

  test('a folder without a repository, and a repository without a commit', async () => {
    const folder = await folderWith({ 'a.md': 'A.' })
    await expect(commitFiles(folder, 'HEAD')).rejects.toMatchObject({ message: expect.stringContaining('not in a git repository') })
    await git(folder, 'init', '-q')
    await expect(commitFiles(folder, 'HEAD')).rejects.toBeInstanceOf(GitError)
  })

  test('a repository without its documents', async () => {
    const folder = await folderWith({})
    await mkdir(join(folder, 'bare'))
    await git(join(folder, 'bare'), 'init', '-q', '--bare')
    await expect(commitFiles(join(folder, 'bare'), 'HEAD')).rejects.toMatchObject({ message: expect.stringContaining('no working tree') })
  })
})
