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

const CHANNELS = ['channel-phone', 'channel-email', 'channel-chat', 'channel-letter', 'channel-form', 'channel-counter', 'channel-social']
/** Whom or what a service policy is about. */
const SERVED = [...SERVICE, 'sale-unit', 'satisfaction', 'resolution', 'wait', 'sell', 'high-phrase', 'complaint-heading']
/** How sure the judge must be of a claim of the later families that no word points to. */
const ALONE = 0.2

/** Chosen on left-out organisations, and on handbooks that speak of other things. */
const BARS: Readonly<Record<ClaimLabel, Bar>> = {
  'priority:cost': { signs: [FIRSTS], supported: 0.14, alone: 0.8 },
  'priority:growth': { signs: [FIRSTS], supported: 0.14, alone: 0.8 },
  'priority:speed': { signs: [FIRSTS], supported: 0.14, alone: 0.8 },
  'priority:profit': { signs: [FIRSTS], supported: 0.14, alone: 0.8 },
  // Safety is the commonest first of all, and mostly in its place: it competes only where it is declared for everyone.
  'priority:safety': { signs: [FIRSTS], supported: 0.6, alone: 0.95 },
  'priority:other': { signs: [FIRSTS], supported: 0.4, alone: 0.9 },
  'profit-over-customers': { signs: [FIRSTS], supported: 0.08, alone: 0.4 },
  'service-as-cost': { signs: [['burden', 'cut', 'cost'], SERVICE], supported: 0.09, alone: 0.4 },
  'quality-secondary': { signs: [['secondary', 'come-after'], SERVICE], supported: 0.12, alone: 0.4 },
  'pay-only': {
    signs: [
      ['money', 'pay-noun', 'base-pay'],
      ['motivate', 'praise', 'only'],
    ],
    supported: 0.15,
    alone: 0.4,
  },
  'measure:speed': { signs: [PACE, WORK], supported: 0.35, alone: 0.7 },
  'cap:contact': { signs: [['q:duration'], WORK], supported: 0.36, alone: 0.8 },
  'reward:sales': { signs: [AMOUNTS, PAY], supported: 0.42, alone: 0.75 },
  'reward:acquisition': { signs: [['new-customer'], [...PAY, 'q:money', 'q:percent']], supported: 0.2, alone: 0.5 },
  'reward:race': {
    signs: [
      ['best-of', 'ranking', 'winner-alone'],
      [...PAY, 'q:money', 'staff'],
    ],
    supported: 0.14,
    alone: 0.4,
  },
  'penalty:service': { signs: [['deduct']], supported: 0.09, alone: 0.35 },
  // Few statements come near these, and the judge, fitted on many that do not, is rightly slow to believe one.
  'limit:approval': { signs: [['approval', 'manager'], SERVED], supported: 0.07, alone: ALONE },
  'limit:no-exception': { signs: [['no-exception', 'refuse'], SERVED], supported: 0.07, alone: ALONE },
  'limit:script': { signs: [['set-wording', 'deviate']], supported: 0.1, alone: ALONE },
  'limit:task-only': { signs: [['own-tasks', 'only', 'one-department']], supported: 0.08, alone: ALONE },
  'limit:no-authority': { signs: [['powerless', 'approval', 'manager']], supported: 0.06, alone: ALONE },
  'limit:one-channel': { signs: [['exclusive', 'only'], CHANNELS], supported: 0.17, alone: ALONE },
  'limit:complaint': {
    signs: [['complaint', 'complaint-heading', 'concession', 'act-complain', 'act-return']],
    supported: 0.08,
    alone: ALONE,
  },
  'duty:responsible': { signs: [['responsible']], supported: 0.06, alone: ALONE },
  'duty:bounce': { signs: [['send-away', 'one-department', ...CHANNELS], SERVED], supported: 0.08, alone: ALONE },
  'promise:open-wait': { signs: [['open-time', 'wait', 'act-see', 'act-reply', 'act-answer'], SERVED], supported: 0.07, alone: ALONE },
  'promise:absolute': { signs: [['absolute'], SERVED], supported: 0.1, alone: ALONE },
  'stance:distrust': { signs: [['dishonest', 'proof'], SERVED], supported: 0.06, alone: ALONE },
  'stance:impersonal': { signs: [['object-like'], SERVED], supported: 0.07, alone: ALONE },
  'stance:imposed': {
    signs: [
      ['announce', 'not-open'],
      ['measure-noun', 'staff', 'team', 'manager', 'not-open', 'purpose'],
    ],
    supported: 0.12,
    alone: ALONE,
  },
  'stance:fad': { signs: [['trend', 'competitor']], supported: 0.2, alone: ALONE },
  'stance:assumption': { signs: [['presume'], SERVED], supported: 0.06, alone: ALONE },
  'stance:product-first': { signs: [['push', 'sell', 'sale-unit']], supported: 0.07, alone: ALONE },
  'stance:silo': { signs: [['one-department', 'only'], SERVED], supported: 0.07, alone: ALONE },
  'stance:acceptable': { signs: [['acceptable'], SERVED], supported: 0.06, alone: ALONE },
  'stance:one-off': { signs: [['one-time'], ['event', 'train', 'service-activity', 'launch']], supported: 0.1, alone: ALONE },
}

/** Claims that are told by the whole of a statement: no single word is a sign of them. */
const PLAIN_BARS: Readonly<Record<ClaimLabel, number>> = {
  'duty:vague': 0.08,
  'duty:unowned': 0.15,
  'promise:figure': 0.3,
  'promise:vague': 0.1,
  'stance:empowered': 0.1,
  'stance:slogan': 0.3,
  'stance:demand': 0.1,
  'stance:vague-goal': 0.07,
  'stance:launch': 0.1,
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
