import type { Understood } from '../claims/extract.js'
import { compareText } from '../findings/finding.js'
import { leastConfidence } from '../policy-set/doubt.js'
import { type Aligned, alignStatements } from './align.js'
import type { Area, ComparedFinding, Effect, PolicyChanges, StatementChange, StatementPlace, Version } from './change.js'
import { compareFound } from './compare-findings.js'
import { differencesBetween, differencesOf } from './differences.js'
import { alludes, directionOf } from './direction.js'
import { pairDocuments } from './pair-documents.js'
import { AREAS, type Fact, factOf, pathOf, plain, type Said, stillSaid } from './said.js'

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
  const statements = alignment.pairs
    .filter(({ before, after }) => !isSame(before, after, same))
    .flatMap((pair) => AREAS.flatMap((area) => changeOf(pair, area, least, same) ?? []))
  statements.push(...compareStated(before.stated ?? [], after.stated ?? []))
  return { statements: statements.sort(byPlace), ...compareFound(before, after, documents, alignment) }
}

/** Priorities that configurations state come and go by their topic. */
function compareStated(before: readonly StatementPlace[], after: readonly StatementPlace[]): StatementChange[] {
  const isAmong = (places: readonly StatementPlace[], { file, claim }: StatementPlace) =>
    places.some((place) => place.file === file && place.claim?.topic === claim?.topic)
  const shared = { area: 'priority', details: [] } as const
  return [
    ...before
      .filter((place) => !isAmong(after, place))
      .map((place) => ({ ...shared, effect: 'dropped' as const, before: place, after: undefined })),
    ...after
      .filter((place) => !isAmong(before, place))
      .map((place) => ({ ...shared, effect: 'added' as const, before: undefined, after: place })),
  ]
}

interface Least {
  readonly before: number
  readonly after: number
}

function changeOf(pair: Aligned, area: Area, least: Least, same: ReadonlyMap<Understood, Understood>): StatementChange | undefined {
  const { before, after } = pair
  const was = before && factOf(before, area, least.before)
  const is = after && factOf(after, area, least.after)
  if (!was && !is) return undefined
  const tell: Tell = (effect, details = []) => ({
    area,
    effect,
    before: before && placeOf(before, was),
    after: after && placeOf(after, is),
    details,
  })
  if (!before || !after) return tell(before ? 'dropped' : 'added')
  if (plain(before) === plain(after) && contextOf(before) === contextOf(after)) {
    return area === 'priority' && was && is ? moved(tell, before, after, same) : undefined
  }
  const [old, now] = [was ?? (is && stillSaid(before, is)), is ?? (was && stillSaid(after, was))]
  return old && now ? reworded(tell, before, after, old, now, same) : cameOrWent(tell, before, after)
}

/** The same words in the same place say the same: that the judge sees its neighbours otherwise is no news. */
function isSame(before: Said | undefined, after: Said | undefined, same: ReadonlyMap<Understood, Understood>): boolean {
  if (!before || !after || same.get(before.document) !== after.document) return false
  return plain(before) === plain(after) && contextOf(before) === contextOf(after)
}

type Tell = (effect: Effect, details?: StatementChange['details']) => StatementChange

/** A statement that says something of the kind in one of its wordings only. */
function cameOrWent(tell: Tell, before: Said, after: Said): StatementChange {
  const change = tell('dropped')
  const isGone = change.before?.claim !== undefined
  const alluded = change.area === 'promise' && plain(before) !== plain(after) && alludes(isGone ? after : before)
  if (!alluded) return isGone ? change : tell('added')
  return tell(isGone ? 'weakened' : 'strengthened', differencesBetween(before.reading, after.reading))
}

function reworded(tell: Tell, before: Said, after: Said, was: Fact, is: Fact, same: ReadonlyMap<Understood, Understood>) {
  const { area } = tell('changed')
  const isReworded = plain(before) !== plain(after)
  const details = differencesOf(before, after, was, is)
  if (area === 'promise' && isReworded) return tell(DIRECTIONS[directionOf(before, after, was, is, details)], details)
  if (area === 'priority') return isReworded ? tell('changed', details) : moved(tell, before, after, same)
  const isTold = details.some(({ what }) => what === 'topic' || (area === 'measure' && TOLD_OF_MEASURES.has(what)))
  return isTold ? tell('changed', details) : undefined
}

const DIRECTIONS = { [-1]: 'weakened', 0: 'changed', 1: 'strengthened' } as const

const TOLD_OF_MEASURES: ReadonlySet<string> = new Set(['amount', 'weight', 'condition'])

/** Which document declares what comes first matters: in the mission it weighs more than in an appendix. */
function moved(tell: Tell, before: Said, after: Said, same: ReadonlyMap<Understood, Understood>) {
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
