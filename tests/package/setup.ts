import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import type { Manifest } from './manifest.js'
import { registryWith } from './registry.js'
import { run } from './run.js'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The packed package: where it lies, its version, the folder that it is installed in, and a registry that has it. */
    saydo: { readonly tarball: string; readonly version: string; readonly folder: string; readonly registry: string }
    /** Why nothing could be installed; empty where it could. */
    offline: string
  }
}

const DIST = join(import.meta.dirname, '../../dist')

/** What npm says where no registry answers. */
const UNREACHED = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH)\b/u

/** Installs the packed package in an empty folder, once for all tests. Throws where that fails for another reason than a missing network. */
export default async function setup(project: TestProject): Promise<() => void> {
  const manifest = JSON.parse(readFileSync(join(DIST, 'npm/package.json'), 'utf8')) as Manifest
  const tarball = join(DIST, `saydo-${manifest.version}.tgz`)
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'saydo-installed-')))
  writeFileSync(join(folder, 'package.json'), '{ "name": "policies", "private": true }\n')
  const installed = await run('npm', ['install', '--no-audit', '--no-fund', tarball], { cwd: folder })
  const offline = installed.code !== 0 && UNREACHED.test(installed.stderr)
  if (installed.code !== 0 && !offline) throw new Error(`npm install ${tarball}:\n${installed.stderr}`)
  const others = (await run('npm', ['config', 'get', 'registry'], { cwd: folder })).stdout.trim()
  const registry = await registryWith(tarball, manifest, others)
  project.provide('saydo', { tarball, version: manifest.version, folder, registry: registry.url })
  project.provide(
    'offline',
    offline ? 'No package registry can be reached: the packed package cannot be installed, and is not tested.' : '',
  )
  return () => {
    registry.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
