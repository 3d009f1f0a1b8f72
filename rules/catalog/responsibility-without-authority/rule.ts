import type { Understood } from '../../claims/extract.js'
import type { PlacedClaim } from '../../policy-set/policy-set.js'
import { isWithin } from '../../policy-set/sections.js'
import { claimsOf, type Detection, hintsOf, isBeside, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'empowerment',
  severity: 'warning',
  principles: ['bounded-empowerment', 'empowered-staff'],
  contradiction: true,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'instead', text: 'grant', at: ['limit'] },
    { kind: 'decision', shape: 'instead', text: 'role' },
    { kind: 'decision', shape: 'remove', at: ['limit'] },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        "Somebody answers for the customer's satisfaction here, but may decide nothing that it depends on: they get the blame without the means. Say what they decide alone, and up to what limit.",
      notes: { denial: 'here the decisions are taken away' },
      fixes: {
        grant: {
          title: 'Give the authority that goes with it',
          instead: [
            'They decide alone on ___ up to ___; beyond that, ___ decides within ___',
            'For this, they may ___ without asking, up to ___; above that, ___ decides within ___',
          ],
        },
        role: {
          title: 'Give the authority that goes with it',
          instead: [
            'In this role, ___ answers for ___ and decides alone on ___ up to ___; beyond that, ___ decides within ___',
            'In this role, ___ is responsible for ___ and for this may ___ without asking, up to ___',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí alguien responde de la satisfacción del cliente, pero no se le deja decidir nada que influya en ella: carga con la culpa sin tener los medios. Diga qué decide por su cuenta y hasta qué límite.',
      notes: { denial: 'aquí se le quitan las decisiones' },
      fixes: {
        grant: {
          title: 'Dar la autoridad que corresponde',
          instead: [
            'Para ello decide por su cuenta sobre ___ hasta ___; lo que pase de ahí lo decide ___ en un plazo de ___',
            'Para ello puede ___ sin consultar, hasta ___; por encima decide ___ en un plazo de ___',
          ],
        },
        role: {
          title: 'Dar la autoridad que corresponde',
          instead: [
            'En este puesto, ___ responde de ___ y decide por su cuenta sobre ___ hasta ___; lo que pase de ahí lo decide ___ en un plazo de ___',
            'En este puesto, ___ es responsable de ___ y para ello puede ___ sin consultar, hasta ___',
          ],
        },
      },
    },
    ru: {
      message:
        'Здесь за довольного клиента отвечает тот, кому не дано решать ничего, от чего это зависит: спрос есть, а средств нет. Напишите, что этот человек решает сам и до какого предела.',
      notes: { denial: 'здесь право решать отнято' },
      fixes: {
        grant: {
          title: 'Дать к ответственности и право решать',
          instead: [
            'Для этого сотрудник сам решает вопросы о ___ в пределах ___; сверх этого решает ___ в срок ___',
            'Для этого сотрудник вправе, никого не спрашивая, ___ в пределах ___; сверх этого решает ___ в срок ___',
          ],
        },
        role: {
          title: 'Дать к ответственности и право решать',
          instead: [
            'На этой должности ___ отвечает за ___ и сам решает вопросы о ___ в пределах ___; сверх этого решает ___ в срок ___',
            'На этой должности ___ отвечает за ___ и для этого вправе, никого не спрашивая, ___ в пределах ___',
          ],
        },
      },
    },
  },
}

/** A role answerable for customers whose decisions are denied or referred upward beside it. */
function detect(document: Understood): Detection[] {
  const denials = hintsOf(document, DENIAL, 'limit:no-authority')
  const decides = hintsOf(document, AUTHORITY, 'practice:authority')
  const claims = outermost(document, claimsOf(document, 'duty', 'responsible'))
  return claims.flatMap((claim) => {
    // What stands behind the next responsible role is about that one.
    const next = claims.find((other) => other.statement > claim.statement)?.statement ?? Number.POSITIVE_INFINITY
    const isAboutIt = (other: PlacedClaim) =>
      other.statement >= claim.statement && other.statement < next && other.statement - claim.statement <= NEAR
    const denied = denials.filter((other) => isAboutIt(other) && isWithin(document, other.section, claim.section))
    if (denied.length === 0 || decides.some((other) => isBeside(document, claim, other) && isAboutIt(other))) return []
    const others = denied.filter((other) => other.statement !== claim.statement)
    return [{ claim, related: others.map((other) => ({ claim: other, note: 'denial' })) }]
  })
}

/** How many statements on the denial may follow. */
const NEAR = 3

/** How sure (0–1) it must be that decisions are denied, and that they are granted. */
const DENIAL = 0.4
const AUTHORITY = 0.6
