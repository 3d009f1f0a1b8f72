import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { expect, inject, it } from 'vitest'
import { lint } from './vscode/lint.js'
import { openWindow } from './vscode/window.js'

const SUITE = join(import.meta.dirname, 'in-host/suite.ts')
const LIMIT = 240_000

it('passes every test that runs within the extension host', { timeout: LIMIT }, async () => {
  const probe = join(inject('vscode').state, 'probe')
  await makeProbe(probe)
  const said: string[] = []
  let end: (code: number) => void
  const ended = new Promise<number>((resolve) => {
    end = resolve
  })
  const window = await openWindow({
    payload: (server) => [
      ['extensionDevelopmentPath', `vscode-remote://${server}${probe}`],
      ['extensionTestsPath', `vscode-remote://${server}${join(probe, 'suite.js')}`],
    ],
    async prepare(page, folder) {
      await writeFile(join(dirname(folder), 'expected.json'), JSON.stringify(await lint(folder)))
      await page.exposeFunction('codeAutomationLog', (_: string, words: readonly unknown[]) => said.push(words.join(' ')))
      await page.exposeFunction('codeAutomationExit', (code: number) => end(code))
    },
  })
  try {
    const code = await ended
    console.log(said.filter((line) => /^(?:passed|failed): /u.test(line)).join('\n'))
    expect(said.filter((line) => line.startsWith('failed: '))).toEqual([])
    expect(said.filter((line) => line.startsWith('passed: ')).length).toBeGreaterThan(5)
    expect(code).toBe(0)
  } finally {
    await window.close()
  }
})

/** An extension that does nothing: VS Code runs tests only beside one under development. Saydo itself is the installed one. */
async function makeProbe(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const manifest = { name: 'probe', publisher: 'saydo-tests', version: '0.0.1', engines: { vscode: '^1.91.0' } }
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
  await build({
    entryPoints: [SUITE],
    outfile: join(folder, 'suite.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  })
}
