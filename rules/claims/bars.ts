import type { ClaimLabel } from './claim.js'
import type { Features } from './features.js'

/** How sure the judge must be (0–1): less where composition points the same way, more where it stands alone. */
interface Bar {
  /** Concepts or frames that make the claim plausible, wherever the statement or what stands above it names them. */
  readonly signs: readonly string[]
  readonly supported: number
  readonly alone: number
}

const AMOUNTS = [
  'sell',
  'sale-unit',
  'revenue',
  'throughput',
  'work-unit',
  'contact',
  'handle',
  'growth',
  'profit',
  'threshold',
  'per-unit-pay',
  'best-of',
]
const FIRSTS = ['first', 'outrank', 'everything-else', 'purpose', 'only', 'come-after', 'side-with', 'conflict', 'yardstick']

/** Chosen on left-out organisations. */
const BARS: Readonly<Record<ClaimLabel, Bar>> = {
  'priority:cost': { signs: FIRSTS, supported: 0.3, alone: 0.75 },
  'priority:growth': { signs: FIRSTS, supported: 0.3, alone: 0.75 },
  'priority:speed': { signs: FIRSTS, supported: 0.3, alone: 0.75 },
  'priority:profit': { signs: FIRSTS, supported: 0.3, alone: 0.75 },
  // Safety is the commonest first of all, and mostly in its place: it competes only where it is declared for everyone.
  'priority:safety': { signs: FIRSTS, supported: 0.6, alone: 0.9 },
  'priority:other': { signs: FIRSTS, supported: 0.4, alone: 0.75 },
  'profit-over-customers': { signs: FIRSTS, supported: 0.3, alone: 0.6 },
  'service-as-cost': { signs: ['burden', 'cut', 'cost'], supported: 0.3, alone: 0.55 },
  'quality-secondary': { signs: ['secondary', 'come-after'], supported: 0.35, alone: 0.6 },
  'pay-only': { signs: ['money', 'pay-noun', 'base-pay', 'motivate', 'praise'], supported: 0.4, alone: 0.7 },
  'measure:speed': { signs: ['throughput', 'handling-time', 'speed-word', 'q:rate', 'q:short'], supported: 0.5, alone: 0.75 },
  'cap:contact': { signs: ['q:duration'], supported: 0.45, alone: 0.9 },
  'reward:sales': { signs: AMOUNTS, supported: 0.6, alone: 0.85 },
  'reward:acquisition': { signs: ['new-customer'], supported: 0.4, alone: 0.65 },
  'reward:race': { signs: ['best-of', 'ranking', 'winner-alone'], supported: 0.4, alone: 0.7 },
  'penalty:service': { signs: ['deduct'], supported: 0.4, alone: 0.7 },
}

/** Where no row says otherwise. */
const USUAL = 0.4

/** Where a feature stands: in the statement, its heading, its lead-in, its table's header. */
const PLACES = ['c', 'h', 'p', 'th']

/** The bar that a label must pass in a statement with these features. */
export function barOf(label: ClaimLabel, features: Features): number {
  const bar = BARS[label]
  if (!bar) return USUAL
  const supported = bar.signs.some((sign) => PLACES.some((place) => features.includes(`${place}:${sign}`)))
  return supported ? bar.supported : bar.alone
}
