/** Bundles the VS Code extension and its language server, for Node and for the browser, into `client/dist/`: `npm run bundle`. */
import { rmSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild'

const ROOT = join(import.meta.dirname, '..')
const DIST = join(ROOT, 'client/dist')

const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  metafile: true,
  // The sources of each workspace, not what was built of them before.
  conditions: ['@saydo/source'],
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  target: 'es2022',
  write: true,
} as const satisfies BuildOptions

const NODE = {
  ...COMMON,
  platform: 'node',
  format: 'cjs',
  mainFields: ['module', 'main'],
  // project/reading/ asks where its own file is, to start threads: only a lint does, and no bundle lints.
  logOverride: { 'empty-import-meta': 'silent' },
} as const satisfies BuildOptions
const BROWSER = { ...COMMON, platform: 'browser', plugins: [withoutNode()] } satisfies BuildOptions

/** What is bundled: by the name of the result in `client/dist/`. */
const BUNDLES: Readonly<Record<string, BuildOptions>> = {
  'extension.js': { ...NODE, entryPoints: ['client/extension.ts'], external: ['vscode'] },
  'server.js': { ...NODE, entryPoints: ['server/node.ts'] },
  'web/extension.js': { ...BROWSER, format: 'cjs', entryPoints: ['client/extension.web.ts'], external: ['vscode'] },
  // A worker has no page: packages that offer one of their own for it are taken at their word.
  'web/server.js': { ...BROWSER, format: 'iife', conditions: ['@saydo/source', 'worker'], entryPoints: ['server/browser.ts'] },
  'alignment-map.js': { ...BROWSER, format: 'iife', entryPoints: ['client/alignment-map/view.ts'] },
  'alignment-map.css': { ...BROWSER, entryPoints: ['client/alignment-map/view.css'] },
}

/**
 * Makes all bundles anew and gives the folders of the packages that went in, sorted. Throws when a source has an error or a warning:
 * in the browser's bundles that is, above all, a part of Node that nothing there can stand in for.
 */
export async function bundle(): Promise<string[]> {
  for (const name of Object.keys(BUNDLES)) rmSync(join(DIST, name), { force: true })
  const packages = new Set<string>()
  for (const [name, options] of Object.entries(BUNDLES)) {
    const { metafile, warnings } = await build({ ...options, metafile: true, outfile: join(DIST, name) })
    if (warnings.length > 0) throw new Error(`${name}: ${warnings.length} warnings, see above`)
    refuseOutsiders(name, metafile, options.external ?? [], options.platform === 'node')
    for (const folder of packageFolders(metafile)) packages.add(folder)
  }
  return [...packages].sort()
}

/**
 * In a browser `node:path` has a stand-in. Whatever else of Node a source names falls away with the code that uses it;
 * where some of that code is reached all the same, the name stays in the bundle and `refuseOutsiders` sees it.
 */
function withoutNode(): Plugin {
  return {
    name: 'without-node',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /^node:/ }, ({ path, kind, resolveDir }) =>
        path === 'node:path'
          ? resolve('path-browserify', { kind, resolveDir: resolveDir || ROOT })
          : { path, external: true, sideEffects: false },
      )
    },
  }
}

/** A bundle asks at run time for nothing but what its host gives. */
function refuseOutsiders(name: string, metafile: Metafile, given: readonly string[], inNode: boolean): void {
  const asked = Object.values(metafile.outputs).flatMap(({ imports }) => imports.filter((entry) => entry.external).map(({ path }) => path))
  const outsiders = asked.filter((path) => !given.includes(path) && !(inNode && isBuiltin(path)))
  if (outsiders.length > 0) throw new Error(`${name} would have to find these outside: ${[...new Set(outsiders)].join(', ')}`)
}

function packageFolders(metafile: Metafile): string[] {
  return Object.keys(metafile.inputs).flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1] ?? [])
}

if (process.argv[1] === import.meta.filename) {
  await bundle()
  console.log('client/dist/ is there.')
}
