import type { Understood } from '../../claims/extract.js'
import { against, claimsOf, type Detection, outermost, type Rule, type RuleContext } from '../rule.js'

export const rule: Rule = {
  family: 'priorities',
  severity: 'warning',
  contradiction: true,
  principles: ['walk-the-talk', 'continuous-improvement'],
  needsPriority: true,
  detect,
  remedies: [
    { kind: 'decision', shape: 'instead', text: 'part' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Something the customer would feel is called optional here, though service is declared first. What is done only if time allows is not done. Make it part of the work, or stop declaring it.',
      notes: { priority: 'declared here: what this line works against' },
      fixes: {
        part: {
          title: 'Make it part of the work',
          instead: ['With every customer, ___ is part of the work, and ___ minutes are set aside for it'],
        },
      },
    },
    es: {
      message:
        'Aquí se llama opcional a algo que el cliente notaría, aunque se declara que el servicio va primero. Lo que se hace si queda tiempo no se hace. Hágalo parte del trabajo.',
      notes: { priority: 'aquí se declara aquello contra lo que va esta línea' },
      fixes: {
        part: { title: 'Hacerlo parte del trabajo', instead: ['Con cada cliente, ___ es parte del trabajo, y se le reservan ___ minutos'] },
      },
    },
    ru: {
      message:
        'Здесь необязательным названо то, что почувствует клиент, хотя первым объявлено обслуживание. Что делают, когда останется время, того не делают. Включите это в работу.',
      notes: { priority: 'здесь объявлено то, чему противоречит эта строка' },
      fixes: { part: { title: 'Сделать частью работы', instead: ['В работу с каждым клиентом входит ___, и на это отводится ___ минут'] } },
    },
  },
}

/** Service quality said to come second or to be optional. */
function detect(document: Understood, { priorities }: RuleContext): Detection[] {
  return outermost(document, claimsOf(document, 'stance', 'quality-secondary')).map((claim) => against(priorities, claim))
}
