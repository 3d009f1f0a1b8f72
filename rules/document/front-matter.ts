import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'
import type { FrontMatter, Span } from './document.js'

const NONE: FrontMatter = { other: new Map(), places: new Map() }

/** Reads YAML or TOML front matter. What cannot be parsed counts as none: the text below it is still linted. */
export function readFrontMatter(value: string, format: 'yaml' | 'toml', span: Span, source: string): FrontMatter {
  let data: unknown
  try {
    data = format === 'yaml' ? parseYaml(value, { logLevel: 'silent' }) : parseToml(value)
  } catch {
    return { ...NONE, span }
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { ...NONE, span }
  const other = new Map<string, string>()
  for (const [key, entry] of Object.entries(data)) {
    const text = asText(entry)
    if (text !== undefined) other.set(key.toLowerCase(), text)
  }
  const named: Record<string, string> = {}
  for (const key of ['lang', 'title', 'kind', 'owner', 'status', 'supersedes']) {
    const text = other.get(key)
    if (text !== undefined) named[key] = text
  }
  return { ...named, other, places: placesOf(source.slice(span.start, span.end), span.start), span }
}

/** The lines on which top-level keys stand, by key in lower case; a nested key is indented. */
function placesOf(text: string, start: number): Map<string, Span> {
  const places = new Map<string, Span>()
  for (const match of text.matchAll(/^(["']?)([^\s"'#:=-][^"':=\r\n]*?)\1[ \t]*[:=][^\r\n]*/gmu)) {
    places.set((match[2] ?? '').toLowerCase(), { start: start + match.index, end: start + match.index + match[0].trimEnd().length })
  }
  return places
}

function asText(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (Array.isArray(value)) return value.map((entry) => asText(entry) ?? '').join(', ')
  return undefined
}
