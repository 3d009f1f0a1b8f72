import type { Engine, Location } from '@saydo/rules'

/** The words of the statement that stands at a place, without markup; the source's own where no statement begins there. */
export function statementAt(engine: Engine, sources: ReadonlyMap<string, string>, { file, span }: Location): string {
  const { statements = [] } = engine.set.get(file)?.document ?? {}
  const found = statements.find((statement) => statement.span.start <= span.start && span.end <= statement.span.end)
  return found?.text ?? (sources.get(file)?.slice(span.start, span.end) ?? '').replace(/\s+/gu, ' ').trim()
}
