import type { Understood } from '../../claims/extract.js'
import { claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  severity: 'info',
  principles: ['beyond-pay', 'recognition'],
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'wording', shape: 'clause', text: 'besides' },
    { kind: 'wording', shape: 'instead', text: 'several' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'This says that money alone moves people. Pay is one reward among several: name what else there is (thanks, growth, a say in the work).',
      notes: {},
      fixes: {
        besides: {
          title: 'Name what else there is',
          clause: [
            ', and so are thanks given by name, training and a say in the work',
            '; we also thank people by name, train them and give them a say in the work',
            ', but not the only thing: we thank people by name, train them and listen to them',
          ],
        },
        several: {
          title: 'Call pay one reward among several',
          instead: ['Pay is one reward among several: we also thank people by name, train them and give them a say in the work'],
        },
      },
    },
    es: {
      message:
        'Esto dice que solo el dinero mueve a la gente. La paga es una recompensa entre varias: nombre las demás (reconocimiento, desarrollo, voz en el trabajo).',
      notes: {},
      fixes: {
        besides: {
          title: 'Nombrar lo demás que hay',
          clause: [
            '; también agradecemos en persona, formamos y damos voz en el trabajo',
            ', pero no lo único: agradecemos en persona, formamos y escuchamos',
          ],
        },
        several: {
          title: 'Decir que la paga es una recompensa entre varias',
          instead: [
            'La paga es una recompensa entre varias: también agradecemos, formamos y escuchamos',
            'Además de pagar, agradecemos en persona, formamos y damos voz en el trabajo',
            'A las personas les importan la paga, el agradecimiento, la formación y la voz en el trabajo',
          ],
        },
      },
    },
    ru: {
      message:
        'Здесь сказано, что людьми движут одни деньги. Оплата лишь одна из наград: назовите и другие (благодарность, рост, голос в деле).',
      notes: {},
      fixes: {
        besides: {
          title: 'Назвать, что есть ещё',
          clause: [
            ', но не только: мы благодарим поимённо, учим и советуемся',
            '; кроме того, мы благодарим поимённо, учим и прислушиваемся',
          ],
        },
        several: {
          title: 'Назвать оплату одной из наград',
          instead: [
            'Мы ценим людей не только деньгами: благодарим поимённо, учим и советуемся',
            'Кроме оплаты мы благодарим поимённо, учим и прислушиваемся',
            'Награда — это и благодарность, и обучение, и голос в деле',
            'Мы благодарим людей поимённо, учим их и советуемся с ними о деле',
            'Людям важны и оплата, и благодарность, и обучение, и голос в деле',
          ],
        },
      },
    },
  },
}

/** Money said to be the only or a sufficient motive. */
function detect(document: Understood): Detection[] {
  return outermost(document, claimsOf(document, 'stance', 'pay-only')).map((claim) => ({ claim, related: [] }))
}
