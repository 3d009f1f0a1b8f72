import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { openWindow, settlesAt, type Window } from './vscode/window.js'

const IMAGES = join(import.meta.dirname, '../../client/images')

/** The pictures of the README and of the walkthrough, taken anew when asked: `SAYDO_IMAGES=1 npm run test:editor -- images`. */
describe.runIf(process.env['SAYDO_IMAGES'])('the pictures of the extension', () => {
  let window: Window

  beforeAll(async () => {
    window = await openWindow({
      size: { width: 1040, height: 680 },
      settings: { 'window.title': 'Harbour Home', 'editor.stickyScroll.enabled': false },
    })
    await window.open('service/contact-centre-handbook.md')
    await window.page.keyboard.press('Control+B')
    await window.goTo(33, 3)
    await settlesAt(3, window.squiggles('error'))
  })

  afterAll(() => window?.close())

  it('a finding and what it contradicts', async () => {
    const rows = await window.problems('contact-time-cap')
    await settlesAt(1, rows.filter({ has: window.page.locator('.marker-icon') }))
    await take('squiggle')
    await window.page.keyboard.press('Control+J')
  })

  it('the light bulb', async () => {
    await window.open('service/contact-centre-handbook.md')
    await window.lightBulb('Explain contact-time-cap')
    await take('quick-fix')
    await window.page.keyboard.press('Escape')
  })

  it('the configuration', async () => {
    await rm(join(window.folder, 'saydo.yml'))
    await window.command('Saydo: Create saydo.yml')
    await window.line('saydo:recommended').waitFor()
    await take('configuration')
  })

  it('the alignment map', async () => {
    await window.command('Saydo: Open Alignment Map')
    await window.page.frameLocator('iframe.webview').frameLocator('#active-frame').locator('.contradicts button').first().waitFor()
    await take('alignment-map')
  })

  async function take(name: string): Promise<void> {
    // What the mouse rests on would be explained in the picture.
    await window.page.mouse.move(700, 560)
    await settlesAt(0, window.page.locator('.workbench-hover-container:visible'))
    await window.page.screenshot({ path: join(IMAGES, `${name}.png`), animations: 'disabled' })
  }
})
