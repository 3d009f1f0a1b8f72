import type { Understood } from '../../claims/extract.js'
import type { PlacedClaim } from '../../policy-set/policy-set.js'
import { alone, claimsOf, type Detection, hintsOf, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'strategy',
  severity: 'warning',
  principles: ['long-term-commitment', 'service-training'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'instead', text: 'again' },
    { kind: 'decision', shape: 'clause', text: 'follow' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Service is something done once here: what people practised fades, and they conclude that the subject is closed. Say what continues it, how often, and who leads it.',
      notes: {},
      fixes: {
        again: {
          title: 'Make it come back regularly',
          instead: [
            'Service training is repeated every ___, and ___ leads it',
            'Every ___, ___ takes this subject up again with each team, from ___ on',
          ],
        },
        follow: {
          title: 'Say what follows it',
          clause: [', and ___ leads a refresher every ___ from then on', '; it is repeated every ___, led by ___'],
        },
      },
    },
    es: {
      message:
        'Aquí el servicio se trabaja una sola vez: lo practicado se olvida y el personal entiende que el tema está cerrado. Diga qué lo continúa, cada cuánto y quién lo lleva.',
      notes: {},
      fixes: {
        again: {
          title: 'Hacer que vuelva con regularidad',
          instead: [
            'La formación en servicio se repite cada ___ y la dirige ___',
            'Cada ___, ___ retoma este tema con todos los equipos, a partir de ___',
          ],
        },
        follow: {
          title: 'Decir qué viene después',
          clause: [', y desde entonces ___ dirige un repaso cada ___', '; se repite cada ___, a cargo de ___'],
        },
      },
    },
    ru: {
      message:
        'Обслуживанием здесь занимаются один раз: навык забудется, а сотрудники решат, что тема закрыта. Скажите, что будет дальше, как часто и кто за это берётся.',
      notes: {},
      fixes: {
        again: {
          title: 'Сделать регулярным',
          instead: [
            'Обучение обслуживанию повторяется каждые ___, его ведёт ___',
            'Начиная с ___, раз в ___ к этой теме со всеми сменами возвращается ___',
          ],
        },
        follow: {
          title: 'Сказать, что будет дальше',
          clause: [', а затем каждые ___ проходит повторное занятие, его ведёт ___', '; повторяем раз в ___, ведёт ___'],
        },
      },
    },
  },
}

/** A service programme, training or campaign that happens once, with nothing that continues it. */
function detect(document: Understood): Detection[] {
  const goesOn = hintsOf(document, CONTINUED, 'practice:continued')
  const claims = outermost(document, claimsOf(document, 'stance', 'one-off'))
  // What continues another subject stands elsewhere: only a neighbour is taken to speak of the same.
  return alone(claims.filter((claim) => !goesOn.some((other) => other.statement !== claim.statement && isNext(claim, other))))
}

function isNext(claim: PlacedClaim, other: PlacedClaim): boolean {
  return claim.section === other.section && other.statement - claim.statement === 1
}

/** How sure (0–1) it must be that something goes on. */
const CONTINUED = 0.6
