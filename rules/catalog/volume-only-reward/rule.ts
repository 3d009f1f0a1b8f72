import type { Understood } from '../../claims/extract.js'
import { samePlan } from '../../policy-set/groups.js'
import { against, claimsOf, type Detection, hintsOf, outermost, type Rule, type RuleContext } from '../rule.js'

export const rule: Rule = {
  family: 'incentives',
  severity: 'error',
  contradiction: true,
  principles: ['walk-the-talk', 'incentives-follow-strategy', 'fair-shared-rewards'],
  needsPriority: true,
  detect,
  remedies: [
    { kind: 'decision', shape: 'clause', text: 'condition' },
    { kind: 'decision', shape: 'beside', text: 'condition' },
    { kind: 'decision', shape: 'beside', text: 'part' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'This pays for the amount alone, though service is declared first: more is better, however it was got. Tie it to quality or to customers who stay (a quality gate, a share for renewals, a clawback), or pay a part for them.',
      notes: { priority: 'declared here: what this line works against' },
      fixes: {
        condition: {
          title: 'Make it depend on quality',
          clause: [', provided that customer satisfaction is at least ___ %', ', paid only if customer satisfaction is at least ___ %'],
          note: [
            'All of this is paid only if customer satisfaction is at least ___ %',
            'The bonus is paid only if customer satisfaction is at least ___ % and no more than ___ complaints are upheld',
          ],
          sentence: [
            'It is paid only if customer satisfaction is at least ___ %',
            'It is paid only where customer satisfaction reaches at least ___ %, and is paid back if the customer cancels within ___ months',
          ],
        },
        part: {
          title: 'Pay a part for quality',
          item: ['Customer satisfaction of at least ___ %: ___', 'A bonus of ___ when customer satisfaction is at least ___ %'],
          row: ['Customer satisfaction', 'Customer satisfaction of at least ___ %'],
          sentence: ['A bonus of ___ is also paid when customer satisfaction is at least ___ %'],
        },
      },
    },
    es: {
      message:
        'Esto paga solo por la cantidad, aunque se declara que el servicio va primero: cuanto más, mejor, sea como sea. Átelo a la calidad o a que el cliente se quede (una condición de calidad, una parte por renovaciones, devolución si cancela) o pague una parte por ello.',
      notes: { priority: 'aquí se declara aquello contra lo que va esta línea' },
      fixes: {
        condition: {
          title: 'Hacerlo depender de la calidad',
          clause: [
            ', siempre que la satisfacción del cliente llegue al menos al ___ %',
            ', y solo se paga si la satisfacción del cliente llega al menos al ___ %',
          ],
          note: [
            'Todo esto se paga solo si la satisfacción del cliente llega al menos al ___ %',
            'El bono se paga solo si la satisfacción del cliente llega al menos al ___ %',
          ],
          sentence: [
            'Se paga solo si la satisfacción del cliente llega al menos al ___ %',
            'Solo se paga si la satisfacción del cliente llega al menos al ___ %, y se devuelve si el cliente cancela antes de ___ meses',
          ],
        },
        part: {
          title: 'Pagar una parte por la calidad',
          item: [
            'Satisfacción del cliente de al menos ___ %: ___',
            'Un bono de ___ si la satisfacción del cliente llega al menos al ___ %',
          ],
          row: ['Satisfacción del cliente', 'Satisfacción del cliente de al menos ___ %'],
          sentence: ['También se paga un bono de ___ si la satisfacción del cliente llega al menos al ___ %'],
        },
      },
    },
    ru: {
      message:
        'Здесь платят только за количество, хотя первым объявлено обслуживание: чем больше, тем лучше, какой бы ценой ни досталось. Свяжите выплату с качеством или с тем, что клиент остаётся (порог по качеству, доля за продления, возврат при отказе).',
      notes: { priority: 'здесь объявлено то, чему противоречит эта строка' },
      fixes: {
        condition: {
          title: 'Связать с качеством',
          clause: [
            ', при условии что удовлетворённость клиентов не ниже ___ %',
            ', но только если удовлетворённость клиентов не ниже ___ %',
          ],
          note: [
            'Всё это выплачивается только при удовлетворённости клиентов не ниже ___ %',
            'Премия выплачивается, только если удовлетворённость клиентов не ниже ___ % и обоснованных жалоб не больше ___',
          ],
          sentence: [
            'Выплачивается только при удовлетворённости клиентов не ниже ___ %',
            'Выплата производится, только если удовлетворённость клиентов не ниже ___ %, и возвращается, если клиент отказался в течение ___ месяцев',
          ],
        },
        part: {
          title: 'Платить часть за качество',
          item: ['Удовлетворённость клиентов не ниже ___ %: ___', 'Премия ___ при удовлетворённости клиентов не ниже ___ %'],
          row: ['Удовлетворённость клиентов', 'Удовлетворённость клиентов не ниже ___ %'],
          sentence: ['Кроме того, выплачивается премия ___ при удовлетворённости клиентов не ниже ___ %'],
        },
      },
    },
  },
}

/** Pay for the amount sold or handled in a plan that sets no condition of quality or of keeping the customer. */
function detect(document: Understood, { priorities }: RuleContext): Detection[] {
  const balance = hintsOf(
    document,
    LEANING,
    'condition:quality',
    'reward:quality',
    'reward:retention',
    'measure:quality',
    'measure:retention',
  )
  // Pay for new customers alone is `acquisition-only-reward`, the more specific fault.
  const fresh = new Set(hintsOf(document, LEANING, 'reward:acquisition').map((claim) => claim.statement))
  return outermost(document, claimsOf(document, 'reward', 'sales'))
    .filter((claim) => !fresh.has(claim.statement) && !balance.some((other) => samePlan(document, claim, other)))
    .map((claim) => against(priorities, claim))
}

/** How sure it must be that quality, or keeping the customer, has a say in the plan. */
const LEANING = 0.5
