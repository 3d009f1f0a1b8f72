import type { Understood } from '../../claims/extract.js'
import { samePlan } from '../../policy-set/groups.js'
import { against, claimsOf, type Detection, hintsOf, outermost, type Rule, type RuleContext } from '../rule.js'

export const rule: Rule = {
  severity: 'error',
  principles: ['walk-the-talk', 'incentives-follow-strategy', 'fair-shared-rewards'],
  needsPriority: true,
  detect,
  texts: {
    en: {
      message:
        'This pays for the amount alone, though service is declared first: more is better, however it was got. Tie it to quality or to customers who stay (a quality gate, a share for renewals, a clawback), or pay a part for them.',
      notes: { priority: 'declared here: what this line works against' },
    },
    es: {
      message:
        'Esto paga solo por la cantidad, aunque se declara que el servicio va primero: cuanto más, mejor, sea como sea. Átelo a la calidad o a que el cliente se quede (una condición de calidad, una parte por renovaciones, devolución si cancela) o pague una parte por ello.',
      notes: { priority: 'aquí se declara aquello contra lo que va esta línea' },
    },
    ru: {
      message:
        'Здесь платят только за количество, хотя первым объявлено обслуживание: чем больше, тем лучше, какой бы ценой ни досталось. Свяжите выплату с качеством или с тем, что клиент остаётся (порог по качеству, доля за продления, возврат при отказе).',
      notes: { priority: 'здесь объявлено то, чему противоречит эта строка' },
    },
  },
}

/** Pay for the amount sold or handled in a plan that sets no condition of quality or of keeping the customer. */
function detect(document: Understood, { priorities }: RuleContext): Detection[] {
  const balance = hintsOf(
    document,
    LEANING,
    'condition:quality',
    'reward:quality',
    'reward:retention',
    'measure:quality',
    'measure:retention',
  )
  // Pay for new customers alone is `acquisition-only-reward`, the more specific fault.
  const fresh = new Set(hintsOf(document, LEANING, 'reward:acquisition').map((claim) => claim.statement))
  return outermost(document, claimsOf(document, 'reward', 'sales'))
    .filter((claim) => !fresh.has(claim.statement) && !balance.some((other) => samePlan(document, claim, other)))
    .map((claim) => against(priorities, claim))
}

/** How sure it must be that quality, or keeping the customer, has a say in the plan. */
const LEANING = 0.5
