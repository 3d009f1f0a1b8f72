import type { Understood } from '../../claims/extract.js'
import { rivalsOf } from '../../policy-set/rival-terms.js'
import type { Detection, Rule, RuleContext } from '../rule.js'

export const rule: Rule = {
  family: 'promises',
  severity: 'error',
  principles: ['keep-promises', 'walk-the-talk'],
  contradiction: true,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'instead', text: 'target', at: ['measure'] },
    { kind: 'decision', shape: 'instead', text: 'promise' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Customers are promised this sooner than staff are asked to do it, so whoever meets the target breaks the promise. Make the target at least as strict as the promise, or promise what the target can keep.',
      notes: { target: 'staff are held to this, which is later than promised' },
      fixes: {
        target: {
          title: 'Set the target by the promise',
          instead: [
            'The target for ___ is ___, no later than customers are promised',
            'Target for ___: ___, the time that customers are promised',
          ],
        },
        promise: {
          title: 'Promise what the target can keep',
          instead: [
            'You get ___ within ___, the time that our own targets are set for',
            'Customers get ___ within ___, the time that staff are asked to keep',
          ],
        },
      },
    },
    es: {
      message:
        'Al cliente se le promete esto antes de lo que se pide al personal, así que quien cumple la meta incumple la promesa. Ponga una meta al menos tan estricta como la promesa, o prometa lo que la meta permite cumplir.',
      notes: { target: 'esto se pide al personal, y es más tarde de lo prometido' },
      fixes: {
        target: {
          title: 'Ajustar la meta a la promesa',
          instead: [
            'La meta para ___ es ___, no más tarde de lo que se promete al cliente',
            'Meta para ___: ___, el plazo que se promete al cliente',
          ],
        },
        promise: {
          title: 'Prometer lo que la meta permite cumplir',
          instead: [
            'Usted recibe ___ en un plazo de ___, el mismo que fijan nuestras metas',
            'El cliente recibe ___ en un plazo de ___, el mismo que se pide al personal',
          ],
        },
      },
    },
    ru: {
      message:
        'Клиенту это обещано раньше, чем требуется от сотрудников: кто выполнит норматив, нарушит обещание. Сделайте норматив не мягче обещания или обещайте то, что норматив позволяет сдержать.',
      notes: { target: 'сотрудникам на это дан срок длиннее обещанного' },
      fixes: {
        target: {
          title: 'Установить норматив по обещанию',
          instead: ['Норматив для ___ — ___, не позже, чем обещано клиенту', 'Норматив для ___: ___, то есть срок, который обещан клиенту'],
        },
        promise: {
          title: 'Обещать то, что норматив позволяет сдержать',
          instead: [
            'Вы получаете ___ в течение ___, как заложено в наших нормативах',
            'Клиент получает ___ в течение ___, как и требуется от сотрудников',
          ],
        },
      },
    },
  },
}

/** Each promise that must be kept sooner than staff are asked to for the same act. The target is related. */
function detect(document: Understood, { set }: RuleContext): Detection[] {
  return rivalsOf(document, set, 'target').map(({ term, rival }) => ({
    claim: term.claim,
    related: [{ claim: rival.claim, note: 'target' }],
  }))
}
