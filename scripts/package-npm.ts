/**
 * Packs the npm package: `npm run package:npm` leaves `dist/saydo-<version>.tgz`. Our workspaces are inside, each in a folder of its
 * name, and call each other by relative paths; other people's packages come from the registry.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  checkOutsiders,
  copy,
  publishedManifest,
  put,
  type Stage,
  stageExports,
  stageModules,
  stageProgram,
  stageTypes,
} from './npm/stage.js'
import { closureOf, outsidersOf, ROOT } from './npm/workspaces.js'

const OUT = join(ROOT, 'dist')

const workspaces = closureOf('cli')
const stage: Stage = { folder: join(OUT, 'npm'), workspaces, dependencies: outsidersOf(workspaces) }
const manifest = workspaces[0]?.manifest
if (!manifest) throw new Error('cli/package.json is not there')

rmSync(stage.folder, { recursive: true, force: true })
mkdirSync(stage.folder, { recursive: true })
stageModules(stage)
stageProgram(stage, 'cli/bin/saydo.js', 'bin/saydo.js')
chmodSync(join(stage.folder, 'bin/saydo.js'), 0o755)
const built = stageExports(stage, manifest['exports'] as Parameters<typeof stageExports>[1])
// Made by this repository's scripts, the schema stands with its documents.
const exports: typeof built = { ...built, './schema.json': './schema.json' }
copy(stage, 'docs/saydo.schema.json', 'schema.json')
const types = Object.values(exports).flatMap((to) => (typeof to === 'string' ? [] : (to['types'] ?? [])))
stageTypes(
  stage,
  types.map((path) => path.replace('./', '')),
)
checkOutsiders(stage)
put(stage, 'package.json', `${JSON.stringify(publishedManifest(manifest, exports, stage.dependencies), null, 2)}\n`)
copy(stage, 'cli/README.md', 'README.md')
copy(stage, 'CHANGELOG.md', 'CHANGELOG.md')
copy(stage, 'LICENSE', 'LICENSE')

const [packed] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--pack-destination', OUT], { cwd: stage.folder, encoding: 'utf8' }),
) as {
  filename: string
  entryCount: number
  unpackedSize: number
}[]
if (!packed) throw new Error('npm pack made nothing')
const file = join(OUT, packed.filename)
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`
console.log(`${file}: ${megabytes(statSync(file).size)}, ${packed.entryCount} files, ${megabytes(packed.unpackedSize)} unpacked`)
