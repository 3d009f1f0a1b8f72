import type { Understood } from '../../claims/extract.js'
import type { PlacedClaim } from '../../policy-set/policy-set.js'
import { names, states, withSubList } from '../../policy-set/sections.js'
import { alone, claimsOf, type Detection, hintsOf, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'empowerment',
  severity: 'warning',
  principles: ['empowered-staff', 'own-the-problem'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'clause', text: 'threshold' },
    { kind: 'decision', shape: 'beside', text: 'threshold' },
    { kind: 'decision', shape: 'instead', text: 'own' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        "Staff need somebody's approval here for an everyday act for a customer: the customer waits, and whoever serves them can settle nothing. Say up to what amount, or in which cases, staff decide themselves.",
      notes: {},
      fixes: {
        threshold: {
          title: 'Say up to where staff decide themselves',
          clause: [
            ', where it goes beyond ___; up to that, whoever serves the customer decides alone',
            '; up to ___, no approval is needed and whoever serves the customer decides alone',
          ],
          item: [
            'Up to ___, whoever serves the customer decides alone, without asking',
            'Without asking anybody, whoever serves the customer may give up to ___',
          ],
          row: ['Up to ___: whoever serves the customer decides alone'],
          note: ['Up to ___, whoever serves the customer decides alone, without asking'],
          sentence: [
            'Up to ___, whoever serves the customer decides alone, without asking',
            'Without asking anybody, whoever serves the customer may give up to ___',
          ],
        },
        own: {
          title: 'Let staff decide, and set the limit',
          instead: [
            'Whoever serves the customer decides alone on ___ up to ___; beyond that, ___ decides within ___',
            'Whoever serves the customer may ___ up to ___ without asking; above that, ___ decides within ___',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí el personal necesita permiso para algo cotidiano que pide el cliente: el cliente espera y quien lo atiende no puede resolver nada. Diga hasta qué importe o en qué casos decide por su cuenta quien atiende.',
      notes: {},
      fixes: {
        threshold: {
          title: 'Decir hasta dónde decide quien atiende',
          clause: [
            ', cuando pase de ___; hasta ahí, quien atiende al cliente decide por su cuenta',
            '; hasta ___ no hace falta autorización y decide quien atiende al cliente',
          ],
          item: [
            'Hasta ___, quien atiende al cliente decide por su cuenta, sin pedir permiso',
            'Quien atiende al cliente puede dar hasta ___ sin consultar a nadie',
          ],
          row: ['Hasta ___: decide por su cuenta quien atiende al cliente'],
          note: ['Hasta ___, quien atiende al cliente decide por su cuenta, sin pedir permiso'],
          sentence: [
            'Hasta ___, quien atiende al cliente decide por su cuenta, sin pedir permiso',
            'Quien atiende al cliente puede dar hasta ___ sin consultar a nadie',
          ],
        },
        own: {
          title: 'Dejar que decida quien atiende y fijar el límite',
          instead: [
            'Quien atiende al cliente decide por su cuenta sobre ___ hasta ___; lo que pase de ahí lo decide ___ en un plazo de ___',
            'Quien atiende al cliente puede ___ hasta ___ sin consultar; por encima decide ___ en un plazo de ___',
          ],
        },
      },
    },
    ru: {
      message:
        'Здесь на самое обычное дело для клиента нужно чужое разрешение: клиент ждёт, а тот, кто его обслуживает, ничего не может решить. Напишите, до какой суммы или в каких случаях сотрудник решает сам.',
      notes: {},
      fixes: {
        threshold: {
          title: 'Сказать, до какого предела сотрудник решает сам',
          clause: [
            ', если речь о сумме свыше ___; до неё решает сам сотрудник, который обслуживает клиента',
            '; до ___ согласование не нужно: решает сам сотрудник, который обслуживает клиента',
          ],
          item: [
            'До ___ сотрудник, который обслуживает клиента, решает сам, без согласования',
            'Сотрудник, который обслуживает клиента, вправе сам вернуть до ___, никого не спрашивая',
          ],
          row: ['До ___: решает сам сотрудник, который обслуживает клиента'],
          note: ['До ___ сотрудник, который обслуживает клиента, решает сам, без согласования'],
          sentence: [
            'До ___ сотрудник, который обслуживает клиента, решает сам, без согласования',
            'Сотрудник, который обслуживает клиента, вправе сам вернуть до ___, никого не спрашивая',
          ],
        },
        own: {
          title: 'Дать решать сотруднику и назвать предел',
          instead: [
            'Сотрудник, который обслуживает клиента, сам решает вопросы о ___ в пределах ___; сверх этого решает ___ в срок ___',
            'Сотрудник вправе сам, никого не спрашивая, ___ в пределах ___; сверх этого решает ___ в срок ___',
          ],
        },
      },
    },
  },
}

/** Approval needed for a routine act for a customer, with no threshold under which staff decide themselves. */
function detect(document: Understood): Detection[] {
  // Who may decide nothing at all is a responsibility without authority, where somebody is made responsible.
  const denied = new Set(hintsOf(document, DENIED, 'limit:no-authority').map((claim) => claim.statement))
  const decides = hintsOf(document, DECIDED, 'practice:authority')
  return alone(
    outermost(document, claimsOf(document, 'limit', 'approval')).filter(
      (claim) =>
        !denied.has(claim.statement) && !isAboveAmount(document, claim) && !decides.some((other) => isItsThreshold(document, claim, other)),
    ),
  )
}

/** "Refunds above 150 € are signed by the manager"; "be it of ten rupees" is no threshold. */
function isAboveAmount(document: Understood, { statement }: PlacedClaim): boolean {
  const said = withSubList(document, statement)
  return states(said, 'money') && names(said, 'threshold')
}

/** "A credit needs the manager. Up to €50 you decide": the same sentence or the next one of the paragraph, with an amount. */
function isItsThreshold(document: Understood, claim: PlacedClaim, other: PlacedClaim): boolean {
  const [own, next] = [document.document.statements[claim.statement], document.document.statements[other.statement]]
  const isNext = other.statement === claim.statement || (other.statement === claim.statement + 1 && own?.block === next?.block)
  return isNext && states(withSubList(document, other.statement), 'money')
}

/** How sure (0–1) it must be that every decision is denied, and that one is granted. */
const DENIED = 0.5
const DECIDED = 0.4
