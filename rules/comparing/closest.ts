import { rarityOf, sameActLikelihood } from '../policy-set/same-act.js'
import { likenessOf } from './likeness.js'
import type { DocumentPair } from './pair-documents.js'
import { AREAS, factOf, pathOf, type Said, statementsOf } from './said.js'

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

/** How many pairs of times are looked at. */
const MOST_PAIRS = 200_000

/** What each statement of one version is in the other. */
export type Partners = ReadonlyMap<Said['statement'], Said>

/** Pairs of one document's statements that are left, the most alike first; each is taken once. */
export function mostAlike({ before, after }: DocumentPair, partners: Partners, origins: Partners): [Said, Said][] {
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
export function sameActs(old: readonly Said[], now: readonly Said[], partners: Partners, origins: Partners): [Said, Said][] {
  const timed = (statements: readonly Said[], known: Partners) =>
    statements.flatMap((said) => {
      const term = known.has(said.statement) ? undefined : factOf(said, 'promise', 0)?.term
      return term ? [{ said, term }] : []
    })
  const [left, right] = [timed(old, partners), timed(now, origins)]
  // Where everything changed at once, each document's are looked at alone.
  const isMuch = left.length * right.length > MOST_PAIRS
  const mayBe = (a: Said, b: Said) => !isMuch || a.document.document.file === b.document.document.file
  const rarity = rarityOf([...left, ...right].map(({ term }) => term))
  const found = left.flatMap((a) =>
    right.map((b) => ({
      a,
      b,
      likelihood: a.term.kind === b.term.kind && mayBe(a.said, b.said) ? sameActLikelihood(a.term, b.term, rarity) : 0,
    })),
  )
  const likely = found.filter(({ likelihood }) => likelihood >= SAME_ACT).sort((x, y) => y.likelihood - x.likelihood)
  return eachOnce(likely.map(({ a, b }) => [a.said, b.said]))
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
