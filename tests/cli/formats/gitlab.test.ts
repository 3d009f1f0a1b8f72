import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, MISSION, SERVICE_FIRST, SPEED } from '../../folder.js'
import { call, report } from '../saydo.js'
import { MARKED, MESSY, TWICE } from './messy.js'
import { readDegradations } from './schemas.js'

async function gitlab(cwd: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  return readDegradations((await call(cwd, [...args, '--format', 'gitlab'], env)).stdout)
}

test('the report tells what the JSON report tells', async () => {
  const cwd = await folderWith(MESSY)
  const { report: told } = await report(cwd, [])
  const severities: Readonly<Record<string, string>> = { error: 'major', warning: 'minor', info: 'info' }
  expect((await gitlab(cwd)).map((one) => [one.check_name, one.severity, one.location])).toEqual(
    told.findings.map(({ rule, severity, file, range }) => [
      rule,
      severities[severity],
      { path: file, lines: { begin: range.start.line, end: range.end.line } },
    ]),
  )
  expect(told.findings.some(({ file }) => file === MARKED)).toBe(true)
})

test('the report is a list where nothing was found', async () => {
  expect(await gitlab(await folderWith({ 'note.md': '# Note\n\nThe canteen is open.\n' }))).toEqual([])
})

test('the description names the contradicted sentence, on one line', async () => {
  const cwd = await folderWith({ 'mission.md': MISSION, 'guide.md': SPEED })
  const [finding] = await gitlab(cwd, ['--only', 'speed-only-target'])
  expect(finding?.description).toMatch(/^[^\p{Cc}]+ → mission\.md:3 “The customer comes first in everything we do\.”$/u)
})

test('no two findings share a fingerprint, and each keeps its own when lines move', async () => {
  const cwd = await folderWith({ ...MESSY, 'copy/saydo.yml': SERVICE_FIRST, 'copy/first.md': MESSY['first.md'] ?? '' })
  const before = await gitlab(cwd)
  const prints = before.map(({ fingerprint }) => fingerprint)
  expect(new Set(prints).size).toBe(prints.length)
  expect(before.filter(({ location }) => location.path === TWICE).length).toBeGreaterThan(2)
  const text = await readFile(join(cwd, TWICE), 'utf8')
  await writeFile(join(cwd, TWICE), text.replace('# Guide\n', '# Guide\n\nThe canteen is open.\n\n\n'))
  const after = await gitlab(cwd)
  expect(after.map(({ fingerprint }) => fingerprint)).toEqual(prints)
  expect(after.map(({ location }) => location.lines.begin)).not.toEqual(before.map(({ location }) => location.lines.begin))
})

test('documents are named from the root of the repository in a job', async () => {
  const cwd = await folderWith({ 'docs/guide.md': SPEED, 'docs/saydo.yml': SERVICE_FIRST })
  const findings = await gitlab(join(cwd, 'docs'), [], { GITLAB_CI: 'true', CI_PROJECT_DIR: cwd })
  expect(new Set(findings.map(({ location }) => location.path))).toEqual(new Set(['docs/guide.md']))
})
