import type { Understood } from '../../claims/extract.js'
import { alone, claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'strategy',
  severity: 'warning',
  principles: ['solutions-over-product'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'wording', shape: 'clause', text: 'need' },
    { kind: 'wording', shape: 'instead', text: 'need' },
    { kind: 'decision', shape: 'instead', text: 'whom' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'A product is pushed here, whatever the customer has come for. People who are sold what does not help them stay away: ask first what they need, and recommend only what answers it.',
      notes: {},
      fixes: {
        need: {
          title: 'Tie the offer to what the customer needs',
          clause: [
            ', provided that the customer has said what they need and the offer meets it',
            ', but only after asking what the customer needs, and only if it meets that need',
          ],
          instead: [
            'Ask first what the customer needs, and recommend only what meets that need',
            'Listen to what the customer needs before you recommend anything, and say so when nothing of ours fits',
          ],
        },
        whom: {
          title: 'Say whom it helps',
          instead: [
            'Ask what the customer needs, and recommend ___ only to customers who need ___',
            'After asking what the customer needs, recommend ___ where the answer is ___, and nothing otherwise',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí se coloca un producto, venga el cliente a lo que venga. Quien compra algo que no le sirve no vuelve: pregunte primero qué necesita y recomiende solo lo que lo resuelva.',
      notes: {},
      fixes: {
        need: {
          title: 'Ofrecer según lo que necesite el cliente',
          clause: [
            ', a condición de que el cliente haya dicho qué necesita y la oferta lo resuelva',
            ', pero solo después de preguntar qué necesita el cliente y solo si lo resuelve',
          ],
          instead: [
            'Pregunte primero qué necesita el cliente y recomiende solo lo que lo resuelva',
            'Escuche qué necesita el cliente antes de recomendar nada y dígale si nada de lo nuestro le sirve',
          ],
        },
        whom: {
          title: 'Decir a quién le sirve',
          instead: [
            'Pregunte qué necesita el cliente y recomiende ___ solo a quien necesite ___',
            'Tras preguntar qué necesita el cliente, recomiende ___ a quien conteste ___ y nada a los demás',
          ],
        },
      },
    },
    ru: {
      message:
        'Здесь товар велено навязывать, с чем бы клиент ни пришёл. Кому продали ненужное, тот не вернётся: сначала спросите, что человеку нужно, и советуйте только то, что ему поможет.',
      notes: {},
      fixes: {
        need: {
          title: 'Предлагать по нужде клиента',
          clause: [
            ', если клиент сам сказал, что ему нужно, и это ему поможет',
            ', но лишь после вопроса о том, что клиенту нужно, и только если это ему поможет',
          ],
          instead: [
            'Сначала спросите, что клиенту нужно, и советуйте только то, что ему поможет',
            'Прежде чем советовать, выслушайте, что клиенту нужно, а если у нас подходящего нет, так и скажите',
          ],
        },
        whom: {
          title: 'Сказать, кому это поможет',
          instead: [
            'Спросите, что клиенту нужно, и советуйте ___ только тем, кому нужно ___',
            'После вопроса о том, что клиенту нужно, советуйте ___ тем, кто ответил ___, а остальным ничего не предлагайте',
          ],
        },
      },
    },
  },
}

/** Selling as pushing the product, without regard to what the customer needs. */
function detect(document: Understood): Detection[] {
  return alone(outermost(document, claimsOf(document, 'stance', 'product-first')))
}
