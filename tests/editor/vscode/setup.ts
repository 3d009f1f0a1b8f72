import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { installExtension, startCodeServer, writeSettings } from './code-server.js'

const DIST = join(import.meta.dirname, '../../../dist')

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the VS Code server, and the folder that holds its state. */
    vscode: { readonly url: string; readonly state: string; readonly vsix: string }
  }
}

/** Installs the packed extension into a VS Code of its own and starts that, once for all tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const vsix = await packed()
  const state = await mkdtemp(join(tmpdir(), 'saydo-vscode-'))
  await writeSettings(state)
  installExtension(state, vsix)
  const server = await startCodeServer(state)
  project.provide('vscode', { url: server.url, state, vsix })
  return async () => {
    await server.stop()
    await rm(state, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function packed(): Promise<string> {
  const names = (await readdir(DIST).catch(() => [])).filter((name) => name.endsWith('.vsix'))
  const [name] = names
  if (name === undefined || names.length > 1) throw new Error(`Expected one .vsix in ${DIST}, found ${names.length}: npm run package`)
  return join(DIST, name)
}
