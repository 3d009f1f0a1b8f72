import type { Understood } from '../../claims/extract.js'
import { alone, claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'customers',
  severity: 'warning',
  principles: ['accessible-service'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'instead', text: 'ways' },
    { kind: 'decision', shape: 'clause', text: 'ways' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'There is only one way to reach you here, and whoever cannot use it is left outside. Offer at least one more, and let the customer choose.',
      notes: {},
      fixes: {
        ways: {
          title: 'Open more ways to reach you',
          clause: [', or else by ___ or by ___, whichever suits the customer', '(or by ___ or ___, as the customer prefers)'],
          instead: [
            'Customers may reach us by ___, by ___ or by ___, whichever suits them',
            'You can reach us by ___, by ___ or by ___, as you prefer',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí solo hay una vía para llegar hasta ustedes, y quien no puede usarla se queda fuera. Ofrezca al menos otra y deje que el cliente elija.',
      notes: {},
      fixes: {
        ways: {
          title: 'Abrir otras vías',
          clause: [', o bien por ___ o por ___, como prefiera el cliente', '(o por ___ o ___, a elección del cliente)'],
          instead: [
            'El cliente puede dirigirse a nosotros por ___, por ___ o por ___, como prefiera',
            'Se nos puede contactar por ___, por ___ o por ___: elige el cliente',
          ],
        },
      },
    },
    ru: {
      message:
        'Обратиться здесь можно только одним способом, и кому он не подходит, тот остаётся ни с чем. Дайте хотя бы ещё один и оставьте выбор за клиентом.',
      notes: {},
      fixes: {
        ways: {
          title: 'Открыть и другие способы связи',
          clause: [', а также по выбору клиента через ___ или ___', '(или через ___ либо ___, как удобнее клиенту)'],
          instead: [
            'Клиент может обратиться к нам через ___, ___ или ___, как ему удобнее',
            'Обратиться к нам можно несколькими способами на выбор: ___, ___ или ___',
          ],
        },
      },
    },
  },
}

/** One channel only through which customers may reach the company. */
function detect(document: Understood): Detection[] {
  // A channel that makes complaining hard is a complaint discouraged, and that rule speaks alone.
  const hard = new Set(claimsOf(document, 'limit', 'complaint').map((claim) => claim.statement))
  return alone(outermost(document, claimsOf(document, 'limit', 'one-channel')).filter((claim) => !hard.has(claim.statement)))
}
