import type { ConceptMatch } from '../statements/vocabulary/vocabulary.js'

/** What a frame looks at: the concepts and amounts of a statement, and the concepts of what stands above it. */
export interface Scene {
  readonly matches: readonly ConceptMatch[]
  readonly has: (...concepts: readonly string[]) => boolean
  readonly above: (...concepts: readonly string[]) => boolean
}

/** How far apart the parts of a frame may stand, in tokens. */
const REACH = 8

const SERVED = ['customer', 'quality-word', 'care', 'service-activity']
const SCOPES = ['scope-limit', 'emergency', 'machine', 'meeting']
const MONEY_AIMS = ['profit', 'revenue', 'growth', 'cost']
const RIVALS: Readonly<Record<string, readonly string[]>> = {
  profit: ['profit'],
  growth: ['growth', 'revenue', 'sell', 'new-customer'],
  cost: ['cost', 'cut'],
  speed: ['speed-word', 'throughput', 'handling-time'],
  safety: ['safety'],
}
const PAYING = ['pay-noun', 'pay-verb', 'prize-thing', 'per-unit-pay', 'q:money']
const PAID_FOR = ['sell', 'sale-unit', 'revenue', 'throughput', 'work-unit', 'contact', 'handle', 'growth', 'per-unit-pay']
const AMOUNTS = ['sell', 'sale-unit', 'revenue', 'throughput', 'work-unit', 'contact', 'handle', 'growth', 'profit', 'new-customer']
const QUALITY = ['satisfaction', 'resolution', 'accuracy', 'complaint', 'quality-word']

/**
 * Composed readings of a statement: what several concepts say together, whatever the language. Each is a strong sign
 * of a claim, not a verdict; the judge weighs it with the rest.
 */
export function framesOf(scene: Scene): string[] {
  return [...priorities(scene), ...attitudes(scene), ...measures(scene), ...pay(scene)].map((name) => `f:${name}`)
}

function priorities(scene: Scene): string[] {
  const names: string[] = []
  const { has } = scene
  const scoped = has(...SCOPES)
  const money = joined(scene, MONEY_AIMS, ['outrank', 'side-with', 'first'], SERVED) || joined(scene, SERVED, ['come-after'], MONEY_AIMS)
  const served = joined(
    scene,
    SERVED,
    ['outrank', 'first', 'side-with'],
    [...MONEY_AIMS, 'speed-word', 'everything-else', 'work-unit', 'back-office'],
  )
  if (money) names.push('money-over-customer')
  if (served) names.push('customer-over-money')
  const [subject, object] = [before(scene, SERVED, ['first'], 5), before(scene, ['first'], SERVED, 2)]
  const limited = before(scene, SCOPES, ['first'], REACH) || before(scene, ['first'], SCOPES, 1)
  if (subject && !before(scene, MONEY_AIMS, SERVED, REACH)) names.push(limited ? 'service-first-scoped' : 'service-first')
  else if (object) names.push(has('come-after') ? 'first-service-then' : 'first-service')
  if (has('conflict') && has('customer', 'care')) names.push('conflict-customer')
  if (has('conflict') && has('side-with') && has('customer'))
    names.push(last(scene, [...SERVED, ...MONEY_AIMS]) === 'customer' ? 'side-customer' : 'side-other')
  if (has('yardstick') && has('customer', 'care', 'quality-word')) names.push('yardstick-customer')
  for (const [rival, concepts] of Object.entries(RIVALS)) {
    if (close(scene, concepts, ['first']) || joined(scene, concepts, ['outrank'], ['everything-else'])) {
      names.push(scoped ? 'rival-scoped' : 'rival-first', `rival-${rival}`)
    }
  }
  if (close(scene, ['first', 'outrank'], ['everything-else'], 2))
    names.push(scoped ? 'above-all-scoped' : has(...SERVED) ? 'above-all-served' : 'above-all')
  if (close(scene, ['purpose'], ['profit', 'revenue', 'money', 'growth'])) names.push(has('only') ? 'purpose-only-money' : 'purpose-money')
  if (has('first') && scoped) names.push('first-scoped')
  return names
}

function attitudes(scene: Scene): string[] {
  const { has } = scene
  const names: string[] = []
  const service = has('service-activity', 'care', 'quality-word') || has('customer')
  if (has('burden') && service) names.push(has('guard') ? 'burden-guarded' : 'burden-service')
  if (has('cut') && has('service-activity', 'care', 'quality-word')) names.push(has('guard') ? 'cut-guarded' : 'cut-service')
  if (has('secondary')) names.push(has('whim') ? 'secondary-whim' : service || has('answer') ? 'secondary-service' : 'secondary')
  if (has('only') && has('money', 'pay-noun', 'base-pay') && has('motivate', 'praise')) names.push('money-only')
  if (has('praise') && has('money', 'pay-noun') && has('mode:negation')) names.push('praise-denied')
  return names
}

