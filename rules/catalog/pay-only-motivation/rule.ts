import type { Understood } from '../../claims/extract.js'
import { claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  severity: 'info',
  principles: ['beyond-pay', 'recognition'],
  needsPriority: false,
  detect,
  texts: {
    en: {
      message:
        'This says that money alone moves people. Pay is one reward among several: name what else there is (thanks, growth, a say in the work).',
      notes: {},
    },
    es: {
      message:
        'Esto dice que solo el dinero mueve a la gente. La paga es una recompensa entre varias: nombre las demás (reconocimiento, desarrollo, voz en el trabajo).',
      notes: {},
    },
    ru: {
      message:
        'Здесь сказано, что людьми движут одни деньги. Оплата лишь одна из наград: назовите и другие (благодарность, рост, голос в деле).',
      notes: {},
    },
  },
}

/** Money said to be the only or a sufficient motive. */
function detect(document: Understood): Detection[] {
  return outermost(document, claimsOf(document, 'stance', 'pay-only')).map((claim) => ({ claim, related: [] }))
}
