import { fileURLToPath } from 'node:url'
import type { FileWatcher } from './protocol.js'

/** Whether a server asked to be told of this kind of change (created 1, changed 2, deleted 3) to a file. */
export function watches(watcher: FileWatcher, path: string, change: 1 | 2 | 3): boolean {
  if (((watcher.kind ?? 7) & (1 << (change - 1))) === 0) return false
  const { globPattern } = watcher
  if (typeof globPattern === 'string') return globToRegExp(globPattern).test(path)
  const { baseUri } = globPattern
  const base = fileURLToPath(typeof baseUri === 'string' ? baseUri : baseUri.uri).replace(/\/$/u, '')
  return path.startsWith(`${base}/`) && globToRegExp(globPattern.pattern).test(path.slice(base.length + 1))
}

/** The specification's glob: `*`, `?`, `**`, `{a,b}`, `[a-z]`, `[!a-z]`. */
function globToRegExp(glob: string): RegExp {
  const parts = /\*\*\/|\*\*|\*|\?|\{|\}|,|\[!?[^\]]*\]|[^*?{},[]+/gu
  let depth = 0
  const source = (glob.match(parts) ?? []).map((part) => {
    if (part === '{') depth += 1
    if (part === '}') depth -= 1
    if (part === '**/') return '(?:.*/)?'
    if (part === '**') return '.*'
    if (part === '*') return '[^/]*'
    if (part === '?') return '[^/]'
    if (part === '{') return '(?:'
    if (part === '}') return ')'
    if (part === ',') return depth > 0 ? '|' : ','
    if (part.startsWith('[')) return part.replace('[!', '[^')
    return part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
  })
  return new RegExp(`^${source.join('')}$`, 'u')
}
