import type { Understood } from '../../claims/extract.js'
import { against, claimsOf, type Detection, outermost, type Rule, type RuleContext } from '../rule.js'

export const rule: Rule = {
  family: 'incentives',
  severity: 'error',
  contradiction: true,
  principles: ['walk-the-talk', 'responsive-service', 'natural-courtesy'],
  needsPriority: true,
  detect,
  remedies: [
    { kind: 'wording', shape: 'clause', text: 'guide' },
    { kind: 'decision', shape: 'instead', text: 'settled' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'A contact with a customer is cut off by the clock here, though service is declared first: whoever needs longer is left unserved. Let it end when the matter is settled, and watch the time only as an average.',
      notes: { priority: 'declared here: what this line works against' },
      fixes: {
        guide: {
          title: 'Make it guidance: nobody is cut short',
          clause: [
            'on average, for planning only: no contact is cut short, and each takes as long as it needs',
            ', as an average for planning shifts, not a limit: no contact is cut short',
          ],
        },
        settled: {
          title: 'Let it end when the matter is settled',
          instead: ["A contact ends when the customer's matter is settled; for planning, ___ is reckoned on average"],
        },
      },
    },
    es: {
      message:
        'Aquí el reloj corta el contacto con el cliente, aunque se declara que el servicio va primero: quien necesita más tiempo se queda sin atender. Que termine cuando el asunto esté resuelto, y mire el tiempo solo como promedio.',
      notes: { priority: 'aquí se declara aquello contra lo que va esta línea' },
      fixes: {
        guide: {
          title: 'Convertirlo en guía: no se corta a nadie',
          clause: [
            'en promedio, solo para planificar: ningún contacto se corta y cada uno dura lo que haga falta',
            ', como promedio para planificar turnos, no como límite: ningún contacto se corta',
          ],
        },
        settled: {
          title: 'Que termine cuando el asunto esté resuelto',
          instead: ['La atención termina cuando el asunto del cliente está resuelto; para planificar se cuenta con ___ en promedio'],
        },
      },
    },
    ru: {
      message:
        'Здесь общение с клиентом обрывают часы, хотя первым объявлено обслуживание: кому нужно дольше, тот остаётся без помощи. Пусть разговор кончается, когда вопрос решён, а за временем следите лишь в среднем.',
      notes: { priority: 'здесь объявлено то, чему противоречит эта строка' },
      fixes: {
        guide: {
          title: 'Сделать ориентиром: никого не обрывают',
          clause: [
            'в среднем, только для планирования: ни одно обращение не обрывают, каждое длится столько, сколько нужно',
            ', и это средняя величина для планирования смен, а не предел: разговор не обрывают',
          ],
        },
        settled: {
          title: 'Пусть кончается, когда вопрос решён',
          instead: ['Общение заканчивается, когда вопрос клиента решён; для планирования в среднем закладывается ___'],
        },
      },
    },
  },
}

/** A maximum length imposed on each contact with a customer. */
function detect(document: Understood, { priorities }: RuleContext): Detection[] {
  return outermost(document, claimsOf(document, 'limit', 'contact')).map((claim) => against(priorities, claim))
}