function measures(scene: Scene): string[] {
  const { has, above } = scene
  const names: string[] = []
  const unit = has('work-unit', 'contact', 'handle', 'customer')
  if (has('throughput', 'handling-time') || (has('q:rate') && unit)) names.push(has('machine') ? 'machine-speed' : 'staff-speed')
  if (has('speed-word') && (has('measure-verb', 'measure-noun') || above('measure-noun', 'measure-verb'))) names.push('speed-measured')
  if (has(...QUALITY) && (has('q:percent', 'q:count', 'measure-verb') || above('measure-noun', 'measure-verb', 'weight')))
    names.push('quality-measured')
  const met = has('contact', 'customer', 'work-unit') && has('q:short')
  const open = has('q:at-least') ? 'minimum' : has('q:average', 'average') ? 'average' : undefined
  if (met && open) names.push(`contact-${open}`)
  else if (met && has('q:at-most', 'end-contact', 'overrun')) names.push('contact-capped')
  if (has('end-contact') && has('q:duration')) names.push('ended-by-clock')
  if (has('wait', 'answer') && has('q:duration')) names.push('wait-limited')
  if (has('meeting', 'emergency', 'machine') && has('q:duration')) names.push('other-limited')
  return names
}

function pay(scene: Scene): string[] {
  const { has, above } = scene
  const names: string[] = []
  const paid = has(...PAYING) || (has('q:percent') && above('pay-noun'))
  const pays = paid || above('pay-noun', 'pay-verb', 'kind:incentive-plan')
  if (pays && has(...PAID_FOR)) names.push(paid ? 'pay-for-amount' : 'amount-under-pay')
  if (pays && has('new-customer')) names.push('pay-for-new')
  if (pays && has('retention')) names.push('pay-for-keeping')
  if (pays && has(...QUALITY)) names.push(has('condition') ? 'pay-if-quality' : 'pay-and-quality')
  if (pays && has('condition') && has('retention')) names.push('pay-if-kept')
  if (has('best-of', 'ranking') && (pays || has('winner-alone'))) names.push('race')
  if (has('best-of', 'ranking') && has(...AMOUNTS) && !has(...QUALITY, 'retention')) names.push('race-for-amount')
  if (has('winner-alone')) names.push('winner-alone')
  if (pays && has('shared', 'team')) names.push('pay-shared')
  const punished = has('deduct') || above('deduct')
  if (punished && has('concession', 'escalate', 'overrun')) names.push('service-punished')
  if (punished && has('misconduct')) names.push('misconduct-punished')
  if (punished && has('mode:negation', 'mode:denied-consequence')) names.push('not-punished')
  return names
}

/** Whether one of `first` stands before one of `middle`, and that before one of `second`, each within reach. */
function joined(scene: Scene, first: readonly string[], middle: readonly string[], second: readonly string[]): boolean {
  const of = (concepts: readonly string[]) => scene.matches.filter((match) => concepts.includes(match.concept))
  return of(middle).some(
    (link) =>
      of(first).some((match) => match.end <= link.start + 1 && link.start - match.end <= REACH) &&
      of(second).some((match) => match.start >= link.start && match.end >= link.end && match.start - link.end <= REACH),
  )
}

/** Whether one of `first` ends before one of `second` begins, at most `gap` tokens ahead. */
function before(scene: Scene, first: readonly string[], second: readonly string[], gap: number): boolean {
  const of = (concepts: readonly string[]) => scene.matches.filter((match) => concepts.includes(match.concept))
  return of(first).some((a) => of(second).some((b) => b.start >= a.end - 1 && b.start - a.end <= gap && b.end > a.end))
}

/** Whether one of each stands within reach of the other, in either order. */
function close(scene: Scene, some: readonly string[], others: readonly string[], reach = REACH): boolean {
  const of = (concepts: readonly string[]) => scene.matches.filter((match) => concepts.includes(match.concept))
  return of(some).some((a) => of(others).some((b) => Math.max(a.start - b.end, b.start - a.end) <= reach))
}

/** The last of these concepts that a statement names. */
function last(scene: Scene, concepts: readonly string[]): string | undefined {
  return scene.matches
    .filter((match) => concepts.includes(match.concept))
    .sort((a, b) => a.start - b.start)
    .at(-1)?.concept
}
