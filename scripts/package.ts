/** Packs the VS Code extension: `npm run package` leaves `dist/saydo-<version>.vsix`. Only what stands here goes in. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createVSIX } from '@vscode/vsce'
import { bundle } from './bundle.js'

const ROOT = join(import.meta.dirname, '..')
const CLIENT = join(ROOT, 'client')
const STAGE = join(ROOT, 'dist/vscode')

/** What the packed extension is made of besides its manifest and its notices: where it stands here, and there. */
const CONTENT: readonly (readonly [from: string, to: string])[] = [
  ['client/README.md', 'README.md'],
  ['CHANGELOG.md', 'CHANGELOG.md'],
  ['LICENSE', 'LICENSE'],
  ['docs/saydo.schema.json', 'saydo.schema.json'],
  ['client/images', 'images'],
  ['client/l10n', 'l10n'],
  ['client/package.nls.json', 'package.nls.json'],
  ['client/package.nls.es.json', 'package.nls.es.json'],
  ['client/package.nls.ru.json', 'package.nls.ru.json'],
  ['client/dist/extension.js', 'dist/extension.js'],
  ['client/dist/server.js', 'dist/server.js'],
  ['client/dist/alignment-map.js', 'dist/alignment-map.js'],
  ['client/dist/alignment-map.css', 'dist/alignment-map.css'],
  ['client/dist/web/extension.js', 'dist/web/extension.js'],
  ['client/dist/web/server.js', 'dist/web/server.js'],
]

/** An extension's page is shown without its folder at hand: its pictures have addresses of their own there. */
const PAGE = 'https://saydo.dev/vscode'

const NOTICES = 'ThirdPartyNotices.txt'

const manifest = JSON.parse(readFileSync(join(CLIENT, 'package.json'), 'utf8')) as Record<string, unknown> & { version: string }
const packages = await bundle()

rmSync(STAGE, { recursive: true, force: true })
mkdirSync(STAGE, { recursive: true })
for (const [from, to] of CONTENT) cpSync(join(ROOT, from), join(STAGE, to), { recursive: true, filter: (path) => !path.endsWith('.svg') })
// Everything is bundled: the packed manifest depends on nothing.
const { dependencies: _, private: __, ...packed } = manifest
const files = [...CONTENT.map(([, to]) => to), NOTICES]
writeFileSync(join(STAGE, 'package.json'), `${JSON.stringify({ ...packed, files }, null, 2)}\n`)
writeFileSync(join(STAGE, NOTICES), notices(packages))

const file = join(ROOT, 'dist', `saydo-${manifest.version}.vsix`)
await createVSIX({
  cwd: STAGE,
  packagePath: file,
  dependencies: false,
  baseContentUrl: PAGE,
  baseImagesUrl: PAGE,
  allowMissingRepository: true,
  skipLicense: false,
})
console.log(`${file}: ${Math.round(statSync(file).size / 1024)} KB`)

/** The licences of everything that was bundled. Throws where a package brings none. */
function notices(folders: readonly string[]): string {
  const seen = new Map(folders.map((folder) => [nameOf(folder), licenceOf(folder)]))
  const head = 'Saydo’s bundles hold code of these packages, under their own licences.\n'
  return [head, ...[...seen].map(([name, text]) => `${name}\n${'-'.repeat(name.length)}\n${text.trim()}\n`)].join('\n')
}

function nameOf(folder: string): string {
  const { name, version } = manifestOf(folder)
  return `${name} ${version}`
}

function licenceOf(folder: string): string {
  const path = join(ROOT, folder)
  const file = readdirSync(path).find((name) => /^licen[cs]e(?:[.-]|$)/iu.test(name))
  if (file) return readFileSync(join(path, file), 'utf8')
  const { license: now, licenses } = manifestOf(folder)
  const license = now ?? licenses?.[0]?.type
  if (license === undefined) throw new Error(`${folder} is bundled and states no licence`)
  return `${license} (as its package states)`
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  /** How old packages state it. */
  readonly licenses?: readonly { readonly type: string }[]
}

function manifestOf(folder: string): Manifest {
  const file = join(ROOT, folder, 'package.json')
  if (!existsSync(file)) throw new Error(`${file} is not there`)
  return JSON.parse(readFileSync(file, 'utf8'))
}
