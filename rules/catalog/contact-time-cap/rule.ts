import type { Understood } from '../../claims/extract.js'
import { against, claimsOf, type Detection, outermost, type Rule, type RuleContext } from '../rule.js'

export const rule: Rule = {
  severity: 'error',
  principles: ['walk-the-talk', 'responsive-service', 'natural-courtesy'],
  needsPriority: true,
  detect,
  texts: {
    en: {
      message:
        'A contact with a customer is cut off by the clock here, though service is declared first: whoever needs longer is left unserved. Let it end when the matter is settled, and watch the time only as an average.',
      notes: { priority: 'declared here: what this line works against' },
    },
    es: {
      message:
        'Aquí el reloj corta el contacto con el cliente, aunque se declara que el servicio va primero: quien necesita más tiempo se queda sin atender. Que termine cuando el asunto esté resuelto, y mire el tiempo solo como promedio.',
      notes: { priority: 'aquí se declara aquello contra lo que va esta línea' },
    },
    ru: {
      message:
        'Здесь общение с клиентом обрывают часы, хотя первым объявлено обслуживание: кому нужно дольше, тот остаётся без помощи. Пусть разговор кончается, когда вопрос решён, а за временем следите лишь в среднем.',
      notes: { priority: 'здесь объявлено то, чему противоречит эта строка' },
    },
  },
}

/** A maximum length imposed on each contact with a customer. */
function detect(document: Understood, { priorities }: RuleContext): Detection[] {
  return outermost(document, claimsOf(document, 'limit', 'contact')).map((claim) => against(priorities, claim))
}
