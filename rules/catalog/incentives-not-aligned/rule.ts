import type { Understood } from '../../claims/extract.js'
import type { PlacedClaim } from '../../policy-set/policy-set.js'
import type { Detection, Rule, RuleContext } from '../rule.js'

export const rule: Rule = {
  family: 'priorities',
  severity: 'warning',
  contradiction: true,
  principles: ['incentives-follow-strategy', 'measurable-quality'],
  needsPriority: true,
  needsWholeSet: true,
  detect,
  remedies: [{ kind: 'decision', shape: 'beside', text: 'quality', at: ['reward', 'measure'] }],
  texts: {
    en: {
      message:
        'Service is declared first here, and nothing in the whole set measures or rewards it. What is declared and never counted is taken for decoration. Give it a measure in the plans shown.',
      notes: { priority: 'declared here too', incentive: 'measures and pays here, without a word of quality' },
      fixes: {
        quality: {
          title: 'Add a measure of quality to the incentives',
          item: ['Customer satisfaction: at least ___ %', 'Customer satisfaction score of at least ___ %'],
          row: ['Customer satisfaction', 'Customer satisfaction score (CSAT)'],
          note: [
            'Each employee is also measured by customer satisfaction: at least ___ %',
            'The bonus is paid only if customer satisfaction is at least ___ % and no more than ___ complaints are upheld',
          ],
          sentence: [
            'Each employee is also measured by customer satisfaction: at least ___ %',
            'It is paid only if customer satisfaction is at least ___ %',
            'A bonus of ___ is also paid for customer satisfaction of at least ___ %',
            'It is paid only if customer satisfaction is at least ___ % and no more than ___ complaints are upheld',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí se declara que el servicio va primero, y nada en todo el conjunto lo mide ni lo premia. Lo que se declara y no se cuenta pasa por adorno. Déle una medida en los planes señalados.',
      notes: { priority: 'también se declara aquí', incentive: 'aquí se mide y se paga, sin una palabra de calidad' },
      fixes: {
        quality: {
          title: 'Añadir una medida de calidad a los incentivos',
          item: ['Satisfacción del cliente: al menos ___ %', 'Un bono de ___ por una satisfacción del cliente de al menos el ___ %'],
          row: ['Satisfacción del cliente', 'Índice de satisfacción del cliente'],
          note: [
            'A cada empleado se le evalúa también por la satisfacción del cliente: al menos el ___ %',
            'El bono depende también de la satisfacción del cliente, que debe llegar al ___ %',
            'Se paga un bono de ___ por una satisfacción del cliente de al menos el ___ %',
          ],
          sentence: [
            'A cada empleado se le evalúa también por la satisfacción del cliente: al menos el ___ %',
            'El bono depende también de la satisfacción del cliente, que debe llegar al ___ %',
            'Se paga un bono de ___ por una satisfacción del cliente de al menos el ___ %',
            'Se paga solo si la satisfacción del cliente llega al menos al ___ %',
          ],
        },
      },
    },
    ru: {
      message:
        'Первым здесь объявлено обслуживание, и нигде во всём наборе его не измеряют и не поощряют. Что объявлено и не считается, принимают за украшение. Дайте ему показатель в указанных документах.',
      notes: { priority: 'объявлено и здесь', incentive: 'здесь измеряют и платят, и ни слова о качестве' },
      fixes: {
        quality: {
          title: 'Добавить в поощрения показатель качества',
          item: ['Удовлетворённость клиентов: не ниже ___ %', 'Решено с первого обращения: не менее ___ %'],
          row: ['Удовлетворённость клиентов', 'Индекс удовлетворённости клиентов'],
          note: [
            'Каждого сотрудника оценивают и по удовлетворённости клиентов: не ниже ___ %',
            'Премия выплачивается, только если удовлетворённость клиентов не ниже ___ % и обоснованных жалоб не больше ___',
          ],
          sentence: [
            'Каждого сотрудника оценивают и по удовлетворённости клиентов: не ниже ___ %',
            'Выплачивается только при удовлетворённости клиентов не ниже ___ %',
            'Выплачивается, только если удовлетворённость клиентов не ниже ___ % и обоснованных жалоб не больше ___',
            'Учитываются и оценка клиента, и обоснованные жалобы: оценка не ниже ___, жалоб не больше ___',
          ],
        },
      },
    },
  },
}

/** A declared service priority in a set that measures and pays, but nowhere for service. Once, on the first declaration. */
function detect(document: Understood, { set, priorities }: RuleContext): Detection[] {
  const [first, ...others] = priorities
  if (!first || first.file !== document.document.file) return []
  const quality = [...set.claims('measure', 'quality'), ...set.claims('reward', 'quality'), ...set.claims('condition', 'quality')]
  const paid = firstOfEach(
    [...set.claims('reward'), ...set.claims('measure', 'speed', 'sales', 'cost', 'acquisition')].filter(
      (claim) => claim.topic !== 'neutral',
    ),
  )
  if (quality.some((claim) => claim.confidence >= SURE) || quality.length > STRAY || paid.length === 0) return []
  return [
    {
      claim: first,
      related: [...others.map((claim) => ({ claim, note: 'priority' })), ...paid.map((claim) => ({ claim, note: 'incentive' }))],
    },
  ]
}

/** One claim of each document: the first. */
function firstOfEach(claims: readonly PlacedClaim[]): PlacedClaim[] {
  const first = new Map<string, PlacedClaim>()
  for (const claim of claims) if (!first.has(claim.file)) first.set(claim.file, claim)
  return [...first.values()]
}

/** One measure of quality that the judge is sure of ends the matter, and so do several that it is not. */
const SURE = 0.8
const STRAY = 3
