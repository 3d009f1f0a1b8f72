import { CLAIM_LABELS, type Claim, type ClaimLabel, parseLabel } from '../claims/claim.js'
import type { Understood } from '../claims/extract.js'
import { modeOf } from '../claims/mode.js'
import type { Statement } from '../document/document.js'
import { type Term, termsOf } from '../policy-set/terms.js'
import type { Reading } from '../statements/reading.js'
import type { Area } from './change.js'
import { grouped } from './grouped.js'

/** A statement of one version, with all that is known of it. */
export interface Said {
  readonly document: Understood
  readonly statement: Statement
  readonly reading: Reading | undefined
}

/** What a statement says in one area: what it is surest to say, and whatever else. */
export interface Fact {
  readonly claim: Pick<Claim, 'kind' | 'topic' | 'confidence' | 'weight'>
  /** "promise:figure" and the like, the claim's own among them. */
  readonly labels: ReadonlySet<string>
  /** The time that is promised, or that staff are held to. */
  readonly term: Term | undefined
}

/** Every statement of a document. */
export function statementsOf(document: Understood): readonly Said[] {
  return document.document.statements.map((statement) => ({ document, statement, reading: document.readings[statement.id] }))
}

/** What a statement says in an area, where it does, and with so much confidence (0–1). */
export function factOf({ document, statement }: Said, area: Area, least: number): Fact | undefined {
  const claims = claimsAt(document, statement.id).filter((claim) => areaOf(claim) === area && claim.confidence >= least)
  if (area === 'promise' && isCutOff(document, statement.id, Math.max(0, ...claims.map(({ confidence }) => confidence)))) return undefined
  const best = claims.reduce<Claim | undefined>((a, b) => (a && a.confidence >= b.confidence ? a : b), undefined)
  const term = area === 'promise' ? termsOf(document).find(({ claim }) => claim.statement === statement.id) : undefined
  const claim = best ?? (term && term.claim.confidence >= least ? term.claim : undefined)
  return claim && { claim, labels: new Set([claim, ...claims].map(({ kind, topic }) => `${kind}:${topic}`)), term }
}

/** A time after which a customer is cut off is none that customers are promised. */
function isCutOff(document: Understood, statement: number, promised: number): boolean {
  return claimsAt(document, statement).some(
    ({ kind, topic, confidence }) => kind === 'limit' && topic === 'contact' && confidence >= promised,
  )
}

/** What a statement that was changed may still say of what it said: the judge is in two minds, and nothing takes it back. */
export function stillSaid({ document, statement, reading }: Said, { claim, labels }: Fact): Fact | undefined {
  if (!reading || modeOf(reading, claim.kind) !== 'standing') return undefined
  const verdict = document.verdicts[statement.id]
  if (Math.max(...namesOf(claim).map((name) => verdict?.get(name) ?? 0)) < claim.confidence / 2) return undefined
  const { kind, topic, confidence } = claim
  const weight = document.shares.get(statement.id)
  return { claim: { kind, topic, confidence, ...(weight === undefined ? {} : { weight }) }, labels, term: undefined }
}

/** The names that the judge may know a claim by. */
function namesOf({ kind, topic }: Fact['claim']): readonly ClaimLabel[] {
  return CLAIM_LABELS.filter((label) => {
    const parsed = parseLabel(label)
    return parsed.kind === kind && parsed.topic === topic
  })
}

/** In the order in which they are told. */
export const AREAS: readonly Area[] = ['priority', 'promise', 'measure', 'other']

/** Norms of waiting are held against promises, and stand with them. */
function areaOf({ kind, topic }: Claim): Area | undefined {
  if (kind === 'priority') return topic === 'scoped' ? undefined : 'priority'
  if (kind === 'promise' || (kind === 'measure' && topic === 'waiting')) return 'promise'
  return KINDS[kind]
}

const KINDS: Readonly<Partial<Record<Claim['kind'], Area>>> = {
  measure: 'measure',
  reward: 'measure',
  penalty: 'measure',
  condition: 'measure',
  limit: 'other',
  duty: 'other',
  practice: 'other',
}

function claimsAt(document: Understood, statement: number): readonly Claim[] {
  const found =
    known.get(document) ??
    grouped(
      document.claims.filter(({ mode }) => mode === 'standing'),
      (claim) => claim.statement,
    )
  known.set(document, found)
  return found.get(statement) ?? []
}

const known = new WeakMap<Understood, ReadonlyMap<number, readonly Claim[]>>()

/** Titles of the headings above, without the heading's own. */
export function pathOf({ document, statement }: Said): readonly string[] {
  const path = document.document.sections[statement.section]?.path ?? []
  return statement.kind === 'heading' ? path.slice(0, -1) : path
}

/** One way to write each text. */
export function plain({ statement }: Said): string {
  return statement.text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
