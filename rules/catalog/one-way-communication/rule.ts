import type { Understood } from '../../claims/extract.js'
import { isWithin } from '../../policy-set/sections.js'
import { alone, claimsOf, type Detection, hintsOf, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'clarity',
  severity: 'warning',
  principles: ['two-way-communication'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'beside', text: 'channel' },
    { kind: 'decision', shape: 'clause', text: 'channel' },
    { kind: 'decision', shape: 'instead', text: 'discussion' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Staff are only told here: nothing lets them ask, object or say what will not work, though they know the customers best. Say to whom they can answer, until when, and who replies.',
      notes: {},
      fixes: {
        channel: {
          title: 'Add a way for staff to answer',
          item: [
            'Staff may put questions and objections to ___ until ___, and ___ answers each of them within ___',
            'Before this takes effect, ___ discusses it with the teams and takes their comments and suggestions until ___',
          ],
          row: ['Staff put questions and objections to ___, who answers them'],
          note: [
            'Staff may put questions and objections to ___ until ___, and ___ answers each of them within ___',
            'Before this takes effect, ___ discusses it with the teams and takes their comments and suggestions until ___',
          ],
          sentence: [
            'Staff may put questions and objections to ___ until ___, and ___ answers each of them within ___',
            'Before this takes effect, ___ discusses it with the teams and takes their comments and suggestions until ___',
          ],
          clause: [
            '; staff put their questions and objections to ___, who answers within ___',
            ', after ___ has discussed it with the teams and heard their objections',
          ],
        },
        discussion: {
          title: 'Discuss it with the teams instead',
          instead: [
            'Management discusses ___ (what is to change) with the teams, hears their questions and objections until ___ and answers each within ___',
            'The teams and ___ discuss ___ (what is to change) before it is decided; ___ answers every comment within ___',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí al personal solo se le comunica: nada le permite preguntar, objetar o decir qué no va a funcionar, aunque es quien mejor conoce al cliente. Diga a quién puede contestar, hasta cuándo y quién responde.',
      notes: {},
      fixes: {
        channel: {
          title: 'Abrir una vía para que el personal conteste',
          item: [
            'El personal puede plantear preguntas y objeciones a ___ hasta ___, y ___ responde a cada una en un plazo de ___',
            'Antes de que entre en vigor, ___ lo debate con los equipos y recoge sus comentarios y propuestas hasta ___',
          ],
          row: ['El personal plantea preguntas y objeciones a ___, que las contesta'],
          note: [
            'El personal puede plantear preguntas y objeciones a ___ hasta ___, y ___ responde a cada una en un plazo de ___',
            'Antes de que entre en vigor, ___ lo debate con los equipos y recoge sus comentarios y propuestas hasta ___',
          ],
          sentence: [
            'El personal puede plantear preguntas y objeciones a ___ hasta ___, y ___ responde a cada una en un plazo de ___',
            'Antes de que entre en vigor, ___ lo debate con los equipos y recoge sus comentarios y propuestas hasta ___',
          ],
          clause: [
            '; el personal plantea sus preguntas y objeciones a ___, que responde en un plazo de ___',
            ', después de que ___ lo haya debatido con los equipos y escuchado sus objeciones',
          ],
        },
        discussion: {
          title: 'Debatirlo antes con los equipos',
          instead: [
            'La dirección debate con los equipos ___ (qué va a cambiar), escucha sus preguntas y objeciones hasta ___ y responde a cada una en un plazo de ___',
            'Los equipos y ___ debaten ___ (qué va a cambiar) antes de decidirlo; ___ responde a cada comentario en un plazo de ___',
          ],
        },
      },
    },
    ru: {
      message:
        'Здесь сотрудникам только сообщают: им негде спросить, возразить или сказать, что не сработает, хотя клиентов лучше всех знают они. Скажите, кому и до какого срока они могут ответить и кто отвечает им.',
      notes: {},
      fixes: {
        channel: {
          title: 'Дать сотрудникам возможность ответить',
          item: [
            'Вопросы и возражения сотрудников до ___ принимает ___ и отвечает на каждое в течение ___',
            'До вступления в силу ___ обсуждает это с сотрудниками и собирает их замечания и предложения до ___',
          ],
          row: ['Вопросы и возражения сотрудников, отвечает ___'],
          note: [
            'Вопросы и возражения сотрудников до ___ принимает ___ и отвечает на каждое в течение ___',
            'До вступления в силу ___ обсуждает это с сотрудниками и собирает их замечания и предложения до ___',
          ],
          sentence: [
            'Вопросы и возражения сотрудников до ___ принимает ___ и отвечает на каждое в течение ___',
            'До вступления в силу ___ обсуждает это с сотрудниками и собирает их замечания и предложения до ___',
          ],
          clause: [
            '; вопросы и возражения сотрудников принимает ___ и отвечает в течение ___',
            ', после обсуждения с сотрудниками, на котором их возражения выслушивает ___',
          ],
        },
        discussion: {
          title: 'Сначала обсудить с сотрудниками',
          instead: [
            'Руководство обсуждает с сотрудниками ___ (что меняется), до ___ выслушивает вопросы и возражения и на каждое отвечает в течение ___',
            'Сотрудники и ___ обсуждают ___ (что меняется) до того, как решение принято; на каждое замечание в течение ___ отвечает ___',
          ],
        },
      },
    },
  },
}

/** Strategy, targets or changes handed down with no way for staff to answer, in the section. */
function detect(document: Understood): Detection[] {
  const answers = hintsOf(document, ANSWER, 'practice:two-way')
  const claims = outermost(document, claimsOf(document, 'stance', 'imposed'))
  return alone(claims.filter((claim) => !answers.some((other) => isWithin(document, other.section, claim.section))))
}

/** How sure (0–1) it must be that staff can answer. */
const ANSWER = 0.5
