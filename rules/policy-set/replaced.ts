import type { Understood } from '../claims/extract.js'
import type { SetView } from './policy-set.js'

/** What a document calls itself, and what it says that it takes the place of. */
interface Edition {
  readonly file: string
  readonly title: string
  readonly version: string
  readonly supersedes: string
}

/**
 * Names of documents that another one of the set has taken the place of: one that names them in its front matter's `supersedes` (by
 * file name or title), or that bears the same title in a newer `version`.
 */
export function replacedIn(set: SetView): ReadonlySet<string> {
  const editions = set.gather(editionOf)
  const known = found.get(editions)
  if (known) return known
  const newer = editions.filter(({ supersedes, version }) => supersedes !== '' || version !== '')
  const replaced = new Set(
    editions
      .filter((old) => newer.some((other) => other.file !== old.file && (names(other.supersedes, old) || isNewer(other, old))))
      .map(({ file }) => file),
  )
  found.set(editions, replaced)
  return replaced
}

const found = new WeakMap<readonly Edition[], ReadonlySet<string>>()

/** Only documents that say something of editions are asked about. */
function editionOf({ document }: Understood): readonly Edition[] {
  const { supersedes = '', other, title = document.title } = document.frontMatter
  return [
    {
      file: document.file,
      title: title.toLowerCase().trim(),
      version: other.get('version') ?? '',
      supersedes: supersedes.toLowerCase().trim(),
    },
  ]
}

function names(supersedes: string, { file, title }: Edition): boolean {
  if (supersedes === '') return false
  const base = file.toLowerCase().split('/').at(-1) ?? ''
  return supersedes
    .split(/\s*,\s*/u)
    .some((name) => name === title || name === file.toLowerCase() || name === base || `${name}.md` === base)
}

function isNewer(a: Edition, b: Edition): boolean {
  if (a.title === '' || a.title !== b.title || a.version === '' || b.version === '') return false
  return a.version.localeCompare(b.version, 'en', { numeric: true }) > 0
}
