import type { Language } from '../languages/language.js'
import { fold } from './tokens.js'

/** A day, a month or a year that a text names: its first and last day as ISO dates ("2026-03-01"). */
export interface NamedDate {
  readonly from: string
  readonly to: string
}

const ISO = /(?<!\d)(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/gu
/** 12.04.2023 and 12/04/2023: the day stands first, but where it cannot. */
const DOTTED = /(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?![\d\p{L}])/gu
const MONTH_AND_YEAR =
  /(?<![\d.])(?:(\d{1,2})(?:st|nd|rd|th|\.|º)?\s+(?:of\s+|de\s+)?)?(\p{L}{3,})\.?\s*(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?:,|of|de|del)?\s*(\d{4})(?!\d)/gu
const YEAR_ALONE = /^\s*(\d{4})\s*$/u

/** Every date that a text names with its year, in the text's language; a year alone only where the text is nothing else. */
export function findDates(source: string, language: Pick<Language, 'months'>): NamedDate[] {
  const text = fold(source)
  const found: NamedDate[] = []
  const add = (year: number, month: number, day?: number) => {
    if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > lastDay(year, month)))) return
    found.push({ from: iso(year, month, day ?? 1), to: iso(year, month, day ?? lastDay(year, month)) })
  }
  for (const [, year, month, day] of text.matchAll(ISO)) add(Number(year), Number(month), day === undefined ? undefined : Number(day))
  for (const [, first, second, year] of text.matchAll(DOTTED)) {
    if (Number(second) > 12) add(Number(year), Number(first), Number(second))
    else add(Number(year), Number(second), Number(first))
  }
  for (const [, before, name, after, year] of text.matchAll(MONTH_AND_YEAR)) {
    const month = language.months.findIndex((forms) => forms.includes(name ?? '')) + 1
    const day = before ?? after
    if (month > 0) add(Number(year), month, day === undefined ? undefined : Number(day))
  }
  const alone = YEAR_ALONE.exec(text)?.[1]
  if (alone !== undefined) found.push({ from: `${alone}-01-01`, to: `${alone}-12-31` })
  return found
}

/** The ISO date so many months after another; the last day of a shorter month where there is no such day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const count = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return iso(toYear, toMonth, Math.min(day, lastDay(toYear, toMonth)))
}

function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
