import type { Understood } from '../claims/extract.js'
import { compareText } from '../findings/finding.js'
import { placeAt } from './place.js'
import type { PlacedClaim, SetView } from './policy-set.js'

/** What addresses a principle: claim labels, any of which will do. Principles that are not named here are not looked for. */
export const ADDRESSING: Readonly<Record<string, readonly string[]>> = {
  'listen-to-customers': ['practice:listening'],
  'two-way-communication': ['practice:two-way'],
  'empowered-staff': ['practice:authority'],
  'service-training': ['practice:training'],
  recognition: ['practice:recognition'],
  'lead-by-example': ['practice:leadership'],
  'contingency-plan': ['practice:contingency'],
  'attend-complaints': ['practice:complaints'],
  'customer-voice': ['practice:customer-voice'],
  'staff-are-customers': ['practice:staff-voice'],
  'measurable-quality': ['measure:quality', 'reward:quality', 'condition:quality'],
  'retain-customers': ['practice:retention', 'measure:retention', 'reward:retention'],
  'clear-service-strategy': ['practice:definition'],
  'know-your-customers': ['practice:audience'],
  'continuous-improvement': ['practice:review'],
  'long-term-commitment': ['practice:continued'],
  'bounded-empowerment': ['practice:authority'],
  'keep-promises': ['promise:figure'],
  'responsive-service': ['promise:figure', 'measure:waiting'],
  'incentives-follow-strategy': ['reward:quality', 'condition:quality', 'measure:quality'],
  'fair-shared-rewards': ['reward:team'],
  'customers-before-profit': ['priority:service'],
}

/** A statement that addresses a principle, by the labels that it carries. */
export interface Address {
  readonly labels: readonly string[]
  readonly claim: PlacedClaim
}

/** Words that speak of a principle, where the judge is not sure: enough not to call a set silent on it. */
const SPEAKING: Readonly<Record<string, string>> = {
  'ask-customers': 'practice:listening',
  'ask-staff': 'practice:two-way',
  'may-decide': 'practice:authority',
  train: 'practice:training',
  recognise: 'practice:recognition',
  'lead-example': 'practice:leadership',
  fallback: 'practice:contingency',
  'complaint-step': 'practice:complaints',
  'customer-seat': 'practice:customer-voice',
  'ask-employees': 'practice:staff-voice',
  'keep-customer': 'practice:retention',
}

/** How sure the judge must be (0–1) that a statement addresses a principle: enough to say that the set is not silent. */
const LIKELY = 0.05

const LOOKED_FOR = new Set(Object.values(ADDRESSING).flat())

/** Every statement of a document that addresses some principle. */
export function addressesOf(document: Understood): readonly Address[] {
  return document.document.statements.flatMap((statement): Address[] => {
    if (statement.quoted) return []
    const judged = [...(document.verdicts[statement.id] ?? [])].filter(([label, likely]) => likely >= LIKELY && LOOKED_FOR.has(label))
    const named = (document.readings[statement.id]?.concepts ?? []).flatMap(({ concept }) => SPEAKING[concept] ?? [])
    const found = new Map([...named.map((label): [string, number] => [label, LIKELY]), ...judged])
    if (found.size === 0) return []
    const confidence = Math.max(...found.values())
    const claim = placeAt(document, { kind: 'practice', topic: 'addressed', statement: statement.id, confidence })
    return [{ labels: [...found.keys()], claim }]
  })
}

/** The places that address a principle, the surest first. */
export function placesOf(principle: string, addresses: readonly Address[]): readonly PlacedClaim[] {
  const labels = ADDRESSING[principle] ?? []
  return addresses
    .filter((address) => address.labels.some((label) => labels.includes(label)))
    .map(({ claim }) => claim)
    .sort((a, b) => b.confidence - a.confidence || compareText(a.file, b.file) || a.span.start - b.span.start)
}

const STRATEGIC = ['strategy', 'mission', 'service-policy'] as const

/**
 * Name of the set's service strategy: its first document of kind strategy, else of kind mission, else its largest service policy;
 * none where it has none of them.
 */
export function strategyOf(set: SetView): string | undefined {
  const documents = set.gather(outlineOf)
  for (const kind of STRATEGIC) {
    const those = documents.filter((document) => document.kind === kind)
    const best =
      kind === 'service-policy'
        ? those.reduce<(typeof those)[number] | undefined>((a, b) => (a && a.size >= b.size ? a : b), undefined)
        : those[0]
    if (best) return best.file
  }
  return undefined
}

function outlineOf({ document, kind }: Understood): readonly { file: string; kind: string; size: number }[] {
  return (STRATEGIC as readonly string[]).includes(kind) ? [{ file: document.file, kind, size: document.statements.length }] : []
}
