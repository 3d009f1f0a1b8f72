import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { publint } from 'publint'
import { describe, expect, onTestFinished, test } from 'vitest'
import { MISSION, SERVICE_FIRST, SPEED } from '../folder.js'
import { FrameReader, frame, type Message } from '../server/framing.js'
import { installed, needsInstallation, saydo, write } from './installed.js'
import type { Manifest } from './manifest.js'
import { plainEnvironment, run } from './run.js'

const ROOT = join(import.meta.dirname, '../..')
const PACKAGE = join(installed.folder, 'node_modules/saydo')

needsInstallation()

describe('what is in the package', () => {
  const files = () =>
    readdirSync(PACKAGE, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(PACKAGE.length + 1))

  test('code, types and papers; no sources, tests or maps', () => {
    const others = files().filter((name) => !/^(?:bin|[a-z]+)\/.*(?<!\.test)\.js$|^[a-z]+\/.*\.d\.ts$/u.test(name))
    expect(others.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json', 'schema.json'])
    expect(files().filter((name) => /(?:^|\/)(?:tests?|corpus|scripts|node_modules)\//u.test(name))).toEqual([])
  })

  test('the manifest depends on exact versions, on none of our workspaces, and runs nothing when installed', () => {
    const manifest = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as Manifest
    expect(Object.values(manifest.dependencies).filter((version) => !/^\d+\.\d+\.\d+/u.test(version))).toEqual([])
    expect(Object.keys(manifest.dependencies).filter((name) => name.startsWith('@saydo/'))).toEqual([])
    expect(manifest).not.toHaveProperty('private')
    expect(manifest).not.toHaveProperty('scripts')
  })

  test('nothing tells of the machine that it was packed on', () => {
    const telling = files().filter((name) => readFileSync(join(PACKAGE, name), 'utf8').includes(ROOT))
    expect(telling).toEqual([])
  })

  test('publint has nothing to say', async () => {
    const bytes = readFileSync(installed.tarball)
    const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    expect((await publint({ pack: { tarball }, strict: true })).messages).toEqual([])
  })

  test.each([
    ['the root', '.'],
    ['the command line', 'cli'],
  ])('%s cannot be packed by mistake', async (_, folder) => {
    const { code, stderr } = await run('npm', ['pack', '--dry-run'], { cwd: join(ROOT, folder) })
    expect(code).not.toBe(0)
    expect(stderr).toContain('npm run package:npm')
  })
})

describe('the installed program', () => {
  test('tells its version and helps', async () => {
    expect(await run('npx', ['saydo', '--version'], { cwd: installed.folder })).toMatchObject({ code: 0, stdout: `${installed.version}\n` })
    expect((await saydo(['--help'])).stdout).toContain('saydo COMMAND')
  })

  test('finds what the repository’s own finds', async () => {
    await write({ 'set/saydo.yml': SERVICE_FIRST, 'set/guide.md': SPEED, 'set/mission.md': MISSION })
    const args = ['lint', 'set', '--format', 'json', '--today', '2026-11-01']
    const { code, stdout } = await saydo(args)
    expect(code).toBe(1)
    expect(stdout).toContain('speed-only-target')
    const own = await run(process.execPath, [join(ROOT, 'cli/bin/saydo.js'), ...args], { cwd: installed.folder })
    expect(stdout).toBe(own.stdout)
  })

  test('runs every command', async () => {
    await write({ 'set/guide.md': SPEED })
    for (const args of [['rules'], ['explain', 'speed-only-target'], ['read', 'set/guide.md'], ['coverage', 'set']]) {
      const { code, stdout, stderr } = await saydo(args)
      expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: '' })
      expect(stdout.length).toBeGreaterThan(100)
    }
  })

  test('serves an editor', async () => {
    const child = spawn(join(installed.folder, 'node_modules/.bin/saydo'), ['lsp', '--stdio'], {
      cwd: installed.folder,
      env: plainEnvironment(),
    })
    onTestFinished(() => void child.kill())
    const reader = new FrameReader()
    const answer = new Promise<Message>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        for (const message of reader.push(chunk)) if (message.id === 1) resolve(message)
      })
      child.on('close', () => reject(new Error('the server ended')))
    })
    const params = { processId: process.pid, rootUri: null, capabilities: {} }
    child.stdin.write(frame({ jsonrpc: '2.0', id: 1, method: 'initialize', params }))
    expect((await answer).result).toMatchObject({ serverInfo: { version: installed.version } })
  })
})
