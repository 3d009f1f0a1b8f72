import type { Understood } from '../../claims/extract.js'
import { rivalsOf } from '../../policy-set/rival-terms.js'
import type { Detection, Rule, RuleContext } from '../rule.js'

export const rule: Rule = {
  family: 'promises',
  severity: 'error',
  principles: ['keep-promises', 'honest-credibility'],
  contradiction: true,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'instead', text: 'same' },
    { kind: 'decision', shape: 'clause', text: 'scope' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Customers are given another figure here than elsewhere for what seems to be the same thing. Whoever keeps one breaks the other: decide which holds and use it everywhere, or say what case each is for.',
      notes: { first: 'another figure is promised here for the same thing' },
      fixes: {
        same: {
          title: 'Point to the one figure that holds',
          instead: ['The time promised in ___ holds here too', 'The figure in ___ also applies here: ___'],
        },
        scope: {
          title: 'Say what case it is for',
          clause: [
            ', but only for ___, as an exception to ___',
            ', in simple cases only; what holds for other cases is in ___',
            ', but only by ___',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí se da al cliente una cifra distinta de la que se da en otro lugar para lo que parece ser lo mismo. Quien cumple una incumple la otra: decida cuál vale y úsela siempre, o diga para qué caso es cada una.',
      notes: { first: 'aquí se promete otra cifra para lo mismo' },
      fixes: {
        same: {
          title: 'Remitir a la única cifra que vale',
          instead: ['El plazo prometido en ___ vale también aquí', 'Aquí se aplica también la cifra de ___: ___'],
        },
        scope: {
          title: 'Decir para qué caso es',
          clause: [
            ', pero solo para ___, como excepción a ___',
            ', solo en casos sencillos; lo que vale para los demás está en ___',
            ', pero solo por ___',
          ],
        },
      },
    },
    ru: {
      message:
        'Здесь клиенту названа другая цифра, чем в другом месте, хотя речь, по-видимому, об одном и том же. Кто сдержит одно обещание, нарушит другое: решите, какое верно, и пишите его везде, или скажите, для какого случая каждое.',
      notes: { first: 'здесь о том же обещано иначе' },
      fixes: {
        same: {
          title: 'Отослать к единственной верной цифре',
          instead: ['Срок, обещанный в ___, действует и здесь', 'И здесь действует цифра из ___: ___'],
        },
        scope: {
          title: 'Сказать, для какого случая это обещание',
          clause: [
            ', но только для ___, в виде исключения из ___',
            ', только в простых случаях; что действует в остальных, сказано в ___',
            ', но только через ___',
          ],
        },
      },
    },
  },
}

/** Each promise that gives another figure than an earlier one for the same act. The first of the earlier ones is related. */
function detect(document: Understood, { set }: RuleContext): Detection[] {
  return rivalsOf(document, set, 'promise').map(({ term, rival }) => ({
    claim: term.claim,
    related: [{ claim: rival.claim, note: 'first' }],
  }))
}
