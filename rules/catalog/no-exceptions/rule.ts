import type { Understood } from '../../claims/extract.js'
import { alone, claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'empowerment',
  severity: 'warning',
  principles: ['flexible-rules', 'customer-oriented-procedures'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'clause', text: 'exception' },
    { kind: 'decision', shape: 'instead', text: 'usual' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'This rule for customers allows no exception, whatever the case: staff must turn away even the customer whom it was never meant for. Say who may make an exception, and in which cases.',
      notes: {},
      fixes: {
        exception: {
          title: 'Say who may make an exception',
          clause: [
            ", unless ___ finds a good reason in the customer's case, such as ___, and notes it",
            '; in cases such as ___, ___ may make an exception for the customer and notes the reason',
          ],
        },
        usual: {
          title: 'Make it the usual rule, with exceptions',
          instead: [
            'As a rule, ___; in cases such as ___, ___ may make an exception for the customer and notes the reason',
            'Usually, ___, but ___ may make an exception for a customer when ___',
          ],
        },
      },
    },
    es: {
      message:
        'Esta norma no admite excepciones, sea cual sea el caso: obliga a rechazar incluso al cliente para quien no se pensó. Diga quién puede hacer una excepción y en qué casos.',
      notes: {},
      fixes: {
        exception: {
          title: 'Decir quién puede hacer una excepción',
          clause: [
            ', salvo que ___ vea en el caso del cliente un buen motivo, como ___, y lo anote',
            '; en casos como ___, ___ puede hacer una excepción con el cliente y anota el motivo',
          ],
        },
        usual: {
          title: 'Dejarla como regla general, con excepciones',
          instead: [
            'Por regla general, ___; en casos como ___, ___ puede hacer una excepción con el cliente y anota el motivo',
            'Lo habitual es ___, pero ___ puede hacer una excepción con un cliente cuando ___',
          ],
        },
      },
    },
    ru: {
      message:
        'Это правило для клиентов не допускает исключений, что бы ни случилось: придётся отказать и тому, кого оно не имело в виду. Напишите, кто и в каких случаях может сделать исключение.',
      notes: {},
      fixes: {
        exception: {
          title: 'Сказать, кто может сделать исключение',
          clause: [
            ', если только ___ не увидит у клиента веской причины, например ___, и не запишет её',
            '; в случаях вроде ___ исключение для клиента вправе сделать ___, записав причину',
          ],
        },
        usual: {
          title: 'Оставить общим правилом с исключениями',
          instead: [
            'Как правило, ___; в случаях вроде ___ исключение для клиента вправе сделать ___, записав причину',
            'Обычно ___, но ___ вправе сделать для клиента исключение, когда ___',
          ],
        },
      },
    },
  },
}

/** A rule for dealing with customers that allows no exception, whatever the case. */
function detect(document: Understood): Detection[] {
  return alone(outermost(document, claimsOf(document, 'limit', 'no-exception')))
}
