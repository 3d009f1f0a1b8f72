import type { Understood } from '../../claims/extract.js'
import { sameGroup } from '../../policy-set/groups.js'
import { against, claimsOf, type Detection, hintsOf, outermost, type Rule, type RuleContext } from '../rule.js'

export const rule: Rule = {
  family: 'incentives',
  severity: 'error',
  contradiction: true,
  principles: ['walk-the-talk', 'incentives-follow-strategy', 'measurable-quality'],
  needsPriority: true,
  detect,
  remedies: [
    { kind: 'decision', shape: 'beside', text: 'quality' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Staff are held to speed here and to nothing that the customer would notice, though service is declared first. People do what is counted. Set a measure of quality beside it (solved at first contact, satisfaction, errors) or drop it.',
      notes: { priority: 'declared here: what this line works against' },
      fixes: {
        quality: {
          title: 'Add a measure of quality beside it',
          item: [
            'Customer satisfaction: at least ___ %',
            'Customer satisfaction score of at least ___ %',
            'Cases solved at first contact: at least ___ %',
          ],
          row: [
            'Customer satisfaction',
            'Cases solved at first contact',
            'Customer satisfaction score in the survey',
            'Quality score of calls checked',
          ],
          sentence: [
            'Staff are also measured by customer satisfaction: at least ___ %',
            'They are also assessed on customer satisfaction, with a target of at least ___ %',
            'Quality counts just as much: customer satisfaction of at least ___ % and no more than ___ errors found later',
            'The target for customer satisfaction is at least ___ %',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí se exige rapidez y nada que el cliente note, aunque se declara que el servicio va primero. La gente hace lo que se le cuenta. Añada al lado una medida de calidad (resuelto a la primera, satisfacción, errores) o quítela.',
      notes: { priority: 'aquí se declara aquello contra lo que va esta línea' },
      fixes: {
        quality: {
          title: 'Añadir al lado una medida de calidad',
          item: ['Satisfacción del cliente: al menos ___ %', 'Casos resueltos en el primer contacto: al menos ___ %'],
          row: ['Satisfacción del cliente', 'Casos resueltos en el primer contacto'],
          sentence: [
            'El desempeño se evalúa también por la satisfacción del cliente, que debe llegar al menos al ___ %',
            'También se mide la satisfacción del cliente: el objetivo es al menos el ___ %',
          ],
        },
      },
    },
    ru: {
      message:
        'Здесь спрашивают за скорость и ни за что, что заметил бы клиент, хотя первым объявлено обслуживание. Люди делают то, что считают. Поставьте рядом показатель качества (решено с первого раза, оценка клиента, ошибки) или уберите этот.',
      notes: { priority: 'здесь объявлено то, чему противоречит эта строка' },
      fixes: {
        quality: {
          title: 'Добавить рядом показатель качества',
          item: [
            'Удовлетворённость клиентов: не ниже ___ %',
            'Решено с первого обращения: не менее ___ %',
            'Оценка клиента в опросе: не ниже ___',
          ],
          row: ['Удовлетворённость клиентов', 'Доля вопросов, решённых с первого обращения'],
          sentence: [
            'Работа оценивается и по удовлетворённости клиентов: не ниже ___ %',
            'Наравне с этим оценивается удовлетворённость клиентов: не ниже ___ %',
            'Показатель качества: удовлетворённость клиентов не ниже ___ %',
            'Учитываются и оценка клиента, и ошибки: оценка не ниже ___, ошибок не больше ___ %',
          ],
        },
      },
    },
  },
}

/** Measures of pace whose group, the role's own list, table or section, holds no measure of what the customer got. */
function detect(document: Understood, { priorities }: RuleContext): Detection[] {
  const balance = hintsOf(
    document,
    LEANING,
    'measure:quality',
    'measure:retention',
    'reward:quality',
    'reward:retention',
    'condition:quality',
  )
  return outermost(document, claimsOf(document, 'measure', 'speed'))
    .filter((claim) => !balance.some((other) => sameGroup(document, claim, other)))
    .map((claim) => against(priorities, claim))
}

/** How sure it must be that a measure of quality stands beside. */
const LEANING = 0.25
