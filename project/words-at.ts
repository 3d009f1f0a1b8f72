import type { Engine, Location } from '@saydo/rules'

/** The statement that a place speaks of. */
export interface WordsAt {
  /** Its words, without markup; the source's own where no statement begins there. */
  readonly statement: string
  /** Titles of the headings that it stands under, the outermost first. */
  readonly section: readonly string[]
}

/** Finds the statement that stands at a place. */
export function wordsAt(engine: Engine, sources: ReadonlyMap<string, string>, { file, span }: Location): WordsAt {
  const { statements = [], sections = [] } = engine.set.get(file)?.document ?? {}
  const found = statements.find((statement) => statement.span.start <= span.start && span.end <= statement.span.end)
  if (found) return { statement: found.text, section: sections[found.section]?.path ?? [] }
  return { statement: (sources.get(file)?.slice(span.start, span.end) ?? '').replace(/\s+/gu, ' ').trim(), section: [] }
}
