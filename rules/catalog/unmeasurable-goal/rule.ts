import type { Understood } from '../../claims/extract.js'
import { states, withSubList } from '../../policy-set/sections.js'
import { alone, claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'clarity',
  severity: 'info',
  principles: ['measurable-quality', 'continuous-improvement'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'clause', text: 'measure' },
    { kind: 'decision', shape: 'instead', text: 'figure' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'This goal has no figure, no measure and no date, so nobody can say whether it was reached. Say what is measured, how far it should move and by when.',
      notes: {},
      fixes: {
        measure: {
          title: 'Say how much, by when and how it is measured',
          clause: [
            ', measured by ___: from ___ today to ___ by ___',
            ': ___ (measure) rises from ___ to ___ by ___, and ___ reports on it every ___',
          ],
        },
        figure: {
          title: 'Put a measured goal in its place',
          instead: [
            'By ___, the share of customers who say that they were served well rises from ___ % to ___ %; ___ measures it every ___',
            'Customer satisfaction, measured by ___ every ___, rises from ___ to ___ by ___',
          ],
        },
      },
    },
    es: {
      message:
        'Este objetivo no tiene cifra, medida ni fecha, y nadie podrá decir si se alcanzó. Diga qué se mide, cuánto debe moverse y para cuándo.',
      notes: {},
      fixes: {
        measure: {
          title: 'Decir cuánto, para cuándo y cómo se mide',
          clause: [
            ', según esta medida: ___ pasa de ___ a ___ antes de ___',
            ': ___ (medida) sube de ___ a ___ antes de ___, y ___ informa de ello cada ___',
          ],
        },
        figure: {
          title: 'Poner en su lugar un objetivo medido',
          instead: [
            'Antes de ___, el porcentaje de clientes que dicen que se les atendió bien sube del ___ % al ___ %; lo mide ___ cada ___',
            'La satisfacción de los clientes, que ___ mide cada ___, sube de ___ a ___ antes de ___',
          ],
        },
      },
    },
    ru: {
      message:
        'У этой цели нет ни числа, ни измерения, ни срока, и никто не скажет, достигнута ли она. Скажите, что измеряется, насколько оно должно измениться и к какому сроку.',
      notes: {},
      fixes: {
        measure: {
          title: 'Сказать, насколько, к какому сроку и как это измеряют',
          clause: [
            ', по показателю ___: с ___ сейчас до ___ к ___',
            ': показатель (какой: ___) растёт с ___ до ___ к ___, раз в ___ о нём сообщает ___',
          ],
        },
        figure: {
          title: 'Поставить на это место измеримую цель',
          instead: [
            'К ___ доля клиентов, довольных обслуживанием, растёт с ___ % до ___ %; раз в ___ её измеряет ___',
            'Оценка клиентов, которую раз в ___ измеряет ___, растёт с ___ до ___ к ___',
          ],
        },
      },
    },
  },
}

/** A goal to improve service with no figure, measure or date in the statement or its sub-list. */
function detect(document: Understood): Detection[] {
  const claims = outermost(document, claimsOf(document, 'stance', 'vague-goal')).filter((claim) => {
    const said = withSubList(document, claim.statement)
    return !states(said, 'duration', 'percent', 'count', 'money') && said.every((reading) => reading.dates.length === 0)
  })
  return alone(claims)
}
