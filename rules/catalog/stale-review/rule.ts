import type { Understood } from '../../claims/extract.js'
import { placeAt } from '../../policy-set/place.js'
import { overdue } from '../../policy-set/reviews.js'
import { alone, type Detection, type Rule, type RuleContext } from '../rule.js'

export const rule: Rule = {
  family: 'strategy',
  severity: 'warning',
  principles: ['continuous-improvement', 'long-term-commitment'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'instead', text: 'review' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'The review named here is overdue, so nobody can tell whether this document still holds. Hold the review, then write down when the next one is due and who sees to it.',
      notes: {},
      fixes: {
        review: {
          title: 'Set the next review',
          instead: [
            'This document is reviewed every ___ by ___; the next review is due on ___',
            'Next review of this document: ___, led by ___, then every ___',
          ],
        },
      },
    },
    es: {
      message:
        'La revisión que aquí se nombra está atrasada y nadie sabe si el documento sigue valiendo. Revíselo y anote después cuándo toca la próxima y quién se ocupa.',
      notes: {},
      fixes: {
        review: {
          title: 'Fijar la próxima revisión',
          instead: [
            'Este documento lo revisa ___ cada ___; la próxima revisión es el ___',
            'Próxima revisión de este documento: ___, a cargo de ___, y después cada ___',
          ],
        },
      },
    },
    ru: {
      message:
        'Пересмотр, о котором здесь сказано, просрочен: неизвестно, верен ли документ до сих пор. Проведите его, затем запишите следующий срок и того, кто за него отвечает.',
      notes: {},
      fixes: {
        review: {
          title: 'Назначить следующий пересмотр',
          instead: [
            'Документ пересматривает ___ раз в ___; следующий пересмотр — ___',
            'Следующий пересмотр документа: ___, проводит ___, затем каждые ___',
          ],
        },
      },
    },
  },
}

/** A review that is overdue on the day that the host states; silent where it states none. */
function detect(document: Understood, { today }: RuleContext): Detection[] {
  if (today === undefined) return []
  return alone(
    overdue(document, today).map(({ span, statement }) => placeAt(document, { kind: 'practice', topic: 'review', span, statement })),
  )
}
