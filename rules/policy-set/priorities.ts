import type { PlacedClaim, PolicySet } from './policy-set.js'

/**
 * The declarations that service, the customer or quality comes first: those of the documents, or what the configuration
 * states in their stead. A configured priority without a place in a document stands at the configuration file's own.
 */
export function declaredPriorities(
  set: PolicySet,
  configured: 'auto' | readonly { readonly topic: string; readonly file?: string; readonly start?: number; readonly end?: number }[],
): readonly PlacedClaim[] {
  if (configured === 'auto') return set.claims('priority', 'service')
  return configured
    .filter((priority) => SERVICE_TOPICS.has(priority.topic))
    .map((priority) => ({
      kind: 'priority',
      topic: 'service',
      confidence: 1,
      mode: 'standing',
      statement: -1,
      section: 0,
      span: { start: priority.start ?? 0, end: priority.end ?? priority.start ?? 0 },
      role: '',
      evidence: [],
      file: priority.file ?? '',
    }))
}

const SERVICE_TOPICS = new Set(['service', 'customer', 'quality'])
