import type { Understood } from '../../claims/extract.js'
import { alone, claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'customers',
  severity: 'warning',
  principles: ['natural-courtesy'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'wording', shape: 'instead', text: 'person' },
    { kind: 'decision', shape: 'instead', text: 'own' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Customers are spoken of or handled as a nuisance here, not as people, and staff will treat them accordingly. Say how they are to be treated: greeted, heard out, told what happens next.',
      notes: {},
      fixes: {
        person: {
          title: 'Say how the customer is to be treated',
          instead: [
            'Greet the customer by name, hear them out, and tell them what happens next',
            'We greet customers, let them finish, and tell them what happens next and by when',
          ],
        },
        own: {
          title: 'Name your own ways of being courteous',
          instead: [
            'We treat customers as our guests: we ___, we ___, and we take leave with ___',
            'With a customer, first ___, then ___, and at the end ___',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí se habla del cliente o se le trata como un estorbo y no como una persona, y así lo tratará el personal. Diga cómo hay que tratarlo: saludarlo, escucharlo y explicarle qué pasa después.',
      notes: {},
      fixes: {
        person: {
          title: 'Decir cómo se trata al cliente',
          instead: [
            'Salude al cliente por su nombre, déjelo terminar y dígale qué pasará después',
            'Saludamos al cliente, lo escuchamos hasta el final y le decimos qué pasará después y cuándo',
          ],
        },
        own: {
          title: 'Decir con qué gestos se es cortés aquí',
          instead: [
            'Tratamos al cliente como a un invitado: ___, ___ y, al despedirnos, ___',
            'Con el cliente, primero ___, después ___ y al final ___',
          ],
        },
      },
    },
    ru: {
      message:
        'О клиенте здесь говорят как о помехе, а не как о человеке, и так же с ним станут обращаться. Скажите, как его принимать: поздороваться, выслушать, объяснить, что будет дальше.',
      notes: {},
      fixes: {
        person: {
          title: 'Сказать, как обращаться с клиентом',
          instead: [
            'Поздоровайтесь с клиентом, обратитесь по имени, выслушайте до конца и скажите, что будет дальше',
            'Мы здороваемся с клиентом, выслушиваем его до конца и говорим, что и когда будет дальше',
          ],
        },
        own: {
          title: 'Назвать свои знаки внимания',
          instead: ['Мы принимаем клиента как гостя: ___, ___, а на прощание ___', 'С клиентом сначала ___, затем ___, а в конце ___'],
        },
      },
    },
  },
}

/** Customers treated or spoken of as objects or a nuisance. */
function detect(document: Understood): Detection[] {
  return alone(outermost(document, claimsOf(document, 'stance', 'impersonal')))
}
