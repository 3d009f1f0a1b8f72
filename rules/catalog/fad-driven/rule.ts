import type { Understood } from '../../claims/extract.js'
import { alone, claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'strategy',
  severity: 'warning',
  principles: ['grounded-strategy'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'clause', text: 'reason' },
    { kind: 'decision', shape: 'instead', text: 'reason' },
    { kind: 'decision', shape: 'instead', text: 'trial' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'The only ground given here is that others do it or that it is in fashion. What suits them need not suit your customers: add a reason of your own, or what shows that it helps here.',
      notes: {},
      fixes: {
        reason: {
          title: 'Give a reason of your own',
          clause: [
            ', something that our own customers need, as ___ shows',
            ', adapted to what our own customers need: ___ shows this, and we change ___',
          ],
          instead: [
            'We introduce ___ because our own customers need it, as ___ shows',
            'We decide on ___ by what our own customers have told us: ___',
          ],
        },
        trial: {
          title: 'Try it here first',
          instead: [
            'We try ___ with some of our own customers until ___ to see whether it helps them, and ___ then decides by what they say',
            'Before we decide, ___ tries it with our own customers until ___ and reports whether it helped them',
          ],
        },
      },
    },
    es: {
      message:
        'Esta decisión se apoya solo en lo que hacen otros o en lo que está de moda. Lo que a ellos les sirve quizá no sirva aquí: añada un motivo propio o un dato que muestre que sus clientes lo necesitan.',
      notes: {},
      fixes: {
        reason: {
          title: 'Dar un motivo propio',
          clause: [
            ', algo que nuestros propios clientes necesitan, como muestra ___',
            ', con los cambios que piden nuestros propios clientes según ___: ___',
          ],
          instead: [
            'Introducimos ___ porque nuestros propios clientes lo necesitan, como muestra ___',
            'Decidimos sobre ___ por lo que nos han dicho nuestros clientes: ___',
          ],
        },
        trial: {
          title: 'Probarlo antes aquí',
          instead: [
            'Probamos ___ con una parte de nuestros clientes hasta ___ para ver si les ayuda, y ___ decide después según lo que digan',
            'Antes de decidir, ___ lo prueba con nuestros clientes hasta ___ e informa de si les ha servido',
          ],
        },
      },
    },
    ru: {
      message:
        'Это решение держится только на том, что так делают другие или что так модно. Что подошло им, вашим клиентам может не подойти: назовите свою причину или то, из чего видно, что это нужно здесь.',
      notes: {},
      fixes: {
        reason: {
          title: 'Назвать свою причину',
          clause: [
            ', и это нужно нашим собственным клиентам: об этом говорит ___',
            ', с поправкой на наших клиентов: что им нужно, показывает ___, поэтому меняем ___',
          ],
          instead: [
            'Вводим ___, потому что это нужно нашим клиентам: об этом говорит ___',
            'Решение о ___ принимаем по тому, что сказали наши клиенты: ___',
          ],
        },
        trial: {
          title: 'Сначала попробовать у себя',
          instead: [
            'До ___ пробуем ___ с частью наших клиентов, чтобы понять, помогает ли это им, а затем ___ решает по их отзывам',
            'Прежде чем решать, ___ до ___ пробует это с нашими клиентами и докладывает, помогло ли им это',
          ],
        },
      },
    },
  },
}

/** A decision justified by rivals, trends or best practice alone. */
function detect(document: Understood): Detection[] {
  return alone(outermost(document, claimsOf(document, 'stance', 'fad')))
}
