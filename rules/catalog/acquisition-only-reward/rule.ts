import type { Understood } from '../../claims/extract.js'
import { samePlan } from '../../policy-set/groups.js'
import { alone, claimsOf, type Detection, hintsOf, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'incentives',
  severity: 'warning',
  contradiction: false,
  principles: ['retain-customers', 'incentives-follow-strategy'],
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'beside', text: 'keeping' },
    { kind: 'decision', shape: 'clause', text: 'stayed' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Only new customers pay here; nobody earns anything by keeping those you have. Add a part for renewals, repeat business or customers who stay, or pay this one only once the customer has stayed.',
      notes: {},
      fixes: {
        keeping: {
          title: 'Pay for keeping customers too',
          item: ['Each customer who renews: ___', 'A bonus of ___ for each customer who stays with us for another ___ months'],
          row: ['Customer who renews', 'Each renewal'],
          note: ['A bonus of ___ is also paid for each customer who renews'],
          sentence: [
            'A bonus of ___ is also paid for each customer who renews',
            'The same amount is paid for each present customer who renews or stays for another ___ months',
          ],
        },
        stayed: {
          title: 'Pay it once the customer has stayed',
          clause: [
            ', paid only once the customer has stayed for ___ months',
            ', paid only if the customer is still with us after ___ months',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí solo se paga por clientes nuevos; nadie gana nada por conservar a los que ya están. Añada una parte por renovaciones o permanencia, o pague esto cuando el cliente se haya quedado.',
      notes: {},
      fixes: {
        keeping: {
          title: 'Pagar también por conservar clientes',
          item: ['Cada cliente que renueva: ___', 'Un bono de ___ por cada cliente que renueva'],
          row: ['Cliente que renueva', 'Cada renovación'],
          note: ['También se paga un bono de ___ por cada cliente que renueva'],
          sentence: [
            'También se paga un bono de ___ por cada cliente que renueva',
            'Por cada cliente actual que renueva o sigue ___ meses más se paga un bono de ___',
          ],
        },
        stayed: {
          title: 'Pagarlo cuando el cliente se haya quedado',
          clause: [
            ', que se paga solo si el cliente sigue con nosotros a los ___ meses',
            ', y solo cuando el cliente lleva ___ meses con nosotros',
          ],
        },
      },
    },
    ru: {
      message:
        'Здесь платят только за новых клиентов; за тех, кто уже с вами, никто ничего не получает. Добавьте часть за продления и повторные обращения или платите эту, когда клиент остался.',
      notes: {},
      fixes: {
        keeping: {
          title: 'Платить и за сохранение клиентов',
          item: ['Каждый клиент, продливший договор: ___', 'Премия ___ за каждого клиента, продлившего договор'],
          row: ['Клиент, продливший договор', 'Каждое продление'],
          note: ['Премия ___ выплачивается и за каждого клиента, продлившего договор'],
          sentence: [
            'Премия ___ выплачивается и за каждого клиента, продлившего договор',
            'За каждое продление и за каждого клиента, который остаётся ещё ___ месяцев, выплачивается ___',
          ],
        },
        stayed: {
          title: 'Платить, когда клиент остался',
          clause: [
            ', и только если клиент остаётся с нами через ___ месяцев',
            ', при условии что клиент остался с нами не менее ___ месяцев',
          ],
        },
      },
    },
  },
}

/** Pay for new customers only, in a plan that pays nothing for keeping or serving those there are. */
function detect(document: Understood): Detection[] {
  const keeping = hintsOf(document, LEANING, 'reward:retention', 'measure:retention', 'condition:quality')
  const claims = outermost(document, claimsOf(document, 'reward', 'acquisition'))
  return alone(claims.filter((claim) => !keeping.some((other) => samePlan(document, claim, other))))
}

/** How sure it must be that the plan pays for keeping customers too. */
const LEANING = 0.5
