import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it, onTestFailed } from 'vitest'
import { lint } from './vscode/lint.js'
import { openWindow, settlesAt, textOf, type Window } from './vscode/window.js'

const BONUS = 'pay/bonus-plan-2027.md'
const HANDBOOK = 'service/contact-centre-handbook.md'
const POLICY = 'service/service-policy.md'
const MISSION = 'strategy/mission.md'
/** An error wherever service is declared first, and nothing elsewhere. */
const SPEED = 'Advisers are measured by the number of calls they take in an hour.'

let window: Window

beforeAll(async () => {
  window = await openWindow({ size: { width: 1760, height: 1000 } })
})

afterAll(() => window?.close())

beforeEach(({ task }) => onTestFailed(() => window.picture(`failed ${task.name}`)))

it('underlines the deductions of the bonus plan', async () => {
  await window.open(BONUS)
  await window.goTo(38)
  await settlesAt(2, window.squiggles('error'))
})

it('lists a finding with the statements that it contradicts, in files that nobody opened', async () => {
  await window.open(HANDBOOK)
  const rows = await window.problems('contact-time-cap')
  await settlesAt(1, rows.filter({ has: window.page.locator('.marker-icon') }))
  await rows.filter({ hasText: 'service-policy.md' }).waitFor()
  await rows.filter({ hasText: 'mission.md' }).waitFor()
  await window.picture('problems')
  await window.page.keyboard.press('Control+J')
})

it('tells in the status bar what the command line counts, the language, and that a priority is declared', async () => {
  const { summary } = await lint(window.folder)
  await window.open(BONUS)
  await window.statusBar.filter({ hasText: 'en' }).waitFor()
  expect(await textOf(window.statusBar)).toBe(`Saydo ${summary['errors']} ${summary['warnings']} ${summary['infos']} · en ·`)
  expect(await window.statusBar.locator('a').first().getAttribute('aria-label')).toContain('a priority is declared')
})

it('offers a menu on a click on the status bar', async () => {
  await window.statusBar.click()
  await window.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Open the alignment map' }).waitFor()
  await window.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'mission.md' }).waitFor()
  await window.picture('menu')
  await window.page.keyboard.press('Escape')
})

it('says on hovering what it understood, and by which principle it judges', async () => {
  await window.open(BONUS)
  await window.goTo(38, 10)
  await window.command('Show or Focus Hover')
  const hover = window.page.locator('.monaco-hover:visible', { hasText: 'declared priorities' }).first()
  await hover.waitFor()
  await window.picture('hover')
  await window.page.keyboard.press('Escape')
})

it('mends a line from the light bulb, and the finding is gone', async () => {
  const { summary } = await lint(window.folder)
  await window.open(HANDBOOK)
  await window.goTo(33, 3)
  await settlesAt(3, window.squiggles('error'))
  await window.lightBulb('Explain contact-time-cap')
  await window.picture('light-bulb')
  const fix = window.page.locator('.action-widget .monaco-list-row.action').first()
  await choose(fix)
  await settlesAt(2, window.squiggles('error'))
  expect(await window.line('A call must not last longer than eight minutes.').count()).toBe(0)
  await window.statusBar.filter({ hasText: new RegExp(`Saydo\\s+${Number(summary['errors']) - 1}\\s`, 'u') }).waitFor()
  await window.picture('mended')
  await window.page.keyboard.press('Escape')
  await window.page.keyboard.press('Control+Z')
  await settlesAt(3, window.squiggles('error'))
  await window.line('A call must not last longer than eight minutes.').waitFor()
})

it('asks for the reason of a suppression and writes it into the document', async () => {
  await window.open(HANDBOOK)
  await window.goTo(33, 3)
  await settlesAt(3, window.squiggles('error'))
  await choose(await window.lightBulb('contact-time-cap in this block'))
  const prompt = window.page.locator('.quick-input-widget')
  await prompt.filter({ hasText: 'Suppress a finding' }).waitFor()
  await prompt.locator('input').first().fill('ends --> here')
  await prompt.filter({ hasText: 'would end the comment' }).waitFor()
  await prompt.locator('input').first().fill('the works council agreed to it')
  await prompt.locator('input').first().press('Enter')
  await window.line('contact-time-cap -- the works council agreed to it').waitFor()
  await settlesAt(2, window.squiggles('error'))
  await window.page.keyboard.press('Control+Z')
  await settlesAt(3, window.squiggles('error'))
})

it('counts above a declared priority what contradicts and what supports it', async () => {
  await window.open(POLICY)
  const lens = window.page.locator('.codelens-decoration', { hasText: /contradicted by \d+/u }).first()
  await lens.waitFor()
  await window.picture('lens')
  await lens.locator('a').first().click()
  await window.page.locator('.reference-zone-widget', { hasText: 'commission-plan-2027.md' }).waitFor()
  await window.page.keyboard.press('Escape')
  await window.page.locator('.reference-zone-widget').waitFor({ state: 'detached' })
})

it('judges the bonus plan anew while the declarations are edited, without a save, and the other way round', async () => {
  const errors = window.squiggles('error')
  await window.open(MISSION)
  await deleteLine(15)
  await window.open(BONUS)
  await window.goTo(34)
  await settlesAt(2, errors)
  await window.page.keyboard.press('Control+End')
  await window.page.keyboard.insertText(`\n${SPEED}\n`)
  await settlesAt(3, errors)
  // Both documents side by side: the bonus plan is judged anew while the other has the caret.
  await window.page.keyboard.press('Control+B')
  await window.command('View: Split Editor Right')
  await settlesAt(2, window.page.locator('.editor-instance'))
  await window.open(POLICY)
  await settlesAt(3, errors)
  await deleteLine(14)
  await settlesAt(2, errors)
  await window.statusBar.filter({ hasText: 'no priority declared' }).waitFor()
  await window.picture('declaration gone')
  await window.page.keyboard.press('Control+Z')
  await settlesAt(3, errors)
  await window.picture('declaration back')
  await window.command('View: Close All Editors in Group')
  await settlesAt(1, window.page.locator('.editor-instance'))
  await window.page.keyboard.press('Control+B')
  await window.open(BONUS)
  await rewriteLastLine(SPEED.replace('are measured', 'are not measured'))
  await settlesAt(2, errors)
  await rewriteLastLine(SPEED)
  await settlesAt(3, errors)
})

it('underlines a mistake in saydo.yml and names the nearest key', async () => {
  await window.open('saydo.yml')
  await window.page.keyboard.press('Control+End')
  await window.page.keyboard.insertText('\nrulez: {}\n')
  await window.squiggles('error').first().waitFor({ state: 'attached' })
  const rows = await window.problems('rulez')
  await rows.filter({ hasText: 'rules' }).first().waitFor()
  await window.picture('configuration mistake')
})

it('asked nobody outside for anything', () => {
  expect(window.outside).toEqual([])
})

/** Clicks an entry of a menu: the first move of the mouse takes away what keeps clicks off a menu that has just opened. */
async function choose(entry: Locator): Promise<void> {
  await entry.hover({ force: true })
  await entry.click()
}

async function rewriteLastLine(text: string): Promise<void> {
  for (const key of ['Control+End', 'ArrowUp', 'End', 'Shift+Home']) await window.page.keyboard.press(key)
  await window.page.keyboard.insertText(text)
}

async function deleteLine(line: number): Promise<void> {
  await window.goTo(line)
  await window.page.keyboard.press('Control+Shift+K')
}
