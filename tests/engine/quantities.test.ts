import { Engine, describe as tell } from '@saydo/rules'
import { describe, expect, it } from 'vitest'

/** What `saydo read` says of the amounts in a sentence. */
function amounts(language: string, text: string): string[] {
  const engine = new Engine()
  engine.put({ file: 'a.md', text, language })
  const understood = engine.set.get('a.md')
  return understood ? tell(understood).flatMap((statement) => statement.amounts.map((amount) => amount.value)) : []
}

// Value → the phrasings that must give it.
const CORPUS: readonly (readonly [phrasings: readonly (readonly [language: string, text: string])[]])[] = [
  [
    [
      ['en', 'within 5 minutes'],
      ['en', 'within five minutes'],
      ['es', 'en menos de 5 minutos'],
      ['es', 'en menos de cinco minutos'],
      ['ru', 'не более 5 минут'],
      ['ru', 'не более пяти минут'],
    ],
  ],
  [
    [
      ['en', 'two working days'],
      ['en', '2 business days'],
      ['es', 'dos días hábiles'],
      ['es', '2 días laborables'],
      ['ru', 'два рабочих дня'],
      ['ru', '2 рабочих дня'],
    ],
  ],
  [
    [
      ['en', '1,500 dollars'],
      ['es', '1.500 pesos'],
      ['ru', '1 500 рублей'],
    ],
  ],
  [
    [
      ['en', 'half an hour'],
      ['ru', 'полчаса'],
      ['es', 'media hora'],
    ],
  ],
  [
    [
      ['en', '35 per cent'],
      ['en', '35%'],
      ['es', '35 por ciento'],
      ['es', '35 %'],
      ['ru', '35 процентов'],
      ['ru', '35 %'],
    ],
  ],
]

describe('amounts', () => {
  it.each(CORPUS)('are the same in every phrasing: %j', (phrasings) => {
    const values = phrasings.map(([language, text]) => amounts(language, text).join(' + '))
    expect(new Set(values).size).toBe(1)
    expect(values[0]).not.toBe('')
  })

  it('keep working and calendar days apart', () => {
    expect(amounts('en', 'two days')).not.toEqual(amounts('en', 'two working days'))
    expect(amounts('ru', 'два дня')).not.toEqual(amounts('ru', 'два рабочих дня'))
  })

  it('do not take a year by its number for a span of time', () => {
    expect(amounts('ru', 'до 2023 года').join()).not.toMatch(/year|год|s$/u)
  })
})
