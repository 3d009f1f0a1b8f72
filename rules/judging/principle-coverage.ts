import { CATALOG } from '../catalog/catalog.generated.js'
import type { Finding, Location } from '../findings/finding.js'
import { ADDRESSING, addressesOf, placesOf } from '../policy-set/coverage.js'
import type { SetView } from '../policy-set/policy-set.js'

/**
 * What a policy set makes of a principle: findings go against it; else statements address it; else nothing does, though it was
 * looked for; or no claim tells whether it is addressed.
 */
export const COVERAGE_STATUSES = ['contradicted', 'silent', 'addressed', 'not-looked-for'] as const
export type CoverageStatus = (typeof COVERAGE_STATUSES)[number]

/** A statement that addresses a principle. */
export interface AddressingPlace extends Location {
  /** How sure the judge is that it does, 0–1. */
  readonly confidence: number
}

/** What a policy set has for and against one principle. */
export interface PrincipleCoverage<Told extends Finding = Finding> {
  /** Its id. */
  readonly principle: string
  readonly status: CoverageStatus
  /** Whether every service strategy is expected to address it: the principles of the rules of the family coverage. */
  readonly expected: boolean
  /** Statements that address it, the surest first. A contradicted principle may have some too. */
  readonly addressed: readonly AddressingPlace[]
  /** Findings that go against it, in the order in which they were given. */
  readonly contradicted: readonly Told[]
}

/** Sets the principles (ids, told in their order) against what a set says of them and what was found in it. */
export function coverPrinciples<Told extends Finding>(
  principles: readonly string[],
  set: SetView,
  findings: readonly Told[],
): PrincipleCoverage<Told>[] {
  const addresses = set.gather(addressesOf)
  // That nothing addresses a principle is a finding too, but not one that goes against it.
  const against = findings.filter(({ rule }) => !COVERAGE_RULES.has(rule))
  return principles.map((principle) => {
    const addressed = placesOf(principle, addresses)
      .filter(({ confidence }) => confidence >= SHOWN)
      .map(({ file, span, confidence }) => ({ file, span, confidence }))
    const contradicted = against.filter((finding) => finding.principles.includes(principle))
    const isLookedFor = Object.hasOwn(ADDRESSING, principle)
    const said = addressed.length > 0 ? 'addressed' : isLookedFor ? 'silent' : 'not-looked-for'
    return {
      principle,
      status: contradicted.length > 0 ? 'contradicted' : said,
      expected: EXPECTED.has(principle),
      addressed,
      contradicted,
    }
  })
}

/**
 * How sure the judge must be (0–1) of what is shown as addressing a principle. A hint is enough to keep the rule of the family quiet, for
 * a false alarm costs more than a miss; shown to people it must be more.
 */
const SHOWN = 0.3

const COVERAGE = CATALOG.filter(({ rule }) => rule.family === 'coverage')
const COVERAGE_RULES: ReadonlySet<string> = new Set(COVERAGE.map(({ id }) => id))
const EXPECTED: ReadonlySet<string> = new Set(COVERAGE.flatMap(({ rule }) => rule.principles))
