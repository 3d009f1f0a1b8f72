import type { Understood } from '../../claims/extract.js'
import { titleOf } from '../../policy-set/place.js'
import { reviewsOf } from '../../policy-set/reviews.js'
import { alone, type Detection, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'strategy',
  severity: 'info',
  principles: ['continuous-improvement', 'customer-oriented-procedures'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [{ kind: 'decision', shape: 'beside', text: 'review' }],
  texts: {
    en: {
      message:
        'Nothing here says when this document is looked at again, so it will grow old unnoticed while customers and work change. Say how often it is reviewed, by whom and when next.',
      notes: {},
      fixes: {
        review: {
          title: 'Say when it is reviewed',
          sentence: [
            'This document is reviewed every ___ by ___; the next review is due on ___',
            'Next review of this document: ___, led by ___, then every ___',
            'Together with customers and staff, ___ reviews this document every ___, next on ___',
          ],
        },
      },
    },
    es: {
      message:
        'Nada dice cuándo se vuelve a mirar este documento, así que envejecerá sin que nadie lo note mientras cambian los clientes y el trabajo. Diga cada cuánto se revisa, quién lo hace y cuándo toca.',
      notes: {},
      fixes: {
        review: {
          title: 'Decir cuándo se revisa',
          sentence: [
            'Este documento lo revisa ___ cada ___; la próxima revisión es el ___',
            'Próxima revisión de este documento: ___, a cargo de ___, y después cada ___',
            'Este documento lo revisa ___ cada ___ con clientes y personal; próxima vez, el ___',
          ],
        },
      },
    },
    ru: {
      message:
        'Нигде не сказано, когда этот документ посмотрят снова: клиенты и работа меняются, а он незаметно устареет. Укажите, как часто его пересматривают, кто это делает и когда в следующий раз.',
      notes: {},
      fixes: {
        review: {
          title: 'Указать срок пересмотра',
          sentence: [
            'Документ пересматривает ___ раз в ___; следующий пересмотр — ___',
            'Следующий пересмотр документа: ___, проводит ___, затем каждые ___',
            'Раз в ___ этот документ вместе с клиентами и сотрудниками пересматривает ___, ближайший пересмотр — ___',
          ],
        },
      },
    },
  },
}

/** A strategy or policy document with no date or rhythm of review. Once, at its title. */
function detect(document: Understood): Detection[] {
  return REVIEWED.has(document.kind) && reviewsOf(document).length === 0 ? alone([titleOf(document)]) : []
}

/** Strategy and policy documents: what must be looked at again. */
const REVIEWED = new Set(['mission', 'strategy', 'service-policy', 'incentive-plan', 'scorecard', 'complaints'])
