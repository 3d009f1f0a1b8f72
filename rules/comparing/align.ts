import type { Understood } from '../claims/extract.js'
import { rarityOf, sameActLikelihood } from '../policy-set/same-act.js'
import type { Version } from './change.js'
import { grouped } from './grouped.js'
import { likenessOf } from './likeness.js'
import type { DocumentPair } from './pair-documents.js'
import { AREAS, factOf, type Said, statementsOf } from './said.js'

/** One statement in both versions, or in one of them. */
export interface Aligned {
  readonly before: Said | undefined
  readonly after: Said | undefined
}

/** Statements that became each other, and those that came or went; by document and position, in no other order. */
export interface Alignment {
  readonly pairs: readonly Aligned[]
  /** What a statement of the older version became. */
  readonly partners: ReadonlyMap<Said['statement'], Said>
}

/** So alike (0–1) two statements of one document must be, in words and place, to be one. */
const ALIKE = 0.5
/** What no likeness of place makes up for. */
const LEAST_WORDS = 0.2
/** What it adds to stand under the same heading, to stand between the same neighbours, and to say a thing of the same kind. */
const SAME_SECTION = 0.1
const SAME_GAP = 0.2
const SAME_AREA = 0.1
/** How likely (0–1) two times must be about the same act to be one promise in other words. */
const SAME_ACT = 0.65

/**
 * Finds what became of each statement: first the same words, where they stood, then elsewhere in the document, then in any; then, of
 * those that say anything, the most alike of one document; then times that speak of the same act.
 */
export function alignStatements(before: Version, after: Version, documents: readonly DocumentPair[]): Alignment {
  const old = before.documents.flatMap(statementsOf)
  const now = after.documents.flatMap(statementsOf)
  const partners = new Map<Said['statement'], Said>()
  const origins = new Map<Said['statement'], Said>()
  const join = (a: Said, b: Said) => {
    partners.set(a.statement, b)
    origins.set(b.statement, a)
  }
  const names = new Map(documents.map((pair) => [pair.before.document.file, pair.after.document.file]))
  const fileOf = ({ document: { document } }: Said, isOld: boolean) =>
    isOld ? (names.get(document.file) ?? `\0${document.file}`) : document.file
  const keys: readonly ((said: Said, isOld: boolean) => string)[] = [
    (said, isOld) => [fileOf(said, isOld), ...pathOf(said), plain(said)].join('\n'),
    (said, isOld) => [fileOf(said, isOld), plain(said)].join('\n'),
    plain,
  ]
  for (const key of keys) {
    const free = grouped(
      now.filter(({ statement }) => !origins.has(statement)),
      (said) => key(said, false),
    )
    for (const said of old) {
      const same = partners.has(said.statement) ? undefined : free.get(key(said, true))?.shift()
      if (same) join(said, same)
    }
  }
  // A document's title is its title, whatever it says: what the document leaves unsaid is told there.
  for (const pair of documents) {
    const [a, b] = [titleOf(pair.before), titleOf(pair.after)]
    if (a && b && !partners.has(a.statement) && !origins.has(b.statement)) join(a, b)
  }
  for (const pair of documents) for (const [a, b] of mostAlike(pair, partners, origins)) join(a, b)
  for (const [a, b] of sameActs(old, now, partners, origins)) join(a, b)
  return {
    partners,
    pairs: [
      ...old.map((said) => ({ before: said, after: partners.get(said.statement) })),
      ...now.filter(({ statement }) => !origins.has(statement)).map((said) => ({ before: undefined, after: said })),
    ],
  }
}

type Partners = ReadonlyMap<Said['statement'], Said>

/** Pairs of one document's statements that are left, the most alike first; each is taken once. */
function mostAlike({ before, after }: DocumentPair, partners: Partners, origins: Partners): [Said, Said][] {
  const old = withGaps(statementsOf(before), partners, (said) => partners.get(said.statement)?.statement)
  const now = withGaps(statementsOf(after), origins, (said) => said.statement)
  const found = old.flatMap((a) =>
    now.flatMap((b) => {
      const isHeading = a.said.statement.kind === 'heading'
      if (isHeading !== (b.said.statement.kind === 'heading') || (a.areas.size === 0 && b.areas.size === 0)) return []
      const words = likenessOf(a.said, b.said)
      if (words < LEAST_WORDS) return []
      const score =
        words +
        (pathOf(a.said).join('\n') === pathOf(b.said).join('\n') ? SAME_SECTION : 0) +
        (a.gap === b.gap ? SAME_GAP : 0) +
        ([...a.areas].some((area) => b.areas.has(area)) ? SAME_AREA : 0)
      return score >= ALIKE ? [{ a, b, score }] : []
    }),
  )
  return eachOnce(found.sort((x, y) => y.score - x.score).map(({ a, b }) => [a.said, b.said]))
}

/** Statements that are left, each with the last one before it that was found again: what came in its place stands behind the same. */
function withGaps(statements: readonly Said[], known: Partners, nameOf: (said: Said) => Said['statement'] | undefined) {
  let gap: Said['statement'] | undefined
  return statements.flatMap((said) => {
    if (known.has(said.statement)) {
      gap = nameOf(said)
      return []
    }
    return [{ said, gap, areas: new Set(AREAS.filter((area) => factOf(said, area, 0))) }]
  })
}

/** Times that are left, of any document: a promise in quite other words is known by its act. */
function sameActs(old: readonly Said[], now: readonly Said[], partners: Partners, origins: Partners): [Said, Said][] {
  const timed = (statements: readonly Said[], known: Partners) =>
    statements.flatMap((said) => {
      const term = known.has(said.statement) ? undefined : factOf(said, 'promise', 0)?.term
      return term ? [{ said, term }] : []
    })
  const [left, right] = [timed(old, partners), timed(now, origins)]
  const rarity = rarityOf([...left, ...right].map(({ term }) => term))
  const found = left.flatMap((a) =>
    right.map((b) => ({ a, b, likelihood: a.term.kind === b.term.kind ? sameActLikelihood(a.term, b.term, rarity) : 0 })),
  )
  const likely = found.filter(({ likelihood }) => likelihood >= SAME_ACT).sort((x, y) => y.likelihood - x.likelihood)
  return eachOnce(likely.map(({ a, b }) => [a.said, b.said]))
}

function titleOf(document: Understood): Said | undefined {
  const heading = document.document.sections.find(({ depth }) => depth === 1)?.heading
  return statementsOf(document).find(({ statement }) => statement.id === heading)
}

function eachOnce(pairs: readonly [Said, Said][]): [Said, Said][] {
  const taken = new Set<Said['statement']>()
  return pairs.filter(([a, b]) => {
    if (taken.has(a.statement) || taken.has(b.statement)) return false
    taken.add(a.statement)
    taken.add(b.statement)
    return true
  })
}

/** Titles of the headings above, without the heading's own. */
export function pathOf({ document, statement }: Said): readonly string[] {
  const path = document.document.sections[statement.section]?.path ?? []
  return statement.kind === 'heading' ? path.slice(0, -1) : path
}

/** One way to write each text. */
export function plain({ statement }: Said): string {
  return statement.text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
