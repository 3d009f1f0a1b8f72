import type { Understood } from '../../claims/extract.js'
import { samePlan } from '../../policy-set/groups.js'
import { claimsOf, type Detection, hintsOf, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  severity: 'warning',
  principles: ['retain-customers', 'incentives-follow-strategy'],
  needsPriority: false,
  detect,
  texts: {
    en: {
      message:
        'Only new customers pay here; nobody earns anything by keeping those you have. Add a part for renewals, repeat business or customers who stay, or pay this one only once the customer has stayed.',
      notes: {},
    },
    es: {
      message:
        'Aquí solo se paga por clientes nuevos; nadie gana nada por conservar a los que ya están. Añada una parte por renovaciones o permanencia, o pague esto cuando el cliente se haya quedado.',
      notes: {},
    },
    ru: {
      message:
        'Здесь платят только за новых клиентов; за тех, кто уже с вами, никто ничего не получает. Добавьте часть за продления и повторные обращения или платите эту, когда клиент остался.',
      notes: {},
    },
  },
}

/** Pay for new customers only, in a plan that pays nothing for keeping or serving those there are. */
function detect(document: Understood): Detection[] {
  const keeping = hintsOf(document, LEANING, 'reward:retention', 'measure:retention', 'condition:quality')
  return outermost(document, claimsOf(document, 'reward', 'acquisition'))
    .filter((claim) => !keeping.some((other) => samePlan(document, claim, other)))
    .map((claim) => ({ claim, related: [] }))
}

/** How sure it must be that the plan pays for keeping customers too. */
const LEANING = 0.5
