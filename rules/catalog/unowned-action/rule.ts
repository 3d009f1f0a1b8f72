import type { Understood } from '../../claims/extract.js'
import { alone, claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'clarity',
  severity: 'info',
  principles: ['spelled-out-expectations', 'service-is-everyones'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'clause', text: 'owner' },
    { kind: 'decision', shape: 'beside', text: 'owner' },
    { kind: 'decision', shape: 'instead', text: 'anew' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'This is planned or promised, but nobody is named to do it, and what nobody owns is easily left undone. Say who does it and by when.',
      notes: {},
      fixes: {
        owner: {
          title: 'Say who does it and by when',
          item: ['The head of ___ is responsible for this and does it by ___', 'Responsible for this: ___ (role), by ___'],
          row: ['Responsible for these actions: head of ___'],
          note: ['The head of ___ is responsible for everything listed here and reports on it every ___'],
          sentence: ['The head of ___ is responsible for this and does it by ___', 'Responsible for this: ___ (role), by ___'],
          clause: [
            '; the head of ___ is responsible for it and has it done by ___',
            '; our colleague ___ takes responsibility for it and does it by ___',
            '; the team leader, ___, takes responsibility for it and does it by ___',
            ', by ___ (role), no later than ___',
          ],
        },
        anew: {
          title: 'Write it anew, beginning with who does it',
          instead: ['By ___, the head of ___ will ___', 'The head of ___ sees to ___ by ___'],
        },
      },
    },
    es: {
      message:
        'Esto se planea o se promete, pero no se dice quién lo hace, y lo que no es de nadie suele quedarse sin hacer. Diga quién lo hace y para cuándo.',
      notes: {},
      fixes: {
        owner: {
          title: 'Decir quién lo hace y para cuándo',
          item: ['La jefatura de ___ responde de ello y lo hace antes de ___', 'Responsable de ello: ___ (puesto), antes de ___'],
          row: ['Responsable de estas acciones: jefatura de ___'],
          note: ['De todo lo anterior responde la jefatura de ___, que informa de ello cada ___'],
          sentence: ['La jefatura de ___ responde de ello y lo hace antes de ___', 'Responsable de ello: ___ (puesto), antes de ___'],
          clause: [
            '; la responsable es la jefatura de ___, que responde de ello y lo hace antes de ___',
            '; el responsable es el jefe de ___, que responde de ello y lo hace antes de ___',
            ', a cargo de ___ (puesto) y con fecha límite ___',
          ],
        },
        anew: {
          title: 'Escribirlo de nuevo, empezando por quién lo hace',
          instead: ['La jefatura de ___ se encarga de ___ antes de ___', 'Antes de ___, la jefatura de ___ hace lo siguiente: ___'],
        },
      },
    },
    ru: {
      message:
        'Это обещано или задумано, но никто не назван, а ничьё дело легко остаётся несделанным. Скажите, кто это делает и к какому сроку.',
      notes: {},
      fixes: {
        owner: {
          title: 'Сказать, кто это делает и к какому сроку',
          item: ['За это отвечает руководитель ___, срок — ___', 'Ответственный: ___ (должность), срок — ___'],
          row: ['Ответственный за эти дела: руководитель ___'],
          note: ['За всё перечисленное отвечает руководитель ___ и раз в ___ рассказывает, что сделано'],
          sentence: ['За это отвечает руководитель ___, срок — ___', 'Ответственный: ___ (должность), срок — ___'],
          clause: [
            '; отвечает за это руководитель отдела ___, он делает это до ___',
            '; ответственный руководитель — ___, он отвечает за это и докладывает до ___',
            ', ответственный — ___ (должность), срок — ___',
          ],
        },
        anew: {
          title: 'Написать заново, начав с того, кто это делает',
          instead: ['До ___ это делает руководитель ___: ___', 'Руководитель ___ делает это до ___: ___'],
        },
      },
    },
  },
}

/** A committed act for customers that nobody is named to do. */
function detect(document: Understood): Detection[] {
  if (document.document.frontMatter.owner !== undefined) return []
  return alone(outermost(document, claimsOf(document, 'duty', 'unowned')))
}
