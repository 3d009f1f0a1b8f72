import type { Understood } from '../claims/extract.js'
import type { PlacedClaim } from './policy-set.js'

/**
 * The measures judged together with a statement: those of the table or list it stands in, and of the nearest section.
 * A section that holds several tables, each for a role of its own, keeps them apart.
 */
export function sameGroup(document: Understood, claim: PlacedClaim, other: PlacedClaim): boolean {
  if (claim.section !== other.section) return false
  const [a, b] = [document.document.statements[claim.statement], document.document.statements[other.statement]]
  if (a?.kind === 'row' && b?.kind === 'row') return a.group === b.group
  return true
}

/**
 * The plan that a reward belongs to: its role's section, plus what the document says of all roles before any of them. Where
 * only one section of the document pays anything, the whole document is the plan.
 */
export function samePlan(document: Understood, claim: PlacedClaim, other: PlacedClaim): boolean {
  if (claim.file !== other.file) return false
  const home = roleSection(document, claim.section)
  const there = roleSection(document, other.section)
  if (home === there || (document.document.sections[there]?.depth ?? 0) <= 1) return true
  const paying = new Set(
    document.claims.filter((c) => c.kind === 'reward' && c.mode === 'standing').map((c) => roleSection(document, c.section)),
  )
  if (paying.size <= 1) return true
  // A section that pays nothing itself but sets conditions sets them for all: "Common rules".
  return other.kind === 'condition' && !paying.has(there)
}

/** The section below the document's title that a section belongs to. */
export function roleSection(document: Understood, section: number): number {
  const { sections } = document.document
  let at = sections[section]
  while (at && at.depth > 2 && at.parent !== undefined && (sections[at.parent]?.depth ?? 0) >= 2) at = sections[at.parent]
  return at?.id ?? 0
}
