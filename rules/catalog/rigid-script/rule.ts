import type { Understood } from '../../claims/extract.js'
import { alone, claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'empowerment',
  severity: 'warning',
  principles: ['natural-courtesy', 'empowered-staff'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'wording', shape: 'instead', text: 'help' },
    { kind: 'decision', shape: 'clause', text: 'law' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Staff must follow set wording to the letter here: the customer hears a machine and gets no answer to what they asked. Let the text be a help, or name the law that requires these words.',
      notes: {},
      fixes: {
        help: {
          title: 'Make the text a help',
          instead: [
            'The text is a help: staff put it in their own words and answer what the customer asks',
            'The script is a first draft, and whoever speaks with the customer changes it to suit the conversation',
          ],
        },
        law: {
          title: 'Name the law that requires these words',
          clause: [', because the law (___) requires this wording', '; this wording is required by law: ___'],
        },
      },
    },
    es: {
      message:
        'Aquí hay que repetir un texto al pie de la letra: el cliente oye a una máquina y se queda sin respuesta a lo que preguntó. Deje el texto como ayuda o diga qué ley exige esas palabras.',
      notes: {},
      fixes: {
        help: {
          title: 'Dejar el texto como ayuda',
          instead: [
            'El texto es una ayuda: cada cual lo dice con sus palabras y responde a lo que pregunta el cliente',
            'El guion es un punto de partida, y quien habla con el cliente lo adapta a la conversación',
          ],
        },
        law: {
          title: 'Decir qué ley exige esas palabras',
          clause: [', porque la ley (___) exige este texto', '; la ley obliga a usar este texto: ___'],
        },
      },
    },
    ru: {
      message:
        'Здесь готовый текст велено повторять слово в слово: клиент слышит автомат и не получает ответа на свой вопрос. Пусть текст будет подсказкой, или назовите закон, который требует этих слов.',
      notes: {},
      fixes: {
        help: {
          title: 'Сделать текст подсказкой',
          instead: [
            'Текст служит подсказкой: сотрудник говорит своими словами и отвечает на то, о чём спросил клиент',
            'Скрипт — только заготовка, и сотрудник меняет его по ходу разговора с клиентом',
          ],
        },
        law: {
          title: 'Назвать закон, который требует этих слов',
          clause: [', поскольку такой формулировки требует закон (___)', '; эта формулировка обязательна по закону: ___'],
        },
      },
    },
  },
}

/** Set wording that staff must follow to the letter. */
function detect(document: Understood): Detection[] {
  return alone(outermost(document, claimsOf(document, 'limit', 'script')))
}
