/** Lists rules and languages, and packs their data, into git-ignored `*.generated.ts` files. Run before build, test and eval. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { engineDigest } from './engine-digest.js'

const RULES = join(import.meta.dirname, '..', 'rules')
const HEADER = '// Made by scripts/generate.ts from the folders beside it. Do not edit.\n'

generateLanguages()
generateCatalog()
generateModel()
generateDigest()

function generateLanguages(): void {
  const root = join(RULES, 'languages')
  const codes = folders(root)
  for (const code of codes) {
    const folder = join(root, code)
    const data = {
      ...readYaml(join(folder, 'language.yml')),
      concepts: mergeConcepts(join(folder, 'concepts')),
      modes: readYaml(join(folder, 'modes.yml')),
      kinds: readYaml(join(folder, 'kinds.yml')),
      standIns: readYaml(join(folder, 'stand-ins.yml')),
      texts: Object.assign({}, ...folderYaml(join(folder, 'texts'))),
    }
    write(
      join(folder, 'data.generated.ts'),
      `import type { Language } from '../language.js'\n\nexport const data: Omit<Language, 'stem'> = ${embed(data)}\n`,
    )
  }
  const imports = codes.map((code) => `import { language as ${code} } from './${code}/language.js'`).join('\n')
  write(join(root, 'languages.generated.ts'), `${imports}\n\nexport const LANGUAGES = [${codes.join(', ')}]\n`)
}

function generateCatalog(): void {
  const root = join(RULES, 'catalog')
  const ids = folders(root)
  const imports = ids.map((id, index) => `import { rule as rule${index} } from './${id}/rule.js'`).join('\n')
  const entries = ids.map((id, index) => {
    const pages = Object.fromEntries(
      readdirSync(join(root, id))
        .filter((name) => name.endsWith('.md'))
        .map((name) => [name, readFileSync(join(root, id, name), 'utf8')]),
    )
    return `  { id: ${JSON.stringify(id)}, rule: rule${index}, pages: ${embed(pages)} },`
  })
  const type = "import type { CatalogEntry } from './rule.js'"
  write(
    join(root, 'catalog.generated.ts'),
    `${type}\n${imports}\n\nexport const CATALOG: readonly CatalogEntry[] = [\n${entries.join('\n')}\n]\n`,
  )
}

function generateModel(): void {
  const file = join(RULES, 'claims', 'model.json')
  const data = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { weights: { labels: [], hidden: 0, names: [], scales: [], vectors: '', hiddenBias: [], output: [], bias: [] } }
  write(
    join(RULES, 'claims', 'model.generated.ts'),
    `import type { Model } from './extract.js'\n\nexport const model: Model = ${embed(data)}\n`,
  )
}

function generateDigest(): void {
  write(join(RULES, 'digest.generated.ts'), `export const ENGINE_DIGEST: string = ${JSON.stringify(engineDigest(RULES))}\n`)
}

function folders(root: string): string[] {
  mkdirSync(root, { recursive: true })
  return readdirSync(root, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && (existsSync(join(root, entry.name, 'rule.ts')) || existsSync(join(root, entry.name, 'language.yml'))),
    )
    .map((entry) => entry.name)
    .sort()
}

/** A string parsed at start-up loads faster than the same data as an object literal. */
function embed(data: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(data))})`
}

function mergeConcepts(folder: string): Record<string, unknown> {
  const merged: Record<string, unknown> = {}
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    for (const [concept, source] of Object.entries(readYaml(join(folder, name)))) {
      if (concept in merged) throw new Error(`${join(folder, name)}: the concept “${concept}” stands in two files`)
      merged[concept] = source
    }
  }
  return merged
}

function folderYaml(folder: string): Record<string, unknown>[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => readYaml(join(folder, name)))
    : []
}

function readYaml(file: string): Record<string, unknown> {
  return existsSync(file) ? ((parse(readFileSync(file, 'utf8')) ?? {}) as Record<string, unknown>) : {}
}

function write(file: string, text: string): void {
  const whole = HEADER + text
  if (!existsSync(file) || readFileSync(file, 'utf8') !== whole) writeFileSync(file, whole)
}
