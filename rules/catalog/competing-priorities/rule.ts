import type { Understood } from '../../claims/extract.js'
import type { PlacedClaim } from '../../policy-set/policy-set.js'
import { against, claimsOf, type Detection, outermost, type Rule, type RuleContext } from '../rule.js'

export const rule: Rule = {
  family: 'priorities',
  severity: 'error',
  contradiction: true,
  principles: ['walk-the-talk', 'clear-service-strategy'],
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'lead', text: 'scope' },
    { kind: 'wording', shape: 'lead', text: 'after' },
    { kind: 'wording', shape: 'clause', text: 'after' },
    { kind: 'decision', shape: 'instead', text: 'after' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Two things cannot both come first: this line and the one it stands against pull staff two ways, and each will follow the nearer. Rank them, or say where this one holds.',
      notes: { other: 'this is declared first here' },
      fixes: {
        scope: {
          title: 'Say where it holds',
          lead: ['In the ___ team,', 'In the ___ department alone, once the customer has been served,'],
        },
        after: {
          title: 'Put it after the customer',
          lead: ['Once the customer has been served well,', 'After the customer, who always comes first,'],
          clause: [', after the customer, who comes first', '; the customer comes before it'],
          instead: ['The customer comes first, and ___ comes after', 'After the customer comes ___'],
        },
      },
    },
    es: {
      message:
        'Dos cosas no pueden ir primero a la vez: esta línea y la otra tiran en sentidos distintos, y cada uno seguirá la más cercana. Ordénelas o diga dónde vale esta.',
      notes: { other: 'aquí se declara primero esto' },
      fixes: {
        scope: {
          title: 'Decir dónde vale',
          lead: ['En el equipo de ___,', 'Solo en el departamento de ___, y una vez atendido el cliente,'],
        },
        after: {
          title: 'Ponerlo después del cliente',
          lead: ['Una vez bien atendido el cliente,', 'Después del cliente, que siempre va primero,'],
          clause: [', después del cliente, que va primero', '; el cliente va antes'],
          instead: ['Primero va el cliente, y después ___', 'Después del cliente viene ___'],
        },
      },
    },
    ru: {
      message:
        'Двух первых не бывает: эта строка и другая тянут людей в разные стороны, и каждый пойдёт за той, что ближе. Расставьте их по порядку или скажите, где действует эта.',
      notes: { other: 'первым здесь объявлено это' },
      fixes: {
        scope: {
          title: 'Сказать, где это действует',
          lead: ['Внутри отдела ___', 'Только в отделе ___ и только когда клиент уже обслужен,'],
        },
        after: {
          title: 'Поставить после клиента',
          lead: ['Вслед за интересами клиента', 'После клиента, который всегда на первом месте,'],
          clause: [', но после клиента, который всегда на первом месте', '; интересы клиента стоят выше'],
          instead: ['Сначала клиент, а за ним ___', 'После заботы о клиенте идёт ___'],
        },
      },
    },
  },
}

/** Something other than service called the first of all: every such line where service is declared first, else each after the first. */
function detect(document: Understood, { set, priorities }: RuleContext): Detection[] {
  const rivals = outermost(document, claimsOf(document, 'priority', ...RIVALS)).filter((claim) => !isMoneyFirst(document, claim))
  if (priorities.length > 0) {
    return rivals
      .filter((claim) => !priorities.some((priority) => priority.file === claim.file && priority.statement === claim.statement))
      .map((claim) => against(priorities, claim, 'other'))
  }
  const [first] = set.claims('priority', ...RIVALS)
  if (!first) return []
  return rivals.filter((claim) => claim.topic !== first.topic).map((claim) => ({ claim, related: [{ claim: first, note: 'other' }] }))
}

const RIVALS = ['cost', 'growth', 'speed', 'profit', 'safety', 'other']

/** Money before customers is `profit-first` alone. */
function isMoneyFirst(document: Understood, claim: PlacedClaim): boolean {
  return claimsOf(document, 'priority', 'over-customers').some((other) => other.statement === claim.statement)
}
