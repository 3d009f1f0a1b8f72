import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeAll, expect, inject, it } from 'vitest'
import { openWindow, textOf, type Window } from './vscode/window.js'

const CLIENT = join(import.meta.dirname, '../../client')

let window: Window | undefined

// Language packs that translate nothing of VS Code itself: enough for it to call itself Spanish or Russian.
beforeAll(async () => {
  const { state } = inject('vscode')
  const empty = join(state, 'empty.i18n.json')
  await writeFile(empty, JSON.stringify({ '': [], version: '1.0.0', contents: {} }))
  const extensions = [{ extensionIdentifier: { id: 'saydo-tests.pack' }, version: '1.0.0' }]
  const pack = (id: string) => ({ hash: id, label: id, extensions, translations: { vscode: empty } })
  await writeFile(join(state, 'user/languagepacks.json'), JSON.stringify({ es: pack('es'), ru: pack('ru') }))
})

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await window?.picture(`failed ${task.name}`)
  await window?.close()
  await rm(argv(), { force: true })
})

it.each(['es', 'ru'])('speaks the language of VS Code: %s', async (language) => {
  const texts = await read(`l10n/bundle.l10n.${language}.json`)
  const titles = await read(`package.nls.${language}.json`)
  await writeFile(argv(), JSON.stringify({ locale: language }))
  const opened = await openWindow()
  window = opened
  await opened.statusBar.filter({ hasText: /\d/u }).click()
  await opened.page.locator('.quick-input-widget .monaco-list-row', { hasText: texts['Open the alignment map'] ?? '' }).click()
  const map = opened.page.frameLocator('iframe.webview').frameLocator('#active-frame')
  await map.locator('.contradicts button').first().waitFor()
  expect(await textOf(map.locator('.contradicts h3'))).toContain(texts['Contradicts it'])
  await opened.picture(`alignment map ${language}`)
  await opened.command(`Saydo: ${titles['command.showMenu']}`)
  await opened.page.locator('.quick-input-widget .monaco-list-row', { hasText: texts['Show all findings'] ?? '' }).waitFor()
})

/** Where VS Code reads its language from, whenever a window is opened. */
function argv(): string {
  return join(inject('vscode').state, 'user/User/argv.json')
}

async function read(name: string): Promise<Readonly<Record<string, string>>> {
  return JSON.parse(await readFile(join(CLIENT, name), 'utf8')) as Record<string, string>
}
