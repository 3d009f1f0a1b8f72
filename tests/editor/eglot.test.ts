import { execFile } from 'node:child_process'
import { cp, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { report } from '../cli/saydo.js'

const ROOT = join(import.meta.dirname, '../..')
const HANDBOOK = 'service/contact-centre-handbook.md'

interface Steps {
  readonly lines: readonly number[]
  readonly actions: readonly string[]
  readonly text: string
  readonly ended: boolean
  readonly failed?: string
}

test('Emacs’ own client shows the findings and applies a fix', async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'saydo-eglot-')))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await cp(join(ROOT, 'examples/harbour-home'), folder, { recursive: true })
  const before = await findingsOf(folder)
  const steps = await emacs(folder, before.length)
  expect(steps.failed).toBeUndefined()
  expect(steps.lines).toEqual(before.map(({ range }) => range.start.line))
  expect(steps.actions[0]).toBe((before[0]?.fixes[0] as { title: string } | undefined)?.title)
  expect(steps.ended).toBe(true)

  await writeFile(join(folder, HANDBOOK), steps.text)
  const after = await findingsOf(folder)
  expect(after.map(({ rule }) => rule)).not.toContain(before[0]?.rule)
})

async function findingsOf(folder: string) {
  return (await report(folder, ['--fail-on', 'never'])).report.findings.filter(({ file }) => file === HANDBOOK)
}

async function emacs(folder: string, expected: number): Promise<Steps> {
  const env = {
    ...process.env,
    SAYDO_PROGRAM: join(ROOT, 'cli/bin/saydo.js'),
    SAYDO_ROOT: folder,
    SAYDO_DOCUMENT: HANDBOOK,
    SAYDO_EXPECTED: String(expected),
  }
  const output = await new Promise<string>((resolve, reject) => {
    execFile(
      'emacs',
      ['-q', '--batch', '-l', join(import.meta.dirname, 'eglot.el')],
      { cwd: folder, env, timeout: 80_000 },
      (error, stdout, stderr) => {
        if (error && stdout === '') reject(new Error(`${error.message}\n${stderr}`))
        else resolve(stdout)
      },
    )
  })
  const steps = output.split('\n').filter((line) => line.startsWith('{"step"'))
  return Object.fromEntries(
    steps.map((line) => JSON.parse(line) as { step: string; value: unknown }).map(({ step, value }) => [step, value]),
  ) as unknown as Steps
}
