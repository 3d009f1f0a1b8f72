import type { Understood } from '../../claims/extract.js'
import { alone, claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'incentives',
  severity: 'info',
  contradiction: false,
  principles: ['beyond-pay', 'recognition'],
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'instead', text: 'several' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'This says that money alone moves people. Pay is one reward among several: name what else there is (thanks, growth, a say in the work).',
      notes: {},
      fixes: {
        several: {
          title: 'Name what there is besides pay',
          instead: [
            'Pay is one reward among several: good work is also thanked for by name, and ___',
            'Pay is one reward among several, along with thanks, training and ___',
          ],
        },
      },
    },
    es: {
      message:
        'Esto dice que solo el dinero mueve a la gente. La paga es una recompensa entre varias: nombre las demás (reconocimiento, desarrollo, voz en el trabajo).',
      notes: {},
      fixes: {
        several: {
          title: 'Nombrar lo que hay además de la paga',
          instead: [
            'Las gracias en persona, la formación y ___ cuentan tanto como la paga',
            'Además de pagar, agradecemos en persona el buen trabajo, formamos a la gente y ___',
          ],
        },
      },
    },
    ru: {
      message:
        'Здесь сказано, что людьми движут одни деньги. Оплата лишь одна из наград: назовите и другие (благодарность, рост, голос в деле).',
      notes: {},
      fixes: {
        several: {
          title: 'Назвать, что есть кроме оплаты',
          instead: [
            'Мы ценим людей не только деньгами: за хорошую работу благодарят поимённо, а кроме того, ___',
            'Людям важны и оплата, и благодарность, и обучение, и ___',
          ],
        },
      },
    },
  },
}

/** Money said to be the only or a sufficient motive. */
function detect(document: Understood): Detection[] {
  return alone(outermost(document, claimsOf(document, 'stance', 'pay-only')))
}
