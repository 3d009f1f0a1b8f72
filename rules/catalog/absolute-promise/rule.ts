import type { Understood } from '../../claims/extract.js'
import type { PlacedClaim } from '../../policy-set/policy-set.js'
import { names } from '../../policy-set/sections.js'
import type { Reading } from '../../statements/reading.js'
import { alone, claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'promises',
  severity: 'warning',
  principles: ['honest-credibility', 'keep-promises'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'clause', text: 'remedy' },
    { kind: 'decision', shape: 'beside', text: 'remedy' },
    { kind: 'decision', shape: 'clause', text: 'limit' },
    { kind: 'decision', shape: 'instead', text: 'aim' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Customers are promised this whatever happens, and nothing says what they get when it fails. One bad day makes it untrue: say where it does not hold, or what the customer gets if it is not kept.',
      notes: {},
      fixes: {
        remedy: {
          title: 'Say what the customer gets if it is not kept',
          clause: [
            '; if we fail to keep this, the customer gets ___ from us as compensation',
            ', or else ___ gives the customer the money back within ___',
          ],
          item: [
            'If we fail to keep this, the customer gets ___ from us as compensation',
            'Otherwise ___ gives the customer the money back within ___',
          ],
          row: ['If this is not kept: compensation for the customer'],
          sentence: [
            'If we fail to keep this, the customer gets ___ from us as compensation',
            'Otherwise ___ gives the customer the money back within ___',
          ],
        },
        limit: {
          title: 'Say where it does not hold',
          clause: [
            ', except when ___; in that case ___ tells the customer the reason and a new time',
            ', provided that ___; where this is not so, ___ tells the customer what happens instead',
          ],
        },
        aim: {
          title: 'Promise an aim and a remedy instead',
          instead: [
            'Our aim is ___ within ___; if we fail, the customer gets ___ as compensation',
            'Customers get ___ within ___, and ___ as compensation if it takes longer',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí se promete al cliente algo pase lo que pase, y nada dice qué recibe cuando falla. Basta un mal día para que sea mentira: diga cuándo no vale o qué recibe el cliente si no se cumple.',
      notes: {},
      fixes: {
        remedy: {
          title: 'Decir qué recibe el cliente si no se cumple',
          clause: [
            '; si no lo cumplimos, el cliente recibe ___ como compensación',
            '; de lo contrario, ___ devuelve el dinero al cliente en un plazo de ___',
          ],
          item: [
            'Si no lo cumplimos, el cliente recibe ___ como compensación',
            'De lo contrario, ___ devuelve el dinero al cliente en un plazo de ___',
          ],
          row: ['Si no se cumple: compensación para el cliente'],
          sentence: [
            'Si no lo cumplimos, el cliente recibe ___ como compensación',
            'De lo contrario, ___ devuelve el dinero al cliente en un plazo de ___',
          ],
        },
        limit: {
          title: 'Decir cuándo no vale',
          clause: [
            ', salvo cuando ___; en ese caso, ___ explica al cliente el motivo y le da un nuevo plazo',
            ', siempre que ___; si no es así, ___ dice al cliente qué se hace en su lugar',
          ],
        },
        aim: {
          title: 'Prometer en su lugar una meta y una compensación',
          instead: [
            'Nuestra meta es ___ en un plazo de ___; si fallamos, el cliente recibe ___ como compensación',
            'El cliente recibe ___ en un plazo de ___ y, si tardamos más, ___ como compensación',
          ],
        },
      },
    },
    ru: {
      message:
        'Клиенту обещано это при любых обстоятельствах, и не сказано, что он получит, если обещание сорвётся. Первый же неудачный день сделает его неправдой: скажите, когда оно не действует или чем вы возместите неудачу.',
      notes: {},
      fixes: {
        remedy: {
          title: 'Сказать, что получит клиент, если обещание не сдержат',
          clause: [
            '; если мы этого не выполнили, клиент получает от нас компенсацию: ___',
            ', а иначе ___ возвращает клиенту деньги в течение ___',
          ],
          item: [
            'Если мы этого не выполнили, клиент получает от нас компенсацию: ___',
            'Иначе ___ возвращает клиенту деньги в течение ___',
          ],
          row: ['Если не выполнено: компенсация клиенту'],
          sentence: [
            'Если мы этого не выполнили, клиент получает от нас компенсацию: ___',
            'Иначе ___ возвращает клиенту деньги в течение ___',
          ],
        },
        limit: {
          title: 'Сказать, когда обещание не действует',
          clause: [
            ', кроме случаев, когда ___; тогда ___ называет клиенту причину и новый срок',
            ', при условии, что ___; иначе ___ говорит клиенту, что будет сделано взамен',
          ],
        },
        aim: {
          title: 'Пообещать срок и возмещение',
          instead: [
            'Наша цель — ___ в течение ___; если не успели, клиент получает компенсацию: ___',
            'Клиент получает ___ в течение ___, а если дольше — компенсацию: ___',
          ],
        },
      },
    },
  },
}

/** An unconditional promise with no condition, limit or remedy in the statement or the next. */
function detect(document: Understood): Detection[] {
  const claims = outermost(document, claimsOf(document, 'promise', 'absolute'))
  return alone(claims.filter((claim) => !names(nextTo(document, claim), 'remedy')))
}

function nextTo(document: Understood, { statement, section }: PlacedClaim): readonly Reading[] {
  const next = document.readings[statement + 1]
  return next?.statement.section === section ? [next] : []
}
