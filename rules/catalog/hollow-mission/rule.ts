import type { Understood } from '../../claims/extract.js'
import { hollowSections } from '../../policy-set/hollow-sections.js'
import { alone, type Detection, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'clarity',
  severity: 'warning',
  principles: ['mission-not-slogan', 'concrete-contribution'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'beside', text: 'substance' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'These are fine words that any organisation could use: they name no customer, no act and no measure, so nobody can work by them. Say whom you serve, what staff do for these customers and how you can tell that it works.',
      notes: {},
      fixes: {
        substance: {
          title: 'Say whom it is for, what you do and how it shows',
          item: [
            'For ___ (which customers) this means: ___ asks them every ___ how they were served and changes what they found wrong',
            'Every ___ we measure how satisfied ___ (which customers) are, and ___ puts right what falls short',
          ],
          note: [
            'For ___ (which customers) this means: ___ asks them every ___ how they were served and changes what they found wrong',
            'Every ___ we measure how satisfied ___ (which customers) are, and ___ puts right what falls short',
          ],
          sentence: [
            'For ___ (which customers) this means: ___ asks them every ___ how they were served and changes what they found wrong',
            'Every ___ we measure how satisfied ___ (which customers) are, and ___ puts right what falls short',
            'We serve ___ (which customers): every ___, ___ asks them in a survey what they need, and ___ changes our service by their answers',
            'We serve ___ (which customers); whoever serves them may decide on a refund or replacement of up to ___ without asking',
          ],
        },
      },
    },
    es: {
      message:
        'Son palabras bonitas que valdrían para cualquier organización: no nombran a ningún cliente, ningún acto ni ninguna medida, y nadie puede guiarse por ellas. Diga a quién atiende, qué hace el personal por esas personas y en qué se nota.',
      notes: {},
      fixes: {
        substance: {
          title: 'Decir a quién se atiende, qué se hace y en qué se nota',
          item: [
            'Para ___ (qué clientes) esto significa que cada ___ les pregunta ___ cómo se les atendió y cambia lo que estuvo mal',
            'Cada ___ medimos la satisfacción de ___ (qué clientes), y ___ corrige lo que falla',
          ],
          note: [
            'Para ___ (qué clientes) esto significa que cada ___ les pregunta ___ cómo se les atendió y cambia lo que estuvo mal',
            'Cada ___ medimos la satisfacción de ___ (qué clientes), y ___ corrige lo que falla',
          ],
          sentence: [
            'Para ___ (qué clientes) esto significa que cada ___ les pregunta ___ cómo se les atendió y cambia lo que estuvo mal',
            'Cada ___ medimos la satisfacción de ___ (qué clientes), y ___ corrige lo que falla',
            'Atendemos a ___ (qué clientes): cada ___ les pregunta ___ en una encuesta qué necesitan, y ___ cambia el servicio según sus respuestas',
            'Atendemos a ___ (qué clientes); quien los atiende puede decidir sin consultar un reembolso o un cambio de hasta ___',
          ],
        },
      },
    },
    ru: {
      message:
        'Это громкие слова, которые подошли бы любой организации: в них нет ни клиента, ни поступка, ни измерения, и работать по ним нельзя. Скажите, для кого вы работаете, что сотрудники делают для этих людей и по чему это видно.',
      notes: {},
      fixes: {
        substance: {
          title: 'Сказать, для кого это, что вы делаете и по чему это видно',
          item: [
            'Для клиентов (каких: ___) это значит вот что: раз в ___ их спрашивает ___, как их обслужили, и исправляет то, что было плохо',
            'Раз в ___ мы измеряем удовлетворённость клиентов (каких: ___), а недостатки исправляет ___',
          ],
          note: [
            'Для клиентов (каких: ___) это значит вот что: раз в ___ их спрашивает ___, как их обслужили, и исправляет то, что было плохо',
            'Раз в ___ мы измеряем удовлетворённость клиентов (каких: ___), а недостатки исправляет ___',
          ],
          sentence: [
            'Для клиентов (каких: ___) это значит вот что: раз в ___ их спрашивает ___, как их обслужили, и исправляет то, что было плохо',
            'Раз в ___ мы измеряем удовлетворённость клиентов (каких: ___), а недостатки исправляет ___',
            'Мы работаем для клиентов (каких: ___): раз в ___ опрос проводит ___, и по ответам обслуживание меняет ___',
            'Мы обслуживаем ___ (кого); сотрудник вправе сам, никого не спрашивая, вернуть деньги или заменить товар на сумму до ___',
          ],
        },
      },
    },
  },
}

/** A section of high-sounding phrases with nothing concrete in it. Once per section, on its heading. */
function detect(document: Understood): Detection[] {
  return alone(hollowSections(document))
}
