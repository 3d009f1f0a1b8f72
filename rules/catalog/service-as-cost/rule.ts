import type { Understood } from '../../claims/extract.js'
import { claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  severity: 'warning',
  principles: ['service-as-investment', 'after-sale-support'],
  needsPriority: false,
  detect,
  texts: {
    en: {
      message:
        'Service is treated as a cost to be cut here, with nothing to protect what the customer gets. Say what must not get worse, or what the money brings back.',
      notes: {},
    },
    es: {
      message:
        'Aquí el servicio se trata como un gasto que recortar, sin nada que proteja lo que recibe el cliente. Diga qué no puede empeorar o qué devuelve ese dinero.',
      notes: {},
    },
    ru: {
      message:
        'Здесь обслуживание названо тратой, которую надо урезать, и ничто не охраняет того, что получает клиент. Скажите, что не должно стать хуже или что эти деньги возвращают.',
      notes: {},
    },
  },
}

/** Service, support or training treated as a cost to cut. */
function detect(document: Understood): Detection[] {
  return outermost(document, claimsOf(document, 'stance', 'service-as-cost')).map((claim) => ({ claim, related: [] }))
}
