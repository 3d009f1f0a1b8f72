import type { Understood } from '../../claims/extract.js'
import { namesAudience } from '../../policy-set/audience.js'
import { titleOf } from '../../policy-set/place.js'
import { alone, type Detection, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'strategy',
  severity: 'info',
  principles: ['know-your-customers', 'clear-service-strategy'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [{ kind: 'decision', shape: 'beside', text: 'audience' }],
  texts: {
    en: {
      message:
        'Nowhere does this document say which customers it is for, and “everyone” cannot tell staff which wishes to meet and which to refuse. Name them: who they are and what brings them to you.',
      notes: {},
      fixes: {
        audience: {
          title: 'Name the customers it is for',
          sentence: [
            'Our customers are above all ___, who come to us for ___, as ___ shows',
            'This strategy is for one kind of customer: ___, whom we know from ___',
            'We serve people who ___, mostly in ___, according to ___',
          ],
        },
      },
    },
    es: {
      message:
        'En ninguna parte se dice para qué clientes es este documento, y con «todos» el personal no sabe qué deseos atender y cuáles no. Nómbrelos: quiénes son y a qué vienen.',
      notes: {},
      fixes: {
        audience: {
          title: 'Nombrar a los clientes',
          sentence: [
            'Trabajamos sobre todo para un tipo de cliente: ___, que viene por ___, según muestra ___',
            'Esta estrategia se dirige a un segmento de clientes: ___, al que conocemos por ___',
            'Servimos a personas que ___, sobre todo en ___, según ___',
          ],
        },
      },
    },
    ru: {
      message:
        'Нигде не сказано, для каких клиентов этот документ, а слово «все» не поможет сотруднику понять, чьи желания выполнять, а в чём отказать. Назовите их: кто они и за чем приходят.',
      notes: {},
      fixes: {
        audience: {
          title: 'Назвать своих клиентов',
          sentence: [
            'Наши клиенты — прежде всего ___; за чем они приходят, показывает ___',
            'Эта стратегия для определённых клиентов: ___; мы знаем их по ___',
            'Мы работаем для тех, кто ___, в основном это ___, по данным ___',
          ],
        },
      },
    },
  },
}

/** A strategy or mission that nowhere says which customers it is for. Once, at its title. */
function detect(document: Understood): Detection[] {
  if (!STRATEGIC.has(document.kind) || namesAudience(document)) return []
  return alone([titleOf(document)])
}

const STRATEGIC = new Set(['strategy', 'mission'])
