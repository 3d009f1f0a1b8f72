import { leastDeclared } from './doubt.js'
import type { PlacedClaim, PolicySet } from './policy-set.js'

/**
 * The declarations that service, the customer or quality comes first: those of the documents, or what the configuration
 * states in their stead. A configured priority without a place in a document stands at the configuration file's own.
 */
export function declaredPriorities(
  set: Pick<PolicySet, 'claims' | 'size'>,
  configured: 'auto' | readonly { readonly topic: string; readonly file?: string; readonly start?: number; readonly end?: number }[],
): readonly PlacedClaim[] {
  if (configured === 'auto') {
    const claims = set.claims('priority', 'service')
    // A doubtful sentence is believed only where no sure one stands: then it adds nothing, and may be wrong.
    const least = claims.some((claim) => claim.confidence >= SURE) ? DOUBTFUL : 0
    return claims.filter((claim) => claim.confidence >= Math.max(least, leastDeclared(set.size)))
  }
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
      evidence: () => [],
      file: priority.file ?? '',
    }))
}

const SURE = 0.7
const DOUBTFUL = 0.5

const SERVICE_TOPICS = new Set(['service', 'customer', 'quality'])
