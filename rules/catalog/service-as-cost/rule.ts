import type { Understood } from '../../claims/extract.js'
import { against, claimsOf, type Detection, outermost, type Rule, type RuleContext } from '../rule.js'

export const rule: Rule = {
  family: 'priorities',
  severity: 'warning',
  contradiction: false,
  principles: ['service-as-investment', 'after-sale-support'],
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'clause', text: 'guard' },
    { kind: 'decision', shape: 'instead', text: 'guard' },
    { kind: 'decision', shape: 'instead', text: 'investment' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Service is treated as a cost to be cut here, with nothing to protect what the customer gets. Say what must not get worse, or what the money brings back.',
      notes: { priority: 'declared here: what this line works against' },
      fixes: {
        guard: {
          title: 'Say what must not get worse',
          clause: [
            ', but the quality of service must not suffer: ___ stays at least as good as before',
            ', without any loss of quality for customers: ___ stays at least as good as before',
          ],
          instead: ['Costs may fall only where the service to customers gets no worse: ___'],
        },
        investment: {
          title: 'Say what the money brings back',
          instead: ['Service is an investment in customers who stay, and ___ shows what it brings back'],
        },
      },
    },
    es: {
      message:
        'Aquí el servicio se trata como un gasto que recortar, sin nada que proteja lo que recibe el cliente. Diga qué no puede empeorar o qué devuelve ese dinero.',
      notes: { priority: 'aquí se declara aquello contra lo que va esta línea' },
      fixes: {
        guard: {
          title: 'Decir qué no puede empeorar',
          clause: [
            ', pero la calidad del servicio no puede bajar: ___ se mantiene al menos como hasta ahora',
            ', sin pérdida alguna de calidad para el cliente: ___ se mantiene al menos como hasta ahora',
          ],
          instead: ['Se gasta menos solo donde el servicio al cliente no empeora: ___'],
        },
        investment: {
          title: 'Decir qué devuelve ese dinero',
          instead: ['El servicio es una inversión en clientes que se quedan, y ___ muestra lo que devuelve'],
        },
      },
    },
    ru: {
      message:
        'Здесь обслуживание названо тратой, которую надо урезать, и ничто не охраняет того, что получает клиент. Скажите, что не должно стать хуже или что эти деньги возвращают.',
      notes: { priority: 'здесь объявлено то, чему противоречит эта строка' },
      fixes: {
        guard: {
          title: 'Сказать, что не должно стать хуже',
          clause: [
            ', но качество обслуживания не должно пострадать: ___ остаётся не хуже прежнего',
            ', без потери качества для клиента: ___ остаётся не хуже прежнего',
          ],
          instead: [
            'Тратить меньше можно лишь там, где клиенту не станет хуже: ___',
            'Расходы снижаются только там, где качество для клиента остаётся прежним: ___',
          ],
        },
        investment: {
          title: 'Сказать, что эти деньги возвращают',
          instead: ['Обслуживание — это вложение в клиентов, которые остаются; отдачу показывает ___'],
        },
      },
    },
  },
}

/** Service, support or training treated as a cost to cut. */
function detect(document: Understood, { priorities }: RuleContext): Detection[] {
  return outermost(document, claimsOf(document, 'stance', 'service-as-cost')).map((claim) => against(priorities, claim))
}
