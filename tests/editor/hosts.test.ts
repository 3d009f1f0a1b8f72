import { readFile, writeFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { afterEach, describe, expect, inject, it } from 'vitest'
import type { Report } from '../cli/saydo.js'
import { lint, told } from './vscode/lint.js'
import { processesOf } from './vscode/processes.js'
import { openWindow, settlesAt, type Window } from './vscode/window.js'

/** High enough for every row of the Problems view. */
const SIZE = { width: 1280, height: 2400 }
const TRUSTED = { 'security.workspace.trust.enabled': false }
const RESTRICTED = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' }
const IN_BROWSER = { 'remote.extensionKind': { 'saydo.saydo-vscode': ['web'] } }

let window: Window | undefined

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await window?.picture(`failed ${task.fullTestName}`.replaceAll('/', ' '))
  await window?.close()
  window = undefined
})

describe.each([
  { host: 'Node', settings: TRUSTED, example: 'harbour-home', servers: 1 },
  { host: 'a worker', settings: { ...TRUSTED, ...IN_BROWSER }, example: 'harbour-home', servers: 0 },
  { host: 'a worker', settings: { ...TRUSTED, ...IN_BROWSER }, example: 'tyoplyy-dom', servers: 0 },
  { host: 'Node, untrusted', settings: RESTRICTED, example: 'clinica-alameda', servers: 1 },
])('the server in $host', ({ settings, example, servers, host }) => {
  it(`shows what the command line finds in ${example}, also after an edit and a restart`, async () => {
    const script = `${inject('vscode').state}/extensions/`
    const before = processesOf(script)
    const opened = await openWindow({ settings, example, size: SIZE })
    window = opened
    const report = await lint(opened.folder)
    const [first] = report.findings
    if (first === undefined) throw new Error(`${example} has no findings`)
    await opened.open(first.file)
    await settlesIn(opened, report)
    await opened.picture(`problems in ${host} ${example}`)
    // Windows that were closed may come back: VS Code keeps their servers for a while.
    expect(processesOf(script) - before).toBe(servers)
    if (settings === RESTRICTED) await opened.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor()

    await opened.goTo(first.range.start.line)
    await opened.page.keyboard.press('Control+Shift+K')
    const edited = join(opened.folder, first.file)
    const lines = (await readFile(edited, 'utf8')).split('\n')
    await writeFile(edited, lines.toSpliced(first.range.start.line - 1, 1).join('\n'))
    const after = await lint(opened.folder)
    expect(after.findings.length).toBeLessThan(report.findings.length)
    await settlesIn(opened, after)
    await opened.command('Saydo: Restart')
    await opened.page.keyboard.press('Control+1')
    await opened.page.keyboard.press('Control+Z')
    await settlesIn(opened, report)
    expect(opened.outside).toEqual([])
  })
})

/** Waits until the Problems view, maximised for the time, tells what a report of the command line tells. */
async function settlesIn(opened: Window, report: Report): Promise<void> {
  const rows = await opened.problems('saydo')
  await opened.command('View: Toggle Maximized Panel')
  await settlesAt(report.findings.length, rows.filter({ has: opened.page.locator('.marker-icon') }))
  const files = report.findings.map(({ file }) => file)
  expect(findingsIn(await rows.allInnerTexts(), files)).toEqual(told(report))
  await opened.command('View: Toggle Maximized Panel')
  await opened.page.keyboard.press('Control+1')
}

/** Rows of the Problems view, read from above: a document, its findings, and what those are related to. */
function findingsIn(rows: readonly string[], files: readonly string[]): string[] {
  let document = ''
  return rows
    .map((row) => row.replace(/\s+/gu, ' '))
    .flatMap((row) => {
      const [, rule, line, column] = /saydo ([a-z-]+) \[Ln (\d+), Col (\d+)\]$/u.exec(row) ?? []
      if (rule !== undefined) return [`${document} ${rule} ${line}:${column}`]
      document = files.find((file) => row.startsWith(`${posix.basename(file)}${posix.dirname(file)} `)) ?? document
      return []
    })
    .sort()
}
