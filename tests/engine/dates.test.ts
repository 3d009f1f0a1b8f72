import { describe, expect, it } from 'vitest'
import { languageOf } from '../../rules/languages/tongues.js'
import { addMonths, findDates } from '../../rules/statements/dates.js'

function dates(text: string, code = 'en'): string[] {
  const language = languageOf(code)
  if (!language) throw new Error(`no language ${code}`)
  return findDates(text, language).map(({ from, to }) => (from === to ? from : `${from}…${to}`))
}

describe('dates in a text', () => {
  it.each([
    ['en', 'Next review: 2027-03-31', ['2027-03-31']],
    ['en', 'Last gone over: 12 May 2022.', ['2022-05-12']],
    ['en', 'on the 3rd of January 2024, and again on May 12, 2025', ['2024-01-03', '2025-05-12']],
    ['en', 'reviewed in September 2023', ['2023-09-01…2023-09-30']],
    ['en', 'due 2026-02', ['2026-02-01…2026-02-28']],
    ['en', '12/04/2023 and 04/25/2023', ['2023-04-12', '2023-04-25']],
    ['es', 'Última revisión: 2 de septiembre de 2024', ['2024-09-02']],
    ['es', 'en febrero de 2024', ['2024-02-01…2024-02-29']],
    ['es', 'el 1º de abril de 2023', ['2023-04-01']],
    ['ru', 'проводился 14 апреля 2022 г.', ['2022-04-14']],
    ['ru', 'приказом от 26.12.2025', ['2025-12-26']],
    ['ru', 'в мае 2024 года', ['2024-05-01…2024-05-31']],
    ['ru', '30 СЕНТЯБРЯ 2024', ['2024-09-30']],
  ])('%s: %s', (code, text, expected) => expect(dates(text, code)).toEqual(expected))

  it('a combining accent makes no other month', () => {
    expect(dates('14 ма\u0301я 2022', 'ru')).toEqual(['2022-05-14'])
  })

  it.each(['31 February 2024', '2024-13-01', '45.01.2024', 'version 2.14.2024x', 'the market 2024', 'call 020 2024 5555'])(
    'none in %s',
    (text) => expect(dates(text)).toEqual([]),
  )

  it('a year alone is a date only where it is all that is said', () => {
    expect(dates('2021')).toEqual(['2021-01-01…2021-12-31'])
    expect(dates('founded in 2021')).toEqual([])
  })
})

describe('months later', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2023-02-28', 12, '2024-02-28'],
    ['2024-12-15', 24, '2026-12-15'],
  ])('%s and %d months are %s', (from, months, to) => expect(addMonths(from, months)).toBe(to))
})
