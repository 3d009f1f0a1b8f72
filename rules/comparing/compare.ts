import type { Understood } from '../claims/extract.js'
import { compareText } from '../findings/finding.js'
import { leastConfidence } from '../policy-set/doubt.js'
import { type Aligned, alignStatements, pathOf, plain } from './align.js'
import type { Area, ComparedFinding, Effect, PolicyChanges, StatementChange, StatementPlace, Version } from './change.js'
import { compareFound } from './compare-findings.js'
import { differencesOf } from './differences.js'
import { directionOf } from './direction.js'
import { pairDocuments } from './pair-documents.js'
import { AREAS, type Fact, factOf, maySay, type Said } from './said.js'

/**
 * What a change does to what documents say: priorities, promises, what is measured and paid, and what else must or may be done.
 * What was moved within its document, marked up or broken into lines otherwise says the same. `renamed` gives new names by old ones.
 */
export function comparePolicies<Found extends ComparedFinding>(
  before: Version<Found>,
  after: Version<Found>,
  renamed: ReadonlyMap<string, string> = new Map(),
): PolicyChanges<Found> {
  const documents = pairDocuments(before.documents, after.documents, renamed)
  const alignment = alignStatements(before, after, documents)
  const same = new Map(documents.map((pair) => [pair.before, pair.after]))
  const least = { before: leastConfidence(before.documents.length), after: leastConfidence(after.documents.length) }
  const statements = alignment.pairs.flatMap((pair) => AREAS.flatMap((area) => changeOf(pair, area, least, same) ?? []))
  return { statements: statements.sort(byPlace), ...compareFound(before, after, documents, alignment) }
}

interface Least {
  readonly before: number
  readonly after: number
}

function changeOf(pair: Aligned, area: Area, least: Least, same: ReadonlyMap<Understood, Understood>): StatementChange | undefined {
  const was = pair.before && factOf(pair.before, area, least.before)
  const is = pair.after && factOf(pair.after, area, least.after)
  if (!was && !is) return undefined
  const places = { before: pair.before && placeOf(pair.before, was), after: pair.after && placeOf(pair.after, is) }
  const tell = (effect: Effect, details: StatementChange['details'] = []) => ({ area, effect, ...places, details })
  const { before, after } = pair
  if (!before || !after) return tell(before ? 'dropped' : 'added')
  const isReworded = plain(before) !== plain(after)
  // The same words in the same place say the same: that the judge sees its neighbours otherwise is no news.
  if (!isReworded && contextOf(before) === contextOf(after))
    return area === 'priority' && was && is ? moved(tell, before, after, same) : undefined
  if (!was || !is) {
    const [fact, other] = was ? [was, after] : [is, before]
    return fact && maySay(other, fact) ? undefined : tell(was ? 'dropped' : 'added')
  }
  const details = differencesOf(before, after, was, is)
  if (area === 'promise' && isReworded) {
    return tell((['weakened', 'changed', 'strengthened'] as const)[directionOf(before, after, was, is, details) + 1] ?? 'changed', details)
  }
  if (area === 'priority') return isReworded || details.length > 0 ? tell('changed', details) : moved(tell, before, after, same)
  if (area === 'measure') return details.some(({ what }) => TOLD_OF_MEASURES.has(what)) ? tell('changed', details) : undefined
  return details.some(({ what }) => what === 'topic') ? tell('changed', details) : undefined
}

const TOLD_OF_MEASURES: ReadonlySet<string> = new Set(['amount', 'weight', 'topic', 'condition'])

/** Which document declares what comes first matters: in the mission it weighs more than in an appendix. */
function moved(tell: (effect: Effect) => StatementChange, before: Said, after: Said, same: ReadonlyMap<Understood, Understood>) {
  return same.get(before.document) === after.document ? undefined : tell('moved')
}

/** What a statement's meaning depends on besides its words: what it stands under and is introduced by. */
function contextOf(said: Said): string {
  const { statement } = said
  return [...pathOf(said), statement.leadIn, statement.quoted, ...statement.cells.map(({ header }) => header)].join('\n')
}

function placeOf({ document, statement }: Said, fact: Fact | undefined): StatementPlace {
  const { file, language } = document.document
  const claim = fact && { kind: fact.claim.kind, topic: fact.claim.topic }
  return { file, span: statement.span, text: statement.text, language: statement.language ?? language, claim }
}

function byPlace(a: StatementChange, b: StatementChange): number {
  const [x, y] = [a.after ?? a.before, b.after ?? b.before]
  return x && y ? compareText(x.file, y.file) || x.span.start - y.span.start || x.span.end - y.span.end : 0
}
