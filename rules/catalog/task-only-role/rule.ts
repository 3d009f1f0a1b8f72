import type { Understood } from '../../claims/extract.js'
import { alone, claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'empowerment',
  severity: 'warning',
  principles: ['empowered-staff', 'service-is-everyones'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'wording', shape: 'instead', text: 'open' },
    { kind: 'decision', shape: 'clause', text: 'else' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'A role is kept to its list of tasks here: a customer who needs anything else meets somebody who may not help. Say what they do when something else is needed, and who takes it on.',
      notes: {},
      fixes: {
        open: {
          title: 'Leave the list open',
          instead: [
            'These are the main tasks; when a customer needs something else, whoever is asked helps, or fetches a colleague who can',
            'The list names the main tasks and not all of them: whoever a customer turns to helps, or fetches a colleague who can',
          ],
        },
        else: {
          title: 'Say who takes on the rest',
          clause: [
            '; when a customer needs something else, whoever is asked calls ___ and stays with the customer until ___ has taken over',
            ', and, when a customer needs something else, helps together with ___',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí un puesto queda encerrado en su lista de tareas: el cliente que necesita otra cosa topa con alguien que no puede ayudarle. Diga qué hace esa persona cuando le piden algo más y quién se encarga.',
      notes: {},
      fixes: {
        open: {
          title: 'Dejar abierta la lista',
          instead: [
            'Estas son las tareas principales; si un cliente necesita otra cosa, quien lo atiende le ayuda o va a buscar a un compañero que pueda',
            'La lista recoge lo principal y no todo: la persona a quien acude un cliente le ayuda o va a buscar a un compañero que pueda',
          ],
        },
        else: {
          title: 'Decir quién se encarga de lo demás',
          clause: [
            '; si un cliente necesita otra cosa, quien lo atiende avisa a ___ y se queda con el cliente hasta que ___ se haga cargo',
            ', y si un cliente necesita otra cosa, le ayuda junto con ___',
          ],
        },
      },
    },
    ru: {
      message:
        'Здесь должность замкнута в списке задач: клиенту, которому нужно другое, сотрудник помочь не вправе. Напишите, что сотрудник делает в таком случае и кто берётся за дело.',
      notes: {},
      fixes: {
        open: {
          title: 'Оставить список открытым',
          instead: [
            'Это основные задачи; если клиенту нужно другое, сотрудник помогает сам или приводит коллегу, который поможет',
            'В списке названо главное, но не всё: сотрудник, к которому обратился клиент, помогает сам или приводит коллегу, который поможет',
          ],
        },
        else: {
          title: 'Сказать, кто берётся за остальное',
          clause: [
            '; если клиенту нужно другое, сотрудник зовёт ___ и остаётся с клиентом, пока ___ не возьмётся за дело',
            ', а если клиенту нужно другое, помогает вместе с ___',
          ],
        },
      },
    },
  },
}

/** A role confined to its listed tasks. */
function detect(document: Understood): Detection[] {
  return alone(outermost(document, claimsOf(document, 'limit', 'task-only')))
}
