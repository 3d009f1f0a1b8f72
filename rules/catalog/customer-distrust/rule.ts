import type { Understood } from '../../claims/extract.js'
import { alone, claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'customers',
  severity: 'warning',
  principles: ['trust-customers'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'wording', shape: 'instead', text: 'trust' },
    { kind: 'decision', shape: 'clause', text: 'signs' },
    { kind: 'decision', shape: 'instead', text: 'signs' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Customers are presumed dishonest or at fault here, and the many honest ones pay for it. Take them at their word, and name the signs that call for a closer look.',
      notes: {},
      fixes: {
        trust: {
          title: "Take the customer's word",
          instead: [
            'We believe what customers tell us unless something concrete speaks against it',
            "We take the customer's account as true and put the matter right on that footing",
          ],
        },
        signs: {
          title: 'Name the signs that call for a check',
          clause: [', but only where there is a concrete sign of fraud: ___', '(only in cases with a concrete sign of fraud: ___)'],
          instead: [
            'We believe what customers tell us; only where ___ points to fraud does ___ look into the case',
            'Customers are believed; a case goes to ___ for a check where it shows one of these signs: ___',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí se parte de que el cliente engaña o tiene la culpa, y lo pagan los muchos que son honrados. Créale, y diga qué indicios concretos piden una comprobación.',
      notes: {},
      fixes: {
        trust: {
          title: 'Creer al cliente',
          instead: [
            'Creemos lo que nos dice el cliente, salvo que algo concreto lo contradiga',
            'Damos por buena la palabra del cliente y a partir de ella arreglamos el problema',
          ],
        },
        signs: {
          title: 'Decir qué indicios piden una comprobación',
          clause: [
            ', pero solo cuando haya indicios concretos de fraude: ___',
            '(solo en los casos con indicios concretos de fraude: ___)',
          ],
          instead: [
            'Creemos lo que nos dice el cliente; solo si ___ apunta a un fraude, ___ comprueba el caso',
            'Al cliente se le cree; ___ revisa el caso solo si presenta alguno de estos indicios: ___',
          ],
        },
      },
    },
    ru: {
      message:
        'Здесь клиента заранее считают обманщиком или виноватым, и платят за это честные, а их большинство. Верьте клиенту на слово и назовите признаки, при которых случай проверяют.',
      notes: {},
      fixes: {
        trust: {
          title: 'Верить клиенту на слово',
          instead: [
            'Мы верим тому, что говорит клиент, если ничто определённое этому не противоречит',
            'Мы принимаем слова клиента за правду и исходя из них исправляем дело',
          ],
        },
        signs: {
          title: 'Назвать признаки, при которых проверяют',
          clause: [', но только при определённых признаках обмана: ___', '(только если есть определённые признаки обмана: ___)'],
          instead: [
            'Мы верим тому, что говорит клиент; лишь если на обман указывает ___, случай проверяет ___',
            'Клиенту мы верим; ___ проверяет случай только при таких признаках обмана: ___',
          ],
        },
      },
    },
  },
}

/** Customers presumed dishonest or at fault. */
function detect(document: Understood): Detection[] {
  return alone(outermost(document, claimsOf(document, 'stance', 'distrust')))
}
