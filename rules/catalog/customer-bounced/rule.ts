import type { Understood } from '../../claims/extract.js'
import { alone, claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'customers',
  severity: 'warning',
  principles: ['own-the-problem'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'clause', text: 'hold' },
    { kind: 'decision', shape: 'instead', text: 'hold' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'The customer is sent elsewhere here and nobody keeps hold of the matter: they have to start again with a stranger. Let whoever took it pass it on themselves and check back until it is settled.',
      notes: {},
      fixes: {
        hold: {
          title: 'Keep hold of the matter',
          clause: [
            ', and whoever took the enquiry stays in charge of it and rings the customer back by ___ with the answer',
            '(whoever took the enquiry puts it through, and rings back by ___ to check that it is settled)',
          ],
          instead: [
            'Whoever takes the enquiry passes it to ___ themselves, tells the customer who has it now, and rings back by ___ to check that it is settled',
            'We put the customer through to ___, stay on the line until they are talking, and ring back by ___ to check that it is settled',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí se manda al cliente a otra parte y nadie se queda con su asunto: le toca empezar de cero con otra persona. Que quien lo atendió lo pase en mano y compruebe después que quedó resuelto.',
      notes: {},
      fixes: {
        hold: {
          title: 'No soltar el asunto',
          clause: [
            ', y quien recibió la consulta sigue a cargo de ella y llama al cliente antes de ___ con la respuesta',
            '(quien recibe la consulta la pasa en persona y llama al cliente antes de ___ para comprobar que quedó resuelta)',
          ],
          instead: [
            'Quien recibe la consulta se la pasa en persona a ___, dice al cliente quién la lleva ahora y le llama antes de ___ para comprobar que quedó resuelta',
            'Pasamos la llamada a ___, seguimos en la línea hasta que hablan y llamamos al cliente antes de ___ para comprobar que quedó resuelto',
          ],
        },
      },
    },
    ru: {
      message:
        'Здесь клиента отсылают в другое место, а его вопрос больше никто не держит: объяснять всё придётся заново и чужому человеку. Пусть тот, к кому обратились, сам передаст вопрос и проверит, что он решён.',
      notes: {},
      fixes: {
        hold: {
          title: 'Не выпускать вопрос из рук',
          clause: [
            ', а принявший обращение сотрудник ведёт его дальше и сам перезванивает клиенту с ответом до ___',
            '(принявший обращение сотрудник сам передаёт его коллеге и до ___ перезванивает клиенту, чтобы убедиться, что вопрос решён)',
          ],
          instead: [
            'Сотрудник, принявший обращение, сам передаёт его (кому: ___), называет клиенту имя коллеги и до ___ перезванивает, чтобы убедиться, что вопрос решён',
            'Мы соединяем клиента с нужным коллегой (___), остаёмся на линии до начала их разговора и до ___ перезваниваем с вопросом, всё ли решено',
          ],
        },
      },
    },
  },
}

/** Customers sent elsewhere to be served, with nobody keeping hold of the matter. */
function detect(document: Understood): Detection[] {
  return alone(outermost(document, claimsOf(document, 'duty', 'bounce')))
}
