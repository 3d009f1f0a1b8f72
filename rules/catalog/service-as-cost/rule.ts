import type { Understood } from '../../claims/extract.js'
import { claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  severity: 'warning',
  principles: ['service-as-investment', 'after-sale-support'],
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'clause', text: 'guard' },
    { kind: 'decision', shape: 'instead', text: 'guard' },
  ],
  texts: {
    en: {
      message:
        'Service is treated as a cost to be cut here, with nothing to protect what the customer gets. Say what must not get worse, or what the money brings back.',
      notes: {},
      fixes: {
        guard: {
          title: 'Say what must not get worse',
          clause: [
            ', but the quality of service must not suffer: customers must not notice it, and satisfaction must stay at least at ___ %',
            ', without any loss of quality for customers: the same service, the same satisfaction of at least ___ %',
            ' only so far as the service to customers stays at least as good as before: ___',
          ],
          instead: [
            'Money spent on serving customers is an investment: it brings back ___',
            'Costs may fall only where the service to customers gets no worse: ___',
            'Service is an investment in customers who stay, and ___ shows what it brings back',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí el servicio se trata como un gasto que recortar, sin nada que proteja lo que recibe el cliente. Diga qué no puede empeorar o qué devuelve ese dinero.',
      notes: {},
      fixes: {
        guard: {
          title: 'Decir qué no puede empeorar',
          clause: [
            ', pero la calidad del servicio no puede bajar: el cliente no debe notarlo y la satisfacción se mantiene al menos en el ___ %',
            ', sin pérdida alguna de calidad para el cliente: el mismo servicio y una satisfacción de al menos el ___ %',
          ],
          instead: [
            'El dinero puesto en atender al cliente es una inversión: devuelve ___',
            'Se gasta menos solo donde el servicio al cliente no empeora: ___',
            'El servicio es una inversión en clientes que se quedan',
          ],
        },
      },
    },
    ru: {
      message:
        'Здесь обслуживание названо тратой, которую надо урезать, и ничто не охраняет того, что получает клиент. Скажите, что не должно стать хуже или что эти деньги возвращают.',
      notes: {},
      fixes: {
        guard: {
          title: 'Сказать, что не должно стать хуже',
          clause: [
            ', но качество обслуживания не должно пострадать: клиент этого не заметит, а удовлетворённость останется не ниже ___ %',
            ', без потери качества для клиента: то же обслуживание и удовлетворённость не ниже ___ %',
          ],
          instead: [
            'Деньги, вложенные в обслуживание, — это инвестиция: они возвращают ___',
            'Тратить меньше можно лишь там, где клиенту не станет хуже: ___',
            'Обслуживание — это вложение в клиентов, которые остаются',
          ],
        },
      },
    },
  },
}

/** Service, support or training treated as a cost to cut. */
function detect(document: Understood): Detection[] {
  return outermost(document, claimsOf(document, 'stance', 'service-as-cost')).map((claim) => ({ claim, related: [] }))
}
