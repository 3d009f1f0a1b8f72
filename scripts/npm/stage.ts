import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { packageOf, specifiersIn, withRelativePaths } from './specifiers.js'
import { type Manifest, ROOT, type Workspace } from './workspaces.js'

type Exports = Readonly<Record<string, string | Readonly<Record<string, string>>>>

/** The folder in which the package is put together; paths below are relative to it. */
export interface Stage {
  readonly folder: string
  readonly workspaces: readonly Workspace[]
  readonly dependencies: Readonly<Record<string, string>>
}

/** Lays what was built of each workspace into a folder of its name. What no source stands behind is a leftover and stays out. */
export function stageModules(stage: Stage): void {
  const homes = homesOf(stage)
  for (const { folder } of stage.workspaces) {
    const dist = join(ROOT, folder, 'dist')
    for (const entry of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
      const path = entry.replaceAll('\\', '/')
      if (!path.endsWith('.js') || !existsSync(join(ROOT, folder, path.replace(/\.js$/u, '.ts')))) continue
      put(stage, `${folder}/${path}`, moduleAt(join(dist, path), `${folder}/${path}`, homes))
    }
  }
}

/** The program's entry, which stands beside the sources and not among what was built. */
export function stageProgram(stage: Stage, from: string, to: string): void {
  put(stage, to, readFileSync(join(ROOT, from), 'utf8').replace("'../dist/", "'../cli/"))
}

/** The types that the exports lead to, and those alone. Throws where they lead into a package that is not installed with ours. */
export function stageTypes(stage: Stage, entries: readonly string[]): void {
  const homes = homesOf(stage)
  const todo = [...entries]
  const done = new Set<string>()
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    if (done.has(path)) continue
    done.add(path)
    const [folder = '', ...rest] = path.split('/')
    const code = withRelativePaths(withoutMap(readFileSync(join(ROOT, folder, 'dist', ...rest), 'utf8')), path, homes)
    put(stage, path, code)
    for (const specifier of specifiersIn(code)) {
      const name = packageOf(specifier)
      if (name !== undefined && !isBrought(stage, name) && !isBrought(stage, `@types/${name}`))
        throw new Error(`${path}: its types need ${name}, which the package does not bring`)
      if (specifier.startsWith('.')) todo.push(posix.join(posix.dirname(path), specifier.replace(/\.js$/u, '.d.ts')))
    }
  }
}

/** Every package that a module asks for must be installed with ours. Throws where one would not be. */
export function checkOutsiders(stage: Stage): void {
  for (const entry of readdirSync(stage.folder, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.js') || entry.endsWith('.generated.js')) continue
    for (const specifier of specifiersIn(readFileSync(join(stage.folder, entry), 'utf8'))) {
      const name = packageOf(specifier)
      if (name !== undefined && !isBrought(stage, name)) throw new Error(`${entry} asks for ${name}, which the package does not bring`)
    }
  }
}

function isBrought({ dependencies }: Stage, name: string): boolean {
  return name in dependencies
}

/** Each workspace's folder in the package, by the workspace's name. */
function homesOf({ workspaces }: Stage): ReadonlyMap<string, string> {
  return new Map(workspaces.map(({ manifest, folder }) => [manifest.name, folder]))
}

/** The exports of the package, from those of the command line's workspace; and the files behind them that were not built. */
export function stageExports(stage: Stage, exports: Exports): Exports {
  const target = (path: string) => {
    if (path.startsWith('./dist/')) return path.replace('./dist/', './cli/')
    if (path !== './package.json') copy(stage, join('cli', path), path)
    return path
  }
  return Object.fromEntries(
    Object.entries(exports).map(([door, to]) => {
      if (typeof to === 'string') return [door, target(to)]
      const { '@saydo/source': _, ...conditions } = to
      return [door, Object.fromEntries(Object.entries(conditions).map(([name, path]) => [name, target(path)]))]
    }),
  )
}

/** The published manifest: the workspace's own, without what holds for this repository alone. */
export function publishedManifest(manifest: Manifest, exports: Exports, dependencies: Stage['dependencies']): Manifest {
  const { private: _, scripts: __, devDependencies: ___, ...rest } = manifest
  const door = exports['.']
  // Old resolvers do not read exports.
  const fallback = typeof door === 'object' ? { main: door['default'], types: door['types'] } : {}
  return { ...rest, name: manifest.name, version: manifest.version, ...fallback, exports, dependencies }
}

export function copy({ folder }: Stage, from: string, to: string): void {
  cpSync(join(ROOT, from), join(folder, to), { recursive: true })
}

export function put({ folder }: Stage, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function moduleAt(file: string, path: string, homes: ReadonlyMap<string, string>): string {
  const code = withoutMap(readFileSync(file, 'utf8'))
  // Data that was generated is text in which words could look like an import.
  return path.endsWith('data.generated.js') || path.endsWith('model.generated.js') ? code : withRelativePaths(code, path, homes)
}

/** Source maps stay out: they are as large as the code, and name files that are not there. */
function withoutMap(code: string): string {
  return code.replace(/^\/\/# sourceMappingURL=.*\n?/gmu, '')
}
