import type { Understood } from '../../claims/extract.js'
import { complaintProcedures } from '../../policy-set/complaints.js'
import { alone, type Detection, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'customers',
  severity: 'warning',
  principles: ['attend-complaints', 'responsive-service'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'beside', text: 'deadline' },
    { kind: 'decision', shape: 'clause', text: 'deadline' },
  ],
  texts: {
    en: {
      message:
        'This section tells how complaints are dealt with, but not by when they are confirmed or settled: whoever complains is left in the dark. Give both times, and say who keeps to them.',
      notes: {},
      fixes: {
        deadline: {
          title: 'Give a time for the answer',
          item: [
            'Each complaint is confirmed by ___ within ___ working days and answered within ___ working days',
            'Whoever receives a complaint confirms it within ___ working days; ___ answers it within ___ working days',
          ],
          sentence: [
            'Each complaint is confirmed by ___ within ___ working days and answered within ___ working days',
            'Whoever receives a complaint confirms it within ___ working days; ___ answers it within ___ working days',
          ],
          note: [
            'Each complaint is confirmed by ___ within ___ working days and answered within ___ working days',
            'Whoever receives a complaint confirms it within ___ working days; ___ answers it within ___ working days',
          ],
          clause: [': ___ answers within ___ working days', '(confirmed within ___ working days, answered within ___ working days)'],
        },
      },
    },
    es: {
      message:
        'Este apartado explica cómo se tratan las quejas, pero no en qué plazo se acusa recibo ni cuándo se resuelven: quien reclama se queda a oscuras. Dé los dos plazos y diga quién los cumple.',
      notes: {},
      fixes: {
        deadline: {
          title: 'Dar un plazo de respuesta',
          item: [
            'De cada queja acusa recibo ___ en ___ días hábiles y la contesta en ___ días hábiles',
            'Quien recibe la queja acusa recibo en ___ días hábiles; ___ la contesta en ___ días hábiles',
          ],
          sentence: [
            'De cada queja acusa recibo ___ en ___ días hábiles y la contesta en ___ días hábiles',
            'Quien recibe la queja acusa recibo en ___ días hábiles; ___ la contesta en ___ días hábiles',
          ],
          note: [
            'De cada queja acusa recibo ___ en ___ días hábiles y la contesta en ___ días hábiles',
            'Quien recibe la queja acusa recibo en ___ días hábiles; ___ la contesta en ___ días hábiles',
          ],
          clause: [': ___ contesta en ___ días hábiles', '(acuse de recibo en ___ días hábiles, respuesta en ___ días hábiles)'],
        },
      },
    },
    ru: {
      message:
        'Раздел говорит, как разбирают жалобы, но не говорит, к какому сроку их подтверждают и решают: человек пожаловался и остался в неизвестности. Назовите оба срока и того, кто их держит.',
      notes: {},
      fixes: {
        deadline: {
          title: 'Назвать срок ответа',
          item: [
            'Получение каждой жалобы подтверждает ___ в течение ___ рабочих дней, а ответ на неё даёт в течение ___ рабочих дней',
            'Сотрудник, получивший жалобу, подтверждает её в течение ___ рабочих дней; ответ в течение ___ рабочих дней даёт ___',
          ],
          sentence: [
            'Получение каждой жалобы подтверждает ___ в течение ___ рабочих дней, а ответ на неё даёт в течение ___ рабочих дней',
            'Сотрудник, получивший жалобу, подтверждает её в течение ___ рабочих дней; ответ в течение ___ рабочих дней даёт ___',
          ],
          note: [
            'Получение каждой жалобы подтверждает ___ в течение ___ рабочих дней, а ответ на неё даёт в течение ___ рабочих дней',
            'Сотрудник, получивший жалобу, подтверждает её в течение ___ рабочих дней; ответ в течение ___ рабочих дней даёт ___',
          ],
          clause: [
            ': ___ отвечает в течение ___ рабочих дней',
            '(подтверждение в течение ___ рабочих дней, ответ в течение ___ рабочих дней)',
          ],
        },
      },
    },
  },
}

/** A complaint procedure that gives no time by which a complaint is acknowledged or resolved. Once per section. */
function detect(document: Understood): Detection[] {
  const untimed = complaintProcedures(document).filter((procedure) => !procedure.hasTime)
  return alone(untimed.map(({ opening }) => opening))
}
