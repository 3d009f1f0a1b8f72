import type { Understood } from '../../claims/extract.js'
import { against, claimsOf, type Detection, outermost, type Rule, type RuleContext } from '../rule.js'

export const rule: Rule = {
  severity: 'error',
  principles: ['customers-before-profit', 'walk-the-talk'],
  needsPriority: true,
  detect,
  texts: {
    en: {
      message:
        'Money is put before the customer here, though the customer is declared first elsewhere. Staff will believe this line. Say what profit follows from, or take the ranking out.',
      notes: { priority: 'declared here: what this line works against' },
    },
    es: {
      message:
        'Aquí el dinero va antes que el cliente, aunque en otro sitio se declara lo contrario. El personal creerá esta línea. Diga de qué resulta el beneficio o quite el orden.',
      notes: { priority: 'aquí se declara aquello contra lo que va esta línea' },
    },
    ru: {
      message:
        'Здесь деньги поставлены впереди клиента, хотя в другом месте объявлено обратное. Сотрудники поверят этой строке. Скажите, из чего прибыль получается, или уберите этот порядок.',
      notes: { priority: 'здесь объявлено то, чему противоречит эта строка' },
    },
  },
}

/** Money put before customers, or called the only purpose. */
function detect(document: Understood, { priorities }: RuleContext): Detection[] {
  return outermost(document, claimsOf(document, 'priority', 'over-customers'))
    .filter((claim) => !priorities.some((priority) => priority.file === claim.file && priority.statement === claim.statement))
    .map((claim) => against(priorities, claim))
}
