import { compareText } from '../findings/finding.js'
import { plain } from '../findings/fingerprint.js'

/** A finding as a baseline knows it again. */
export interface Known {
  readonly fingerprint: string
  readonly rule: string
  /** The document, relative to the root of its policy set, with forward slashes. */
  readonly file: string
  /** Titles of the headings that the statement stands under, the outermost first. */
  readonly section: readonly string[]
  /** The statement's words, without markup. */
  readonly statement: string
  /** The folder of its policy set, relative to the baseline's; left out where that is the same. */
  readonly set?: string
}

/** A line of a baseline that cannot be used; counted from 1. */
export interface BadLine {
  readonly line: number
  readonly reason: string
}

/**
 * Reads a baseline. Where it is no JSON any more, each line is read by itself: that merging two branches lost a comma or left one
 * too many changes nothing.
 */
export function readBaseline(source: string): { readonly entries: readonly Known[]; readonly bad: readonly BadLine[] } {
  const text = source.replace(/^\uFEFF/u, '')
  const entries = entriesOf(parsed(text))
  return entries ? { entries, bad: [] } : readLines(text)
}

/** The entries of a file that is sound, however it is laid out. */
function entriesOf(value: unknown): readonly Known[] | undefined {
  const { version, findings } = Object(value) as { readonly version?: unknown; readonly findings?: unknown }
  if (version !== 1 || !Array.isArray(findings)) return undefined
  const entries = findings.map(entryOf)
  return entries.every((entry) => entry !== undefined) ? entries : undefined
}

function readLines(text: string): ReturnType<typeof readBaseline> {
  const entries: Known[] = []
  const bad: BadLine[] = []
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const words = line.trim().replace(/,$/u, '')
    if (words === '' || FRAME.test(words)) continue
    const entry = entryOf(parsed(words))
    if (entry) entries.push(entry)
    else bad.push({ line: index + 1, reason: CONFLICT.test(words) ? 'a conflict of a merge stands here' : 'it is no entry of a baseline' })
  }
  return { entries, bad }
}

/** What stands around the entries. */
const FRAME = /^(?:[{}\]]|"version": *1|"findings": *\[)$/u
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})/u

/** What a text of JSON holds; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function entryOf(value: unknown): Known | undefined {
  const { fingerprint, rule, file, section, statement, set } = Object(value) as Record<string, unknown>
  const texts = [fingerprint, rule, file, statement].every((one) => typeof one === 'string')
  const titles = Array.isArray(section) && section.every((one) => typeof one === 'string')
  if (!texts || !titles || (set !== undefined && typeof set !== 'string')) return undefined
  return { fingerprint, rule, file, section, statement, ...(set === undefined ? {} : { set }) } as Known
}

/** Writes a baseline: one entry a line, sorted, so that two branches rarely change the same line. */
export function writeBaseline(entries: readonly Known[]): string {
  const sorted = [...entries].sort(
    (a, b) =>
      compareText(a.set ?? '', b.set ?? '') ||
      compareText(a.file, b.file) ||
      compareText(a.rule, b.rule) ||
      compareText(a.statement, b.statement) ||
      compareText(a.fingerprint, b.fingerprint),
  )
  const lines = sorted.map(({ fingerprint, rule, file, section, statement, set }) =>
    JSON.stringify({ fingerprint, ...(set === undefined ? {} : { set }), rule, file, section, statement }),
  )
  return `{\n"version": 1,\n"findings": [\n${lines.join(',\n')}${lines.length > 0 ? '\n' : ''}]\n}\n`
}

/** Which findings a baseline knows, and which of its entries match nothing any more. */
export interface Matched<Finding> {
  readonly known: ReadonlySet<Finding>
  readonly stale: readonly Known[]
}

/**
 * Sets findings against a baseline, one entry to one finding: where one was mended and another like it added, there are not
 * enough entries for both. First those of the same rule, document, headings and words; then, of what is left, those of the same
 * rule and words, which have moved.
 */
export function matchBaseline<Finding extends Pick<Known, 'fingerprint' | 'rule' | 'statement'>>(
  entries: readonly Known[],
  findings: readonly Finding[],
): Matched<Finding> {
  const exact = pair(entries, findings, ({ fingerprint }) => fingerprint)
  const moved = pair(exact.entries, exact.findings, ({ rule, statement }) => `${rule}\0${plain(statement)}`)
  return { known: new Set([...exact.paired, ...moved.paired]), stale: moved.entries }
}

type Key = (one: Pick<Known, 'fingerprint' | 'rule' | 'statement'>) => string

function pair<Finding extends Pick<Known, 'fingerprint' | 'rule' | 'statement'>>(
  entries: readonly Known[],
  findings: readonly Finding[],
  keyOf: Key,
) {
  const waiting = new Map<string, Known[]>()
  for (const entry of entries) waiting.set(keyOf(entry), [...(waiting.get(keyOf(entry)) ?? []), entry])
  const paired: Finding[] = []
  const left: Finding[] = []
  for (const finding of findings) (waiting.get(keyOf(finding))?.shift() ? paired : left).push(finding)
  return { paired, findings: left, entries: [...waiting.values()].flat() }
}
