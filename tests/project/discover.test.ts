import { chmod, mkdir, readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { discover, nodeFiles } from '@saydo/project'
import { expect, test } from 'vitest'
import { folderWith, MISSION } from '../folder.js'

const found = async (cwd: string, ...paths: string[]) => {
  const { files } = await discover(nodeFiles, paths, cwd)
  return files.map((file) => file.slice(cwd.length + 1))
}

test('finds Markdown in a folder, and neither node_modules nor .git nor hidden files', async () => {
  const names = ['a.md', 'b.markdown', 'c.MDX', 'd.txt', 'sub/e.md', 'node_modules/x/f.md', '.git/g.md', '.hidden/h.md', '.i.md']
  const cwd = await folderWith(Object.fromEntries(names.map((name) => [name, MISSION])))
  expect(await found(cwd, '.')).toEqual(['a.md', 'b.markdown', 'c.MDX', 'sub/e.md'])
})

test('honours .gitignore, nested and above the folder', async () => {
  const cwd = await folderWith({
    '.git/HEAD': '',
    '.gitignore': 'drafts/\n*.old.md\n',
    'docs/.gitignore': 'secret.md\n!kept.old.md\n',
    'docs/a.md': MISSION,
    'docs/secret.md': MISSION,
    'docs/kept.old.md': MISSION,
    'docs/gone.old.md': MISSION,
    'docs/drafts/b.md': MISSION,
  })
  expect(await found(cwd, '.')).toEqual(['docs/a.md', 'docs/kept.old.md'])
  expect(await found(cwd, 'docs')).toEqual(['docs/a.md', 'docs/kept.old.md'])
  // What is named in so many words is taken.
  expect(await found(cwd, 'docs/secret.md')).toEqual(['docs/secret.md'])
  expect(await found(cwd, 'docs/drafts')).toEqual(['docs/drafts/b.md'])
})

test('expands globs, and takes away those with “!”', async () => {
  const cwd = await folderWith({ 'hr/a.md': MISSION, 'hr/old/b.md': MISSION, 'it/c.md': MISSION, '[draft].md': MISSION })
  expect(await found(cwd, 'hr/**/*.md')).toEqual(['hr/a.md', 'hr/old/b.md'])
  expect(await found(cwd, '{hr,it}/*.md')).toEqual(['hr/a.md', 'it/c.md'])
  expect(await found(cwd, '.', '!hr')).toEqual(['[draft].md', 'it/c.md'])
  expect(await found(cwd, '[draft].md')).toEqual(['[draft].md'])
  expect(await found(join(cwd, 'it'), '../hr/*.md').then((files) => files.length)).toBe(1)
})

test('says which folders and globs held nothing', async () => {
  const cwd = await folderWith({ 'empty/x.txt': '', 'a.md': MISSION })
  const { unmatched, files } = await discover(nodeFiles, ['nothing/**/*.md', 'empty', 'a.md'], cwd)
  expect(unmatched).toEqual(['nothing/**/*.md', 'empty'])
  expect(files).toHaveLength(1)
})

test('ends at links that lead in circles, and says so', async () => {
  const cwd = await folderWith({ 'docs/a.md': MISSION, 'other/b.md': MISSION })
  await symlink(cwd, join(cwd, 'docs/loop'))
  await symlink(join(cwd, 'other'), join(cwd, 'docs/linked'))
  await symlink(join(cwd, 'docs/self'), join(cwd, 'docs/self'))
  const { files, notices } = await discover(nodeFiles, ['docs'], cwd)
  expect(files.map((file) => file.slice(cwd.length + 1))).toEqual(['docs/a.md', 'docs/linked/b.md'])
  expect(notices).toMatchObject([{ path: join(cwd, 'docs/loop'), grave: false }])
  // From above, a document is found once, under its own name.
  expect(await found(cwd, '.')).toEqual(['docs/a.md', 'other/b.md'])
})

test('says which folders could not be searched', async (context) => {
  const cwd = await folderWith({ 'a.md': MISSION })
  await mkdir(join(cwd, 'locked'))
  await chmod(join(cwd, 'locked'), 0)
  const canRead = await readdir(join(cwd, 'locked')).then(
    () => true,
    () => false,
  )
  context.skip(canRead, 'root can read every folder')
  const { files, notices } = await discover(nodeFiles, ['.'], cwd)
  expect(files).toHaveLength(1)
  expect(notices).toMatchObject([{ path: join(cwd, 'locked'), grave: true }])
})
