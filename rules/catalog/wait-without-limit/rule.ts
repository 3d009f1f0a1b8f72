import type { Understood } from '../../claims/extract.js'
import { states, withSubList } from '../../policy-set/sections.js'
import { alone, claimsOf, type Detection, hintsOf, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'customers',
  severity: 'warning',
  principles: ['responsive-service'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'clause', text: 'limit' },
    { kind: 'decision', shape: 'instead', text: 'limit' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'The customer is told to wait here, but not for how long, and can neither plan nor ask where the answer is. Give the longest time that it may take, and say who tells them if it takes longer.',
      notes: {},
      fixes: {
        limit: {
          title: 'Say how long at the most',
          clause: [', at the latest within ___', ', and no later than ___ hours after the enquiry', '(within ___ hours at the latest)'],
          instead: [
            'We answer within ___ hours; if it takes longer, ___ tells the customer why and how long it will still be',
            'The customer waits ___ at the most; if it takes longer, ___ tells them how long it will still be',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí se hace esperar al cliente sin decirle cuánto, y no puede organizarse ni reclamar la respuesta. Dé el plazo máximo y diga quién le avisa si se tarda más.',
      notes: {},
      fixes: {
        limit: {
          title: 'Decir cuánto como máximo',
          clause: [', en un plazo máximo de ___', ', y como muy tarde ___ horas después de la consulta', '(como máximo en ___ horas)'],
          instead: [
            'Respondemos en un máximo de ___ horas; si se tarda más, ___ dice al cliente por qué y cuánto falta',
            'El cliente espera ___ como máximo; si se alarga, ___ le dice cuánto falta',
          ],
        },
      },
    },
    ru: {
      message:
        'Клиента здесь просят ждать, но не говорят сколько: он не может ни строить планы, ни спросить, где ответ. Назовите крайний срок и того, кто предупредит, если выйдет дольше.',
      notes: {},
      fixes: {
        limit: {
          title: 'Назвать крайний срок',
          clause: [', но не позднее чем через ___', ', самое позднее через ___ часов после обращения', '(не дольше ___ часов)'],
          instead: [
            'Мы отвечаем в течение ___ часов; если выходит дольше, ___ говорит клиенту, почему и сколько ещё ждать',
            'Клиент ждёт не дольше ___; если выходит дольше, ___ говорит ему, сколько ещё осталось',
          ],
        },
      },
    },
  },
}

/** Customers made to wait with no bound, in the statement or its section. */
function detect(document: Understood): Detection[] {
  const bounds = hintsOf(document, BOUND, 'promise:figure', 'measure:waiting').filter(({ statement }) =>
    states(withSubList(document, statement), 'duration'),
  )
  const claims = outermost(document, claimsOf(document, 'promise', 'open-wait'))
  return alone(
    claims.filter(
      (claim) =>
        !states(withSubList(document, claim.statement), 'duration') &&
        !bounds.some(
          (bound) => document.document.statements[bound.statement]?.block === document.document.statements[claim.statement]?.block,
        ),
    ),
  )
}

/** How sure (0–1) it must be that the same paragraph gives a bound. */
const BOUND = 0.5
