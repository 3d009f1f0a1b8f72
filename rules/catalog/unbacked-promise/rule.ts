import type { Understood } from '../../claims/extract.js'
import { isWithin, names, readingsOf } from '../../policy-set/sections.js'
import { alone, claimsOf, type Detection, hintsOf, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'promises',
  severity: 'info',
  principles: ['honest-credibility', 'keep-promises'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'clause', text: 'figure' },
    { kind: 'decision', shape: 'beside', text: 'figure' },
    { kind: 'decision', shape: 'beside', text: 'remedy' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Speed or quality is promised here with nothing to hold it to: no time, nobody named, nothing if it fails. Customers cannot count on it and staff cannot plan for it: say how soon, who sees to it, or what the customer gets otherwise.',
      notes: {},
      fixes: {
        figure: {
          title: 'Say how soon and from whom',
          clause: [
            ': ___ answers within ___ working days',
            ': ___ answers within ___, and if it takes longer, the customer gets ___ as compensation',
          ],
          item: [
            'The customer hears from ___ within ___ working days',
            'The customer hears from ___ within ___, or gets ___ as compensation',
          ],
          note: [
            'The customer hears from ___ within ___ working days',
            'The customer hears from ___ within ___, or gets ___ as compensation',
          ],
          sentence: [
            'The customer hears from ___ within ___ working days',
            'The customer hears from ___ within ___, or gets ___ as compensation',
          ],
        },
        remedy: {
          title: 'Say what the customer gets otherwise',
          item: ['If it takes longer than ___, the customer gets ___ from us as compensation'],
          row: ['If it takes longer: compensation for the customer'],
          note: ['If it takes longer than ___, the customer gets ___ from us as compensation'],
          sentence: [
            'If it takes longer than ___, the customer gets ___ from us as compensation',
            'If we fail, ___ gives the customer the money back',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí se promete rapidez o calidad sin nada que la respalde: ni plazo, ni responsable, ni qué pasa si falla. El cliente no puede contar con ello ni el personal organizarse: diga en cuánto tiempo, quién se ocupa o qué recibe el cliente si no.',
      notes: {},
      fixes: {
        figure: {
          title: 'Decir en cuánto tiempo y quién',
          clause: [
            ': ___ responde en un plazo de ___ días hábiles',
            ': ___ responde en un plazo de ___ y, si tarda más, el cliente recibe ___ como compensación',
          ],
          item: [
            'El cliente tiene respuesta de ___ en un plazo de ___ días hábiles',
            'El cliente tiene respuesta de ___ en un plazo de ___ o recibe ___ como compensación',
          ],
          note: [
            'El cliente tiene respuesta de ___ en un plazo de ___ días hábiles',
            'El cliente tiene respuesta de ___ en un plazo de ___ o recibe ___ como compensación',
          ],
          sentence: [
            'El cliente tiene respuesta de ___ en un plazo de ___ días hábiles',
            'El cliente tiene respuesta de ___ en un plazo de ___ o recibe ___ como compensación',
          ],
        },
        remedy: {
          title: 'Decir qué recibe el cliente si no se cumple',
          item: ['Si tardamos más de ___, el cliente recibe ___ como compensación'],
          row: ['Si tardamos más: compensación para el cliente'],
          note: ['Si tardamos más de ___, el cliente recibe ___ como compensación'],
          sentence: ['Si tardamos más de ___, el cliente recibe ___ como compensación', 'Si fallamos, ___ devuelve el dinero al cliente'],
        },
      },
    },
    ru: {
      message:
        'Быстрота или качество обещаны, а опереться не на что: ни срока, ни ответственного, ни возмещения. Клиент не может на это рассчитывать, а сотрудники — подготовиться: скажите, за какой срок, кто этим занят или что получит клиент, если не вышло.',
      notes: {},
      fixes: {
        figure: {
          title: 'Назвать срок и того, кто отвечает',
          clause: [
            ': ___ отвечает в течение ___ рабочих дней',
            ': ___ отвечает в течение ___, а если дольше, клиент получает компенсацию: ___',
          ],
          item: [
            'Клиент получает ответ от ___ в течение ___ рабочих дней',
            'Клиент получает ответ от ___ в течение ___, а если дольше — компенсацию: ___',
          ],
          note: [
            'Клиент получает ответ от ___ в течение ___ рабочих дней',
            'Клиент получает ответ от ___ в течение ___, а если дольше — компенсацию: ___',
          ],
          sentence: [
            'Клиент получает ответ от ___ в течение ___ рабочих дней',
            'Клиент получает ответ от ___ в течение ___, а если дольше — компенсацию: ___',
          ],
        },
        remedy: {
          title: 'Сказать, что получит клиент, если не вышло',
          item: ['Если пришлось ждать дольше ___, клиент получает от нас компенсацию: ___'],
          row: ['Если дольше: компенсация клиенту'],
          note: ['Если пришлось ждать дольше ___, клиент получает от нас компенсацию: ___'],
          sentence: [
            'Если пришлось ждать дольше ___, клиент получает от нас компенсацию: ___',
            'Если не вышло, ___ возвращает клиенту деньги',
          ],
        },
      },
    },
  },
}

/** A promise of speed or quality with no figure, owner or remedy in the section. */
function detect(document: Understood): Detection[] {
  const figures = hintsOf(document, FIGURE, 'promise:figure', 'measure:waiting')
  const claims = outermost(document, claimsOf(document, 'promise', 'vague')).filter((claim) => {
    const section = readingsOf(document, claim.section)
    return !names(section, 'remedy') && !figures.some((other) => isWithin(document, other.section, claim.section))
  })
  return alone(claims)
}

/** How sure (0–1) it must be that a figure is promised. */
const FIGURE = 0.4
