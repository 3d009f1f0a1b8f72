import type { ClaimLabel } from './claim.js'
import type { Features } from './features.js'

/** How sure the judge must be (0–1): less where composition points the same way, more where it stands alone. */
interface Bar {
  /** Groups of concepts; the claim is plausible where each group is named by the statement or by what stands above it. */
  readonly signs: readonly (readonly string[])[]
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
const PAY = ['pay-noun', 'pay-verb', 'prize-thing', 'per-unit-pay', 'winner-alone', 'ranking']
const FIRSTS = ['first', 'outrank', 'everything-else', 'purpose', 'only', 'come-after', 'side-with', 'conflict', 'yardstick']
const PACE = ['throughput', 'handling-time', 'speed-word', 'q:rate', 'q:short']
const WORK = ['work-unit', 'contact', 'handle', 'customer', 'throughput', 'handling-time']
const SERVICE = ['service-activity', 'care', 'quality-word', 'customer', 'contact', 'answer', 'complaint', 'concession']

/** Chosen on left-out organisations, and on handbooks that speak of other things. */
const BARS: Readonly<Record<ClaimLabel, Bar>> = {
  'priority:cost': { signs: [FIRSTS], supported: 0.22, alone: 0.9 },
  'priority:growth': { signs: [FIRSTS], supported: 0.22, alone: 0.9 },
  'priority:speed': { signs: [FIRSTS], supported: 0.22, alone: 0.9 },
  'priority:profit': { signs: [FIRSTS], supported: 0.22, alone: 0.9 },
  // Safety is the commonest first of all, and mostly in its place: it competes only where it is declared for everyone.
  'priority:safety': { signs: [FIRSTS], supported: 0.6, alone: 0.95 },
  'priority:other': { signs: [FIRSTS], supported: 0.4, alone: 0.9 },
  'profit-over-customers': { signs: [FIRSTS], supported: 0.25, alone: 0.8 },
  'service-as-cost': { signs: [['burden', 'cut', 'cost'], SERVICE], supported: 0.22, alone: 0.7 },
  'quality-secondary': { signs: [['secondary', 'come-after'], SERVICE], supported: 0.35, alone: 0.8 },
  'pay-only': {
    signs: [
      ['money', 'pay-noun', 'base-pay'],
      ['motivate', 'praise', 'only'],
    ],
    supported: 0.4,
    alone: 0.7,
  },
  'measure:speed': { signs: [PACE, WORK], supported: 0.5, alone: 0.85 },
  'cap:contact': { signs: [['q:duration'], WORK], supported: 0.45, alone: 0.9 },
  'reward:sales': { signs: [AMOUNTS, PAY], supported: 0.6, alone: 0.9 },
  'reward:acquisition': { signs: [['new-customer'], [...PAY, 'q:money', 'q:percent']], supported: 0.35, alone: 0.75 },
  'reward:race': {
    signs: [
      ['best-of', 'ranking', 'winner-alone'],
      [...PAY, 'q:money', 'staff'],
    ],
    supported: 0.4,
    alone: 0.8,
  },
  'penalty:service': { signs: [['deduct']], supported: 0.25, alone: 0.7 },
}

/**
 * Claims that stand alone in what they say: few statements come near them, and the judge, fitted on many that do not, is rightly
 * slow to believe one. Chosen on left-out organisations, and on handbooks that speak of other things.
 */
const PLAIN_BARS: Readonly<Record<ClaimLabel, number>> = {
  'limit:approval': 0.2,
  'limit:no-exception': 0.15,
  'limit:script': 0.2,
  'limit:task-only': 0.25,
  'limit:no-authority': 0.2,
  'limit:one-channel': 0.25,
  'limit:complaint': 0.2,
  'duty:responsible': 0.2,
  'duty:bounce': 0.25,
  'duty:vague': 0.15,
  'duty:unowned': 0.3,
  'promise:figure': 0.3,
  'promise:open-wait': 0.2,
  'promise:absolute': 0.25,
  'promise:vague': 0.2,
  'stance:empowered': 0.2,
  'stance:distrust': 0.2,
  'stance:impersonal': 0.15,
  'stance:slogan': 0.3,
  'stance:demand': 0.2,
  'stance:imposed': 0.2,
  'stance:vague-goal': 0.2,
  'stance:launch': 0.2,
  'stance:fad': 0.2,
  'stance:assumption': 0.15,
  'stance:product-first': 0.2,
  'stance:silo': 0.2,
  'stance:acceptable': 0.2,
  'stance:one-off': 0.2,
}

/** Where no row says otherwise. */
const USUAL = 0.4

/** No bar is lower: what is less likely claims nothing, whatever else is seen. */
export const LOWEST_BAR = Math.min(USUAL, ...Object.values(BARS).map((bar) => bar.supported), ...Object.values(PLAIN_BARS))

/** Where a sign stands: in the statement, its heading, an outer title, its lead-in, its table's header. */
const PLACES = ['c', 'h', 't', 'p', 'th']

/** The bar that a label must pass in a statement with these features. */
export function barOf(label: ClaimLabel, features: Features): number {
  const bar = BARS[label]
  if (!bar) return PLAIN_BARS[label] ?? USUAL
  const supported = bar.signs.every((group) => group.some((sign) => PLACES.some((place) => features.includes(`${place}:${sign}`))))
  return supported ? bar.supported : bar.alone
}
