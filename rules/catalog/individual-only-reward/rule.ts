import type { Understood } from '../../claims/extract.js'
import { samePlan } from '../../policy-set/groups.js'
import type { PlacedClaim } from '../../policy-set/policy-set.js'
import { claimsOf, type Detection, hintsOf, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'incentives',
  severity: 'warning',
  contradiction: false,
  principles: ['fair-shared-rewards'],
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'beside', text: 'team' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Colleagues are set against each other here: one wins, the rest get nothing, and helping a teammate costs money. Add a part that the team earns together.',
      notes: {},
      fixes: {
        team: {
          title: 'Add a part that the team earns together',
          item: [
            'The whole team shares a bonus of ___ equally when it reaches its goal together',
            'A team bonus of ___, shared equally by all',
          ],
          row: ['Whole team, shared equally', 'Team bonus, shared equally'],
          note: ['In addition, the whole team shares a bonus of ___ equally'],
          sentence: ['In addition, the whole team shares a bonus of ___ equally'],
        },
      },
    },
    es: {
      message:
        'Aquí se enfrenta a los compañeros: uno gana, el resto nada, y ayudar a otro cuesta dinero. Añada una parte que el equipo gane junto.',
      notes: {},
      fixes: {
        team: {
          title: 'Añadir una parte que el equipo gane junto',
          item: [
            'Todo el equipo se reparte por igual un bono de ___ cuando alcanza su meta',
            'Un bono de equipo de ___, repartido por igual entre todos',
          ],
          row: ['Todo el equipo, a partes iguales', 'Bono de equipo, repartido por igual'],
          note: ['Además, todo el equipo se reparte por igual un bono de ___'],
          sentence: ['Además, todo el equipo se reparte por igual un bono de ___'],
        },
      },
    },
    ru: {
      message:
        'Здесь коллег ставят друг против друга: один выигрывает, остальным ничего, и помогать товарищу невыгодно. Добавьте часть, которую команда зарабатывает вместе.',
      notes: {},
      fixes: {
        team: {
          title: 'Добавить часть, которую команда зарабатывает вместе',
          item: ['Вся команда делит поровну премию ___, когда вместе достигает цели', 'Командная премия ___, поровну на всех'],
          row: ['Вся команда, поровну на всех', 'Командная премия, поровну на всех'],
          note: ['Кроме того, вся команда делит поровну премию ___'],
          sentence: ['Кроме того, вся команда делит поровну премию ___'],
        },
      },
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
