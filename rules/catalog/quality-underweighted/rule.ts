import type { Understood } from '../../claims/extract.js'
import { placed, type Scorecard, scorecardsOf } from '../../policy-set/scorecards.js'
import { against, type Detection, type Rule, type RuleContext } from '../rule.js'

export const rule: Rule = {
  family: 'incentives',
  severity: 'error',
  contradiction: true,
  principles: ['walk-the-talk', 'measurable-quality'],
  needsPriority: true,
  detect,
  remedies: [
    { kind: 'wording', shape: 'swap-shares', text: 'swap' },
    { kind: 'decision', shape: 'blank-shares', text: 'blank' },
  ],
  texts: {
    en: {
      message:
        'Quality weighs {quality} % here, and speed, sales and cost {others} %, though service is declared first. People work for the heavier side. Raise quality to at least the others\u2019 weight.',
      notes: { priority: 'declared here: what this line works against' },
      fixes: {
        swap: { title: 'Swap the weights of quality and of the heaviest other part' },
        blank: { title: 'Leave the weights blank, to be set anew' },
      },
    },
    es: {
      message:
        'Aquí la calidad pesa {quality} % y la rapidez, las ventas y el costo {others} %, aunque se declara que el servicio va primero. La gente trabaja para lo que más pesa. Suba la calidad al menos al peso de lo demás.',
      notes: { priority: 'aquí se declara aquello contra lo que va esta línea' },
      fixes: {
        swap: { title: 'Intercambiar el peso de la calidad y el de la parte que más pesa' },
        blank: { title: 'Dejar los pesos en blanco para fijarlos de nuevo' },
      },
    },
    ru: {
      message:
        'Качество весит здесь {quality} %, а скорость, продажи и расходы вместе {others} %, хотя первым объявлено обслуживание. Люди работают на то, что тяжелее. Поднимите долю качества хотя бы до остальных.',
      notes: { priority: 'здесь объявлено то, чему противоречит эта строка' },
      fixes: {
        swap: { title: 'Поменять местами вес качества и самой тяжёлой из остальных долей' },
        blank: { title: 'Оставить веса пустыми, чтобы назначить их заново' },
      },
    },
  },
}

/** A weighted scorecard in which quality weighs less than speed, sales and cost together. On the heaviest of these. */
function detect(document: Understood, { priorities }: RuleContext): Detection[] {
  return scorecardsOf(document).flatMap((card) => {
    const quality = total(card, 'quality')
    const others = total(card, 'other')
    const [heaviest] = card.filter((row) => row.side === 'other').sort((a, b) => b.share - a.share)
    if (!heaviest || quality === 0 || quality >= others) return []
    const claim = placed(document, heaviest)
    return [{ ...against(priorities, claim), data: { quality, others } }]
  })
}

function total(card: Scorecard, side: 'quality' | 'other'): number {
  return Math.round(card.filter((row) => row.side === side).reduce((sum, row) => sum + row.share, 0))
}
