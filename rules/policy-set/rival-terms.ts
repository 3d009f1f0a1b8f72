import type { Understood } from '../claims/extract.js'
import { compareText } from '../findings/finding.js'
import { areAtOdds } from './at-odds.js'
import type { SetView } from './policy-set.js'
import { replacedIn } from './replaced.js'
import { rarityOf, sameActLikelihood } from './same-act.js'
import { type Term, termsOf } from './terms.js'

/** A promise and what it cannot be squared with. */
export interface Rivalry {
  readonly term: Term
  readonly rival: Term
}

/** How likely (0–1) two terms must be about the same act to be held against each other. */
const SAME = 0.65

/**
 * The promises of a document that are at odds with another term of the set for the same act: with an earlier promise of another
 * figure, or with a target that asks for less. Of several rivals the likeliest.
 */
export function rivalsOf(document: Understood, set: SetView, against: Term['kind']): readonly Rivalry[] {
  // Most documents promise nothing: they need not ask, and are not judged anew when promises change elsewhere.
  const own = termsOf(document).filter((term) => term.kind === 'promise')
  const replaced = own.length === 0 ? new Set<string>() : replacedIn(set)
  if (own.length === 0 || replaced.has(document.document.file)) return []
  const terms = set.gather(termsOf)
  const rarity = rarityOf(terms)
  const index = indexOf(terms)
  return own.flatMap((term): Rivalry[] => {
    let best: { readonly rival: Term; readonly likelihood: number } | undefined
    for (const rival of candidates(term, index)) {
      if (rival.kind !== against || replaced.has(rival.claim.file) || (against === 'promise' && !isLater(term, rival))) continue
      if (!areAtOdds(term, rival)) continue
      const likelihood = sameActLikelihood(term, rival, rarity)
      if (likelihood >= SAME && likelihood > (best?.likelihood ?? 0)) best = { rival, likelihood }
    }
    return best ? [{ term: { ...term, claim: { ...term.claim, confidence: best.likelihood } }, rival: best.rival }] : []
  })
}

/** Later in the set's order: by path, then position. */
function isLater(term: Term, other: Term): boolean {
  return (
    compareText(term.claim.file, other.claim.file) > 0 ||
    (term.claim.file === other.claim.file && term.claim.statement > other.claim.statement)
  )
}

/** Terms by what they share: in a large set a promise is held only against those that name something of what it names. */
function indexOf(terms: readonly Term[]): ReadonlyMap<string, readonly Term[]> {
  const known = indexes.get(terms)
  if (known) return known
  const index = new Map<string, Term[]>()
  for (const term of terms) {
    for (const key of [...term.stems, ...term.acts]) {
      const row = index.get(key)
      if (row) row.push(term)
      else index.set(key, [term])
    }
  }
  indexes.set(terms, index)
  return index
}

const indexes = new WeakMap<readonly Term[], ReadonlyMap<string, readonly Term[]>>()

/** What so many terms share says nothing. */
const COMMON = 200

function candidates(term: Term, index: ReadonlyMap<string, readonly Term[]>): ReadonlySet<Term> {
  const found = new Set<Term>()
  for (const key of [...term.stems, ...term.acts]) {
    const row = index.get(key) ?? []
    if (row.length <= COMMON) for (const other of row) found.add(other)
  }
  return found
}
