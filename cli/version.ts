import { readFileSync } from 'node:fs'

/** The package's version, from its package.json: beside this file in the sources, one folder up when built. */
export const VERSION: string = read('./package.json') ?? read('../package.json') ?? '0.0.0'

function read(path: string): string | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
    return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : undefined
  } catch {
    return undefined
  }
}
