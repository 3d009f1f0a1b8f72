import { posix } from 'node:path'

/** What a module asks for, as the compiler writes it: `from 'x'` of a statement that begins a line, `import 'x'`, `import('x')`. */
const SPECIFIER = /(^(?:import|export)\b[^'";]*?\bfrom\s*|^import\s*|\bimport\(\s*)(['"])([^'"\n]+)\2/gmu

/** All specifiers of a module or a declaration file, each once. */
export function specifiersIn(code: string): readonly string[] {
  return [...new Set([...code.matchAll(SPECIFIER)].map((match) => match[3] ?? ''))]
}

/**
 * A module's code with the names of our workspaces turned into relative paths. `path` is where the module will stand; `homes`
 * gives each workspace's folder there.
 */
export function withRelativePaths(code: string, path: string, homes: ReadonlyMap<string, string>): string {
  return code.replace(SPECIFIER, (whole, before: string, quote: string, name: string) => {
    const home = homes.get(name)
    if (home === undefined) return whole
    const way = posix.relative(posix.dirname(path), `${home}/index.js`)
    return `${before}${quote}${way.startsWith('.') ? way : `./${way}`}${quote}`
  })
}

/** "unified" of "unified/lib/x", "@scope/name" of "@scope/name/x"; undefined for what is no package. */
export function packageOf(specifier: string): string | undefined {
  if (/^(?:\.|\/|node:|#)/u.test(specifier)) return undefined
  return /^(?:@[^/]+\/)?[^/]+/u.exec(specifier)?.[0]
}
