import type { Understood } from '../../claims/extract.js'
import { samePlan } from '../../policy-set/groups.js'
import type { PlacedClaim } from '../../policy-set/policy-set.js'
import { claimsOf, type Detection, hintsOf, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  severity: 'warning',
  principles: ['fair-shared-rewards'],
  needsPriority: false,
  detect,
  texts: {
    en: {
      message:
        'Colleagues are set against each other here: one wins, the rest get nothing, and helping a teammate costs money. Add a part that the team earns together.',
      notes: {},
    },
    es: {
      message:
        'Aquí se enfrenta a los compañeros: uno gana, el resto nada, y ayudar a otro cuesta dinero. Añada una parte que el equipo gane junto.',
      notes: {},
    },
    ru: {
      message:
        'Здесь коллег ставят друг против друга: один выигрывает, остальным ничего, и помогать товарищу невыгодно. Добавьте часть, которую команда зарабатывает вместе.',
      notes: {},
    },
  },
}

/** A contest or ranking of individuals in a plan with no team part. */
function detect(document: Understood): Detection[] {
  const shared = hintsOf(document, LEANING, 'reward:team')
  const races = outermost(document, claimsOf(document, 'reward', 'race'))
  return races
    .filter(
      (claim) => !races.some((other) => other.statement === claim.statement - 1 && blockOf(document, other) === blockOf(document, claim)),
    )
    .filter((claim) => !shared.some((other) => samePlan(document, claim, other)))
    .map((claim) => ({ claim, related: [] }))
}

/** How sure it must be that the plan has a part for the team. */
const LEANING = 0.4

/** "There is no second prize." belongs to the contest that the sentence before it announces. */
function blockOf(document: Understood, claim: PlacedClaim): number | undefined {
  return document.document.statements[claim.statement]?.block
}
