import type { PolicyDocument, Span } from '../document/document.js'
import type { Quantity } from '../statements/quantities.js'
import type { Reading } from '../statements/reading.js'

/** The kinds of claim that rules see. */
export type ClaimKind = 'priority' | 'measure' | 'reward' | 'penalty' | 'limit' | 'condition' | 'duty' | 'promise' | 'practice' | 'stance'

/**
 * What a claim is about. Priorities: `service`, `cost`, `growth`, `speed`, `profit`, `safety`, `other`, `scoped` (first only in
 * a stated place), `over-customers` (money before customers, or the only purpose). Measures and rewards: `speed`, `sales`,
 * `cost`, `acquisition`, `quality`, `retention`, `neutral`, `waiting`, `system`; rewards also `race` (individual contest) and
 * `team`. Penalties: `service`, `other`. Conditions: `quality`. Limits: `contact`, `other`, `approval`, `no-exception`, `script`,
 * `task-only`, `no-authority`, `one-channel`, `complaint`. Duties: `responsible`, `bounce`, `vague`, `unowned`. Promises: `figure`,
 * `open-wait`, `absolute`, `vague`. Practices are what exists here: `authority`, `listening`, `two-way`, `training` … Stances are
 * attitudes: `service-as-cost`, `fad`, `silo`, `slogan` …
 */
export type Topic = string

/** Whether a statement is in force. Only standing claims make findings. */
export type Mode = 'standing' | 'negated' | 'replaced' | 'past' | 'hypothetical' | 'warned' | 'quoted' | 'planned' | 'other-company'

/** A typed, comparable fact that a statement states. */
export interface Claim {
  readonly kind: ClaimKind
  readonly topic: Topic
  /** How sure the judge is, 0–1. */
  readonly confidence: number
  readonly mode: Mode
  /** Index of the statement in its document. */
  readonly statement: number
  readonly section: number
  readonly span: Span
  /** The role or unit it concerns, as the nearest heading names it. */
  readonly role: string
  /** The share of a scorecard or bonus, in percent, where the statement's group is weighted. */
  readonly weight?: number
  readonly quantity?: Quantity
  /** Words and signs that weighed most in reading it so: what `saydo read` and hover show. Weighed when asked for. */
  readonly evidence: () => readonly string[]
}

/** What is claimed of a statement, before it is known where that stands. */
export interface UnplacedClaim extends Pick<Claim, 'kind' | 'topic' | 'confidence' | 'mode' | 'evidence'> {
  readonly weight: number | undefined
}

/** The claim at the place of the statement that makes it, with its first amount. */
export function placeClaim(document: PolicyDocument, { statement, quantities }: Reading, claim: UnplacedClaim): Claim {
  const { kind, topic, confidence, mode, weight, evidence } = claim
  const [quantity] = quantities
  return {
    kind,
    topic,
    confidence,
    mode,
    statement: statement.id,
    section: statement.section,
    span: statement.span,
    role: document.sections[statement.section]?.title ?? '',
    ...(weight === undefined ? {} : { weight }),
    ...(quantity ? { quantity } : {}),
    evidence,
  }
}

/** "measure:speed": kind and topic as one name, as the labelled corpora write it. */
export type ClaimLabel = string

const STANCES = new Set(['service-as-cost', 'quality-secondary', 'pay-only'])

/** Splits a claim label into its kind and topic. */
export function parseLabel(label: ClaimLabel): { kind: ClaimKind; topic: Topic } {
  if (STANCES.has(label)) return { kind: 'stance', topic: label }
  if (label === 'profit-over-customers') return { kind: 'priority', topic: 'over-customers' }
  const [kind = '', topic = ''] = label.split(':')
  return { kind: (kind === 'cap' ? 'limit' : kind) as ClaimKind, topic }
}

/** Every claim label that the judge knows. */
export const CLAIM_LABELS: readonly ClaimLabel[] = [
  ...['service', 'cost', 'growth', 'speed', 'profit', 'safety', 'other', 'scoped'].map((topic) => `priority:${topic}`),
  'profit-over-customers',
  'service-as-cost',
  'quality-secondary',
  'pay-only',
  ...['speed', 'sales', 'cost', 'acquisition', 'quality', 'retention', 'neutral', 'waiting', 'system'].map((topic) => `measure:${topic}`),
  'cap:contact',
  'cap:other',
  ...['sales', 'acquisition', 'race', 'team', 'quality', 'retention', 'neutral'].map((topic) => `reward:${topic}`),
  'condition:quality',
  'penalty:service',
  'penalty:other',
  ...['approval', 'no-exception', 'script', 'task-only', 'no-authority', 'one-channel', 'complaint'].map((topic) => `limit:${topic}`),
  ...['responsible', 'bounce', 'vague', 'unowned'].map((topic) => `duty:${topic}`),
  ...['figure', 'open-wait', 'absolute', 'vague'].map((topic) => `promise:${topic}`),
  ...['empowered', 'distrust', 'impersonal', 'slogan', 'demand', 'imposed', 'vague-goal', 'launch'].map((topic) => `stance:${topic}`),
  ...['fad', 'assumption', 'product-first', 'silo', 'acceptable', 'one-off'].map((topic) => `stance:${topic}`),
  ...['authority', 'listening', 'two-way', 'training', 'recognition', 'leadership', 'contingency'].map((topic) => `practice:${topic}`),
  ...['complaints', 'customer-voice', 'staff-voice', 'retention', 'continued', 'review', 'definition', 'audience', 'procedure'].map(
    (topic) => `practice:${topic}`,
  ),
]
