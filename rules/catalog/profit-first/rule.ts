import type { Understood } from '../../claims/extract.js'
import { against, claimsOf, type Detection, outermost, type Rule, type RuleContext } from '../rule.js'

export const rule: Rule = {
  family: 'priorities',
  severity: 'error',
  contradiction: true,
  principles: ['customers-before-profit', 'walk-the-talk'],
  needsPriority: true,
  detect,
  remedies: [
    { kind: 'wording', shape: 'instead', text: 'result' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Money is put before the customer here, though the customer is declared first elsewhere. Staff will believe this line. Say what profit follows from, or take the ranking out.',
      notes: { priority: 'declared here: what this line works against' },
      fixes: {
        result: {
          title: 'Make profit the result of service',
          instead: [
            'Profit is what serving customers well brings',
            'We earn our money by serving customers well',
            'Serve the customer well, and the money will come',
            'Nothing comes before the customer',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí el dinero va antes que el cliente, aunque en otro sitio se declara lo contrario. El personal creerá esta línea. Diga de qué resulta el beneficio o quite el orden.',
      notes: { priority: 'aquí se declara aquello contra lo que va esta línea' },
      fixes: {
        result: {
          title: 'Hacer del beneficio un resultado del servicio',
          instead: [
            'Atender bien al cliente es lo que trae el beneficio',
            'El beneficio llega cuando el cliente está bien atendido',
            'Nada va antes que el cliente',
          ],
        },
      },
    },
    ru: {
      message:
        'Здесь деньги поставлены впереди клиента, хотя в другом месте объявлено обратное. Сотрудники поверят этой строке. Скажите, из чего прибыль получается, или уберите этот порядок.',
      notes: { priority: 'здесь объявлено то, чему противоречит эта строка' },
      fixes: {
        result: {
          title: 'Назвать прибыль следствием обслуживания',
          instead: [
            'Прибыль приносит хорошее обслуживание клиентов',
            'Клиент важнее всего, прибыль приходит следом',
            'Хорошо обслуженный клиент приносит и прибыль',
            'Ничего нет важнее клиента',
          ],
        },
      },
    },
  },
}

/** Money put before customers, or called the only purpose. */
function detect(document: Understood, { priorities }: RuleContext): Detection[] {
  return outermost(document, claimsOf(document, 'priority', 'over-customers'))
    .filter((claim) => !priorities.some((priority) => priority.file === claim.file && priority.statement === claim.statement))
    .map((claim) => against(priorities, claim))
}
