import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { manyFindings } from '../cli/formats/nasty.js'
import { saydo } from '../cli/saydo.js'
import { folderWith } from '../folder.js'

// The page of `saydo report` in a real browser: its policy must let its own style and script in, and the script must filter.
let browser: Browser

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: process.env['SAYDO_CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
})

afterAll(() => browser?.close())

/** Opens the report on these documents; what the browser complains of is collected. */
async function open(files: Record<string, string>): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const cwd = await folderWith(files)
  await saydo(cwd, ['report'])
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(`file://${join(cwd, 'saydo-report.html')}`)
  return { page, complaints }
}

const shownIn = (page: Page) => page.locator('article:visible').count()

it('filters by severity, rule, document and words, and says how many are shown', async () => {
  const many = manyFindings(60)
  const { page, complaints } = await open({
    ...many,
    'saydo.yml': `${many['saydo.yml']}overrides: [{ files: [teams/2.md], rules: { speed-only-target: info } }]\n`,
  })
  const told = page.locator('#told')
  await told.filter({ hasText: 'All 60 shown' }).waitFor()
  await page.getByRole('checkbox', { name: 'info' }).uncheck()
  await told.filter({ hasText: '50 of 60 shown' }).waitFor()
  expect(await shownIn(page)).toBe(50)
  expect(await page.getByRole('heading', { name: 'teams/2.md' }).isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Show all' }).click()
  await told.filter({ hasText: 'All 60 shown' }).waitFor()
  await page.getByRole('combobox', { name: 'Document' }).selectOption('teams/2.md')
  await told.filter({ hasText: '10 of 60 shown' }).waitFor()
  await page.getByRole('searchbox', { name: 'Words' }).fill('  HANDLE team   57')
  await told.filter({ hasText: '1 of 60 shown' }).waitFor()
  await page.getByRole('searchbox', { name: 'Words' }).fill('nowhere')
  await page.getByText('Nothing is left to show').waitFor()
  await page.getByRole('searchbox', { name: 'Words' }).fill('')
  await page.getByRole('combobox', { name: 'Rule' }).selectOption('speed-only-target')
  await told.filter({ hasText: '10 of 60 shown' }).waitFor()
  expect(complaints).toEqual([])
  await page.close()
})

it('shows 5,000 findings and filters them while somebody types', async () => {
  const { page, complaints } = await open(manyFindings(5000))
  await page.locator('#told').filter({ hasText: 'All 5000 shown' }).waitFor()
  await page.getByRole('searchbox', { name: 'Words' }).pressSequentially('team 4321')
  await page.locator('#told').filter({ hasText: '1 of 5000 shown' }).waitFor()
  expect(await shownIn(page)).toBe(1)
  expect(complaints).toEqual([])
  await page.close()
})

it('is dark where the reader wants it, and prints without filters', async () => {
  const { page } = await open(manyFindings(2))
  const background = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await background()).toBe('rgb(255, 255, 255)')
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await background()).toBe('rgb(13, 17, 23)')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('form').isVisible()).toBe(false)
  expect(await shownIn(page)).toBe(2)
  await page.close()
})
