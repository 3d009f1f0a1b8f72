import { afterAll, beforeAll, beforeEach, expect, it, onTestFailed } from 'vitest'
import { openWindow, type Window } from './vscode/window.js'

let window: Window

beforeAll(async () => {
  window = await openWindow()
})

afterAll(() => window?.close())

beforeEach(({ task }) => onTestFailed(() => window.picture(`failed ${task.name}`)))

it('puts the declared priorities between what supports them and what contradicts them', async () => {
  await window.command('Saydo: Open Alignment Map')
  await nodes('declared').filter({ hasText: 'before speed and before profit' }).waitFor()
  await nodes('contradicts').filter({ hasText: 'The adviser with the highest sales' }).first().waitFor()
  await nodes('supports').filter({ hasText: 'Customer satisfaction with the settled claim' }).first().waitFor()
  expect(await map().locator('path').count()).toBe((await nodes('contradicts').count()) + (await nodes('supports').count()))
  await window.picture('alignment-map')
})

it('is walked with the keyboard, and opens the statement of a node beside itself', async () => {
  await nodes('declared').first().focus()
  await window.page.keyboard.press('Tab')
  await map().locator('button:focus').waitFor()
  await nodes('contradicts').filter({ hasText: 'The adviser with the highest sales' }).first().press('Enter')
  await window.page.locator('.tab.active[data-resource-name="commission-plan-2027.md"]').waitFor()
  await window.page.locator('.statusbar-item', { hasText: 'Ln 34' }).waitFor()
  await window.picture('alignment-map beside')
})

it('follows an edit', async () => {
  await window.page.keyboard.press('Control+Shift+K')
  await nodes('contradicts').filter({ hasText: 'The adviser with the highest sales' }).first().waitFor({ state: 'detached' })
})

function map() {
  return window.page.frameLocator('iframe.webview').frameLocator('#active-frame')
}

function nodes(column: 'supports' | 'declared' | 'contradicts') {
  return map().locator(`.${column} button`)
}
