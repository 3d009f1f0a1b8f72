import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { writeSettings } from './code-server.js'

const ROOT = join(import.meta.dirname, '../../..')
const SHOTS = join(ROOT, 'dist/editor')
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync']

/** A VS Code window in a browser, opened on a copy of an example set. */
export interface Window {
  readonly page: Page
  /** Absolute path of the copy. */
  readonly folder: string
  /** Addresses outside this machine that the window asked for. None was reached. */
  readonly outside: readonly string[]
  /** Opens a document by its path within the folder, and waits until it is the active editor. */
  readonly open: (path: string) => Promise<void>
  /** Runs a command by its title, as the command palette shows it. */
  readonly command: (title: string) => Promise<void>
  /** Puts the caret at a line and column (1-based) of the active editor. */
  readonly goTo: (line: number, column?: number) => Promise<void>
  /** Lines of the active editor that hold a text, as far as they are in sight. */
  readonly line: (text: string | RegExp) => Locator
  /** Underlined places of the active editor, as far as they are in sight. */
  readonly squiggles: (severity: 'error' | 'warning' | 'info') => Locator
  /** Opens the Problems view with a filter and gives its rows: documents, findings, and what those are related to. */
  readonly problems: (filter: string) => Promise<Locator>
  /** Opens the light bulb's menu at the caret and gives its entry with this text. */
  readonly lightBulb: (text: string | RegExp) => Promise<Locator>
  readonly statusBar: Locator
  /** Saves a picture of the window, to be looked at. */
  readonly picture: (name: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** What a window is opened with. */
export interface WindowOptions {
  /** Folder within `examples/`. */
  readonly example?: string
  readonly settings?: Readonly<Record<string, unknown>>
  /** More of the address: what VS Code calls the payload. */
  readonly payload?: (server: string) => readonly (readonly [string, string])[]
  readonly size?: { readonly width: number; readonly height: number }
  /** Called with the page, before it goes anywhere, and with the folder. */
  readonly prepare?: (page: Page, folder: string) => Promise<void>
}

/** Opens a window and waits until its files are in sight. */
export async function openWindow(options: WindowOptions = {}): Promise<Window> {
  const { url, state } = inject('vscode')
  const home = await mkdtemp(join(tmpdir(), 'saydo-window-'))
  const folder = join(home, options.example ?? 'harbour-home')
  await cp(join(ROOT, 'examples', options.example ?? 'harbour-home'), folder, { recursive: true })
  await writeSettings(state, options.settings)
  const browser = await chromium.launch({ executablePath: process.env['SAYDO_CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS })
  const outside: string[] = []
  const page = await localPage(browser, options, outside)
  await options.prepare?.(page, folder)
  const payload = options.payload?.(new URL(url).host) ?? []
  const query = new URLSearchParams({ folder, ...(payload.length > 0 ? { payload: JSON.stringify(payload) } : {}) })
  await page.goto(`${url}/?${query}`)
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor()
  return {
    page,
    folder,
    outside,
    ...actions(page),
    async close() {
      await browser.close()
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function localPage(browser: Browser, { size }: WindowOptions, outside: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: size ?? { width: 1280, height: 900 }, deviceScaleFactor: 1 })
  await context.route(
    (address) => address.hostname !== '127.0.0.1',
    (route) => {
      outside.push(route.request().url())
      return route.abort()
    },
  )
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  return page
}

function actions(page: Page): Omit<Window, 'page' | 'folder' | 'outside' | 'close'> {
  const editor = page.locator('.editor-instance')
  const prompt = page.locator('.quick-input-widget input').first()
  const choice = (text: string) => page.locator('.quick-input-widget .monaco-list-row', { hasText: text }).first()

  async function open(path: string): Promise<void> {
    const name = path.split('/').at(-1) ?? path
    await page.keyboard.press('Control+P')
    await prompt.fill(path)
    await choice(name).click()
    await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor()
    await editor.locator('.view-line').first().waitFor()
  }

  async function command(title: string): Promise<void> {
    await page.keyboard.press('F1')
    await prompt.fill(`>${title}`)
    const label = page.locator('.label-name').filter({ hasText: new RegExp(`^${title}$`, 'u') })
    await page.locator('.quick-input-widget .monaco-list-row').filter({ has: label }).first().click()
  }

  async function goTo(line: number, column = 1): Promise<void> {
    await page.keyboard.press('Control+G')
    await prompt.fill(`:${line}:${column}`)
    await prompt.press('Enter')
    await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor()
  }

  async function problems(filter: string): Promise<Locator> {
    await command('Problems: Focus on Problems View')
    await page.locator('.part.panel .viewpane-filter input').fill(filter)
    return page.locator('.markers-panel-container .monaco-list-row')
  }

  async function lightBulb(text: string | RegExp): Promise<Locator> {
    const entry = page.locator('.action-widget .monaco-list-row', { hasText: text }).first()
    // A diagnostic that comes late closes the menu: it is opened again.
    for (let attempt = 1; ; attempt++) {
      await page.keyboard.press('Control+.')
      const shown = entry.waitFor({ timeout: 4_000 }).then(() => true)
      if (await shown.catch((error) => (attempt < 5 ? false : Promise.reject(error)))) return entry
      await page.keyboard.press('Escape')
    }
  }

  return {
    open,
    command,
    goTo,
    line: (text) => editor.locator('.view-line', { hasText: text }),
    squiggles: (severity) => editor.locator(`.squiggly-${severity}`),
    problems,
    lightBulb,
    statusBar: page.locator('.statusbar-item[id="saydo.saydo-vscode.saydo.status"], .statusbar-item[id*="saydo.status"]').first(),
    async picture(name) {
      await mkdir(SHOTS, { recursive: true })
      await page.screenshot({ path: join(SHOTS, `${name}.png`) })
    },
  }
}

/** Waits until a locator finds exactly this many elements. */
export async function settlesAt(count: number, locator: Locator): Promise<void> {
  if (count > 0) await locator.nth(count - 1).waitFor({ state: 'attached' })
  await locator.nth(count).waitFor({ state: 'detached' })
}

/** The text of an element as a reader sees it: icons left out, blanks made plain. */
export async function textOf(locator: Locator): Promise<string> {
  return (await locator.innerText()).replace(/\s+/gu, ' ').trim()
}
