import { execFile } from 'node:child_process'
import { cp, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Report, report } from '../cli/saydo.js'

const ROOT = join(import.meta.dirname, '../..')
const HANDBOOK = 'service/contact-centre-handbook.md'
const RULE = 'contact-time-cap'

interface Told {
  readonly line: number
  readonly byte: number
  readonly message: string
  readonly severity: number
  readonly source: string
  readonly rule: string
  readonly related: number
}

/** What Neovim's own client told, step by step. */
interface Steps {
  readonly findings: readonly Told[]
  readonly actions: readonly string[]
  readonly applied: string
  readonly fixed: { readonly text: string; readonly findings: readonly Told[] }
  readonly undeclared: readonly Told[]
  readonly declared: readonly Told[]
  readonly exit: number
  readonly failed?: string
}

test('Neovim’s own client shows the findings, applies a fix and follows edits in other documents', async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'saydo-nvim-')))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await cp(join(ROOT, 'examples/harbour-home'), folder, { recursive: true })
  const before = await findingsOf(folder)
  const steps = await neovim(folder, before.length)
  expect(steps.failed).toBeUndefined()
  expect(sorted(steps.findings)).toEqual(inNeovim(before))

  const { fixes } = before.find(({ rule }) => rule === RULE) ?? { fixes: [] }
  expect(steps.applied).toBe((fixes[0] as { title: string }).title)
  expect(steps.actions).toContain(steps.applied)

  await writeFile(join(folder, HANDBOOK), steps.fixed.text)
  const after = await findingsOf(folder)
  expect(after.map(({ rule }) => rule)).not.toContain(RULE)
  expect(sorted(steps.fixed.findings)).toEqual(inNeovim(after))

  const leaning = after.filter(({ related }) => related.length > 0)
  expect(leaning.length).toBeGreaterThan(0)
  expect(steps.undeclared).toHaveLength(after.length - leaning.length)
  expect(steps.declared.map(({ rule }) => rule).sort()).toEqual(after.map(({ rule }) => rule).sort())
  expect(steps.exit).toBe(0)
})

async function findingsOf(folder: string): Promise<Report['findings']> {
  return (await report(folder, ['--fail-on', 'never'])).report.findings.filter(({ file }) => file === HANDBOOK)
}

/** The command line's findings as Neovim holds them: it counts from zero, and columns in bytes. */
function inNeovim(findings: Report['findings']): Omit<Told, 'byte'>[] {
  const severities = ['', 'error', 'warning', 'info']
  return sorted(
    findings.map(({ rule, severity, message, range, related }) => ({
      line: range.start.line - 1,
      byte: 0,
      message,
      severity: severities.indexOf(severity),
      source: 'saydo',
      rule,
      related: related.length,
    })),
  )
}

function sorted(all: readonly Told[]): Omit<Told, 'byte'>[] {
  return all.map(({ byte: _, ...rest }) => rest).sort((a, b) => a.line - b.line || (a.rule < b.rule ? -1 : 1))
}

/** Runs the script within Neovim, on a document of the folder, and gathers what it tells. */
async function neovim(folder: string, expected: number): Promise<Steps> {
  const args = [
    '--headless',
    '-u',
    'NONE',
    '-n',
    '-i',
    'NONE',
    '--cmd',
    'set noswapfile hidden',
    '-c',
    `luafile ${join(import.meta.dirname, 'nvim.lua')}`,
  ]
  const env = {
    ...process.env,
    // Neither the machine's settings nor its log belong to the test.
    XDG_CONFIG_HOME: join(folder, '.nvim'),
    XDG_STATE_HOME: join(folder, '.nvim'),
    XDG_CACHE_HOME: join(folder, '.nvim'),
    SAYDO_PROGRAM: join(ROOT, 'cli/bin/saydo.js'),
    SAYDO_ROOT: folder,
    SAYDO_EXPECTED: String(expected),
    SAYDO_RULE: RULE,
  }
  const output = await new Promise<string>((resolve, reject) => {
    execFile('nvim', args, { cwd: folder, env, timeout: 80_000 }, (error, stdout, stderr) => {
      if (error && stdout === '') reject(new Error(`${error.message}\n${stderr}`))
      else resolve(`${stdout}\n${stderr}`)
    })
  })
  // Neovim itself writes to the same stream when it has something to say.
  const lines = output.split(/\r?\n/u).flatMap((line) => /\{"step".*\}/u.exec(line)?.[0] ?? [])
  return Object.fromEntries(
    lines.map((line) => JSON.parse(line) as { step: string; value: unknown }).map(({ step, value }) => [step, value]),
  ) as unknown as Steps
}
