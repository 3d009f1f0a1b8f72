/** The rules' pages as files: what `docs/rules/` must hold, and how a folder differs from it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PRESETS } from '@saydo/project'
import { CATALOG, PRINCIPLES, renderIndex, renderPage } from '@saydo/rules'

const INDEX = 'README.md'

/** Files by name: a page for each rule and the index. The same catalogue gives the same files, to the byte. */
export function rulePages(): Map<string, string> {
  const context = { principles: PRINCIPLES, presets: PRESETS }
  const made = (from: string, text: string) => `<!-- Made by \`npm run pages\` from ${from}. Do not edit. -->\n\n${text}`
  const pages = CATALOG.map((entry): [string, string] => [
    `${entry.id}.md`,
    made(`rules/catalog/${entry.id}/`, `[All rules](${INDEX})\n\n${renderPage(entry, context)}`),
  ])
  return new Map([[INDEX, made('rules/catalog/', renderIndex(CATALOG))], ...pages])
}

/** What a folder has wrong, a line for each file: missing, out of date or left over. Line ends may be those of the machine. */
export function faultsOf(folder: string, pages: ReadonlyMap<string, string>): string[] {
  const faults = [...pages].flatMap(([name, text]) => {
    const file = join(folder, name)
    if (!existsSync(file)) return [`${name} is missing`]
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n') === text ? [] : [`${name} is out of date`]
  })
  return [...faults, ...leftOver(folder, pages).map((name) => `${name} is left over: there is no such rule`)].sort()
}

/** Writes the files, and takes out pages of rules that are gone. */
export function writePages(folder: string, pages: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true })
  for (const name of leftOver(folder, pages)) rmSync(join(folder, name))
  for (const [name, text] of pages) writeFileSync(join(folder, name), text)
}

function leftOver(folder: string, pages: ReadonlyMap<string, string>): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => name.endsWith('.md') && !pages.has(name))
}
