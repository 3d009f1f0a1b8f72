import type { Understood } from '../../claims/extract.js'
import { isWithin, readingsOf, states } from '../../policy-set/sections.js'
import { alone, claimsOf, type Detection, hintsOf, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'empowerment',
  severity: 'info',
  principles: ['bounded-empowerment'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'beside', text: 'bounds' },
    { kind: 'decision', shape: 'clause', text: 'bounds' },
    { kind: 'decision', shape: 'instead', text: 'plain' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Staff are told here that they are free to act, but not how far: each must guess, and most will not dare. Say what they may decide alone, up to what amount, and who decides beyond that.',
      notes: {},
      fixes: {
        bounds: {
          title: 'Say how far it reaches',
          item: [
            'Without asking, whoever serves a customer may ___ up to ___; above that, ___ decides within ___',
            'Whoever serves a customer decides alone on ___ up to ___; beyond that, ___ decides within ___',
          ],
          row: ['Whoever serves a customer decides alone up to ___'],
          note: ['Without asking, whoever serves a customer may ___ up to ___; above that, ___ decides within ___'],
          sentence: [
            'Without asking, whoever serves a customer may ___ up to ___; above that, ___ decides within ___',
            'Whoever serves a customer decides alone on ___ up to ___; beyond that, ___ decides within ___',
          ],
          clause: [
            ': without asking, each may ___ for a customer up to ___, and above that ___ decides',
            ', up to ___ for each customer; above that, ___ decides within ___',
          ],
        },
        plain: {
          title: 'Say what staff may decide',
          instead: [
            'Whoever serves a customer may ___ without asking, up to ___; above that, ___ decides within ___',
            'Whoever serves a customer decides alone on ___ up to ___, and answers for that decision to ___',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí se dice al personal que tiene libertad, pero no hasta dónde: cada cual tiene que adivinarlo y la mayoría no se atreverá. Diga qué puede decidir por su cuenta, hasta qué importe y quién decide lo demás.',
      notes: {},
      fixes: {
        bounds: {
          title: 'Decir hasta dónde llega',
          item: [
            'Quien atiende a un cliente puede ___ sin consultar, hasta ___; por encima decide ___ en un plazo de ___',
            'Quien atiende a un cliente decide por su cuenta sobre ___ hasta ___; lo que pase de ahí lo decide ___ en un plazo de ___',
          ],
          row: ['Quien atiende a un cliente decide por su cuenta hasta ___'],
          note: ['Quien atiende a un cliente puede ___ sin consultar, hasta ___; por encima decide ___ en un plazo de ___'],
          sentence: [
            'Quien atiende a un cliente puede ___ sin consultar, hasta ___; por encima decide ___ en un plazo de ___',
            'Quien atiende a un cliente decide por su cuenta sobre ___ hasta ___; lo que pase de ahí lo decide ___ en un plazo de ___',
          ],
          clause: [
            ': sin consultar, cada persona puede ___ por un cliente hasta ___, y por encima decide ___',
            ', hasta ___ por cliente; por encima decide ___ en un plazo de ___',
          ],
        },
        plain: {
          title: 'Decir qué puede decidir el personal',
          instead: [
            'Quien atiende a un cliente puede ___ sin consultar, hasta ___; lo que pase de ahí lo decide ___ en un plazo de ___',
            'Quien atiende a un cliente decide por su cuenta sobre ___ hasta ___ y responde de esa decisión ante ___',
          ],
        },
      },
    },
    ru: {
      message:
        'Здесь сотрудникам обещана свобода, но не названы её границы: каждый гадает сам, и большинство не решится. Напишите, что можно решать самому, до какой суммы и кто решает дальше.',
      notes: {},
      fixes: {
        bounds: {
          title: 'Назвать границы',
          item: [
            'Сотрудник, который обслуживает клиента, вправе сам ___ в пределах ___; сверх этого решает ___ в срок ___',
            'До ___ сотрудник решает вопросы о ___ сам, никого не спрашивая; сверх этого решает ___ в срок ___',
          ],
          row: ['До ___ сотрудник решает сам'],
          note: ['Сотрудник, который обслуживает клиента, вправе сам ___ в пределах ___; сверх этого решает ___ в срок ___'],
          sentence: [
            'Сотрудник, который обслуживает клиента, вправе сам ___ в пределах ___; сверх этого решает ___ в срок ___',
            'До ___ сотрудник решает вопросы о ___ сам, никого не спрашивая; сверх этого решает ___ в срок ___',
          ],
          clause: [
            ': каждый вправе сам, никого не спрашивая, ___ для клиента в пределах ___, а сверх этого решает ___',
            ', в пределах ___ на одного клиента; сверх этого решает ___ в срок ___',
          ],
        },
        plain: {
          title: 'Сказать, что сотрудник решает сам',
          instead: [
            'Сотрудник, который обслуживает клиента, вправе сам ___ в пределах ___; сверх этого решает ___ в срок ___',
            'Сотрудник сам решает вопросы о ___ в пределах ___ и отвечает за это решение перед ___',
          ],
        },
      },
    },
  },
}

/** Staff told that they are free, with no authority, limit or amount in the section. */
function detect(document: Understood): Detection[] {
  const decides = hintsOf(document, AUTHORITY, 'practice:authority')
  const claims = outermost(document, claimsOf(document, 'stance', 'empowered')).filter(
    (claim) =>
      !states(readingsOf(document, claim.section), 'money', 'percent') &&
      !decides.some((other) => isWithin(document, other.section, claim.section)),
  )
  return alone(claims)
}

/** How sure (0–1) it must be that an authority is stated. */
const AUTHORITY = 0.4
