import { type ClaimLabel, parseLabel } from '../claims/claim.js'
import type { Understood } from '../claims/extract.js'
import type { Severity } from '../findings/finding.js'
import type { FixWords, Remedy } from '../fixes/remedy.js'
import { placeAt } from '../policy-set/place.js'
import { type PlacedClaim, type SetView, standingClaims } from '../policy-set/policy-set.js'

/** What a rule found: a claim at fault, and the claims that it contradicts or leans on. */
export interface Detection {
  readonly claim: PlacedClaim
  /** Statements to show beside the finding; `note` names a text of the rule's `notes`. */
  readonly related: readonly { readonly claim: PlacedClaim; readonly note: string }[]
  /** The principle that this very detection is about, where the rule serves several in turn. */
  readonly principle?: string
  /** Figures that the message gives. */
  readonly data?: Readonly<Record<string, string | number>>
}

export interface RuleContext {
  readonly set: SetView
  /** Declared service priorities, in the set's order; empty where none is declared. */
  readonly priorities: readonly PlacedClaim[]
  /** The ISO date that the host states; rules that ask what is past are silent without one. */
  readonly today: string | undefined
}

/** What a rule is about: the index of rules is ordered by it. */
export const FAMILIES = ['incentives', 'priorities', 'empowerment', 'customers', 'promises', 'clarity', 'strategy', 'coverage'] as const
export type Family = (typeof FAMILIES)[number]

/** Texts of one language. Messages say what, why and what to do; `{name}` stands for a figure of the detection. */
export interface RuleTexts {
  readonly message: string
  readonly notes: Readonly<Record<string, string>>
  /** Words of the rule's remedies, by the name that these give. */
  readonly fixes?: Readonly<Record<string, FixWords>>
}

/** A rule: folder name = id. It sees claims, never words. */
export interface Rule {
  readonly family: Family
  /** What `saydo:recommended` reports it as. */
  readonly severity: Severity
  /** Whether it finds two statements at odds, so that `saydo:say-do` has it. */
  readonly contradiction: boolean
  /** Ids of the principles it serves, the foremost first. */
  readonly principles: readonly string[]
  /** Fires only where the set (or the configuration) declares service as a priority. */
  readonly needsPriority: boolean
  /**
   * Whether it finds what no document of the set says: whoever reads one document alone must not run it, for another may say it.
   */
  readonly needsWholeSet?: boolean
  /** Judges one document within its set. The same document in a set that answers the same gives the same detections. */
  readonly detect: (document: Understood, context: RuleContext) => readonly Detection[]
  /** Ways to mend a finding, the best first; each is offered only where it makes the finding go and no other come. */
  readonly remedies?: readonly Remedy[]
  /** By language code; English is there always. */
  readonly texts: Readonly<Record<string, RuleTexts>>
}

/** A rule as the generated catalogue lists it, with its pages by file name. */
export interface CatalogEntry {
  readonly id: string
  readonly rule: Rule
  readonly pages: Readonly<Record<string, string>>
}

/** The standing claims of a kind and topic in a document. */
export const claimsOf = standingClaims

/** Claims at fault by themselves. */
export function alone(claims: readonly PlacedClaim[]): Detection[] {
  return claims.map((claim) => ({ claim, related: [] }))
}

/** Whether two claims stand side by side: in one paragraph or list, or in neighbouring sentences of one section. */
export function isBeside(document: Understood, claim: PlacedClaim, other: PlacedClaim): boolean {
  const [a, b] = [document.document.statements[claim.statement], document.document.statements[other.statement]]
  if (!a || !b || a.section !== b.section) return false
  return a.block === b.block || (a.group !== undefined && a.group === b.group) || Math.abs(a.id - b.id) <= 1
}

/** A claim at fault because of the declared priorities: each of them is shown beside it. */
export function against(priorities: readonly PlacedClaim[], claim: PlacedClaim, note = 'priority'): Detection {
  return { claim, related: priorities.map((priority) => ({ claim: priority, note })) }
}

/**
 * Statements that may well make one of these claims, surer than `least` (0–1): what silences a rule need not be as sure as
 * what fires it, for a false alarm costs more than a miss.
 */
export function hintsOf(document: Understood, least: number, ...labels: readonly ClaimLabel[]): readonly PlacedClaim[] {
  const known = hints.get(document) ?? new Map<string, readonly PlacedClaim[]>()
  hints.set(document, known)
  const key = `${least} ${labels.join(' ')}`
  const found = known.get(key) ?? findHints(document, least, labels)
  known.set(key, found)
  return found
}

/** A document is judged anew whenever another changes what is declared first: its hints stay what they are. */
const hints = new WeakMap<Understood, Map<string, readonly PlacedClaim[]>>()

function findHints(document: Understood, least: number, labels: readonly ClaimLabel[]): readonly PlacedClaim[] {
  return document.document.statements.flatMap((statement): PlacedClaim[] => {
    const verdicts = document.verdicts[statement.id]
    // A row or an item is what it looks like; a sentence of prose must say it more surely.
    const bar = statement.kind === 'sentence' ? Math.max(least, 0.5) : least
    const label = labels.find((name) => (verdicts?.get(name) ?? 0) >= bar)
    if (!label || statement.quoted || isSanction(label, verdicts)) return []
    const confidence = verdicts?.get(label) ?? 0
    return [placeAt(document, { ...parseLabel(label), confidence, statement: statement.id })]
  })
}

/** Losing pay for a misdeed is a sanction, not a condition of quality. */
function isSanction(label: ClaimLabel, verdicts: ReadonlyMap<ClaimLabel, number> | undefined): boolean {
  const punished = Math.max(verdicts?.get('penalty:other') ?? 0, verdicts?.get('penalty:service') ?? 0)
  return label === 'condition:quality' && punished > (verdicts?.get(label) ?? 0) / 2
}

/** Drops claims of list items whose parent item makes the same claim: a measure and its figures are one statement, the parent. */
export function outermost(document: Understood, claims: readonly PlacedClaim[]): PlacedClaim[] {
  const stated = new Set(claims.map((claim) => claim.statement))
  return claims.filter((claim) => {
    const parent = document.document.statements[claim.statement]?.parent
    return parent === undefined || !stated.has(parent)
  })
}
