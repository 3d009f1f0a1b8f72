import type { Span } from '../document/document.js'
import type { Quantity } from '../statements/quantities.js'

/** The kinds of claim that rules see. */
export type ClaimKind = 'priority' | 'measure' | 'reward' | 'penalty' | 'limit' | 'condition' | 'stance'

/**
 * What a claim is about. Priorities: `service`, `cost`, `growth`, `speed`, `profit`, `safety`, `other`, `scoped` (first only in
 * a stated place), `over-customers` (money before customers, or the only purpose). Measures and rewards: `speed`, `sales`,
 * `cost`, `acquisition`, `quality`, `retention`, `neutral`, `waiting`, `system`; rewards also `race` (individual contest) and
 * `team`. Penalties: `service`, `other`. Limits: `contact`, `other`. Conditions: `quality`. Stances: `service-as-cost`,
 * `quality-secondary`, `pay-only`.
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
]
