import type { Understood } from '../../claims/extract.js'
import { alone, claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'strategy',
  severity: 'warning',
  principles: ['continuous-improvement'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'clause', text: 'higher' },
    { kind: 'decision', shape: 'instead', text: 'higher' },
    { kind: 'decision', shape: 'instead', text: 'improve' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Here it is enough that service passes or that nobody complains. Most dissatisfied customers say nothing and leave: keep this as a floor at most, and say what is to be reached, and by when.',
      notes: {},
      fixes: {
        higher: {
          title: 'Set a higher aim',
          clause: [
            ', but only as the least: the aim is to reach ___ by ___',
            '; this is the floor, not the aim: by ___ we raise ___ to ___',
          ],
          instead: [
            'Our aim is to raise ___ from ___ to ___ by ___, as measured by ___',
            'What is enough today is only the floor: the aim is to reach ___ by ___',
          ],
        },
        improve: {
          title: 'Say how service gets better',
          instead: [
            'Every ___, the person in charge, ___, asks customers what could be better and puts one of their answers into practice',
            'However good the service is, ___ picks one thing to improve every ___ by what customers say and reports on it',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí basta con que el servicio apruebe o con que nadie se queje. La mayoría de los descontentos se va sin decir nada: deje esto, si acaso, como mínimo y diga qué se quiere alcanzar y para cuándo.',
      notes: {},
      fixes: {
        higher: {
          title: 'Fijar una meta más alta',
          clause: [
            ', pero solo como mínimo: la meta es llegar a ___ antes del ___',
            '; eso es el suelo y no la meta: antes del ___ subimos ___ a ___',
          ],
          instead: [
            'Nuestra meta es subir ___ de ___ a ___ antes del ___, medido con ___',
            'Lo que hoy basta es solo el mínimo: la meta es llegar a ___ antes del ___',
          ],
        },
        improve: {
          title: 'Decir cómo mejora el servicio',
          instead: [
            'Cada ___, la persona responsable, ___, pregunta a los clientes qué se puede mejorar y pone en práctica una de sus respuestas',
            'Por bueno que sea el servicio, ___ elige cada ___ una mejora según lo que dicen los clientes e informa de ella',
          ],
        },
      },
    },
    ru: {
      message:
        'Здесь достаточно, чтобы обслуживание было сносным или чтобы никто не жаловался. Недовольные чаще всего молча уходят: оставьте это разве что нижним порогом и скажите, чего и к какому сроку хотите достичь.',
      notes: {},
      fixes: {
        higher: {
          title: 'Поставить цель выше',
          clause: [', но лишь как нижний порог: цель — достичь ___ к ___', '; это порог, а не цель: к ___ поднимаем ___ до ___'],
          instead: [
            'Наша цель — поднять ___ с ___ до ___ к ___, мерой служит ___',
            'Чего хватает сегодня, то лишь порог: цель — достичь ___ к ___',
          ],
        },
        improve: {
          title: 'Сказать, как обслуживание становится лучше',
          instead: [
            'Раз в ___ ответственный, ___, спрашивает клиентов, что сделать лучше, и одно из названного вводит',
            'Как бы хорошо мы ни обслуживали, ответственный, ___, раз в ___ выбирает по словам клиентов, что улучшить, и докладывает об этом',
          ],
        },
      },
    },
  },
}

/** Acceptable, adequate or minimum as the aim for service. */
function detect(document: Understood): Detection[] {
  return alone(outermost(document, claimsOf(document, 'stance', 'acceptable')))
}
