import type { Language } from '../languages/language.js'
import type { Token } from './tokens.js'

export interface ReadNumber {
  readonly value: number
  readonly end: number
  /** "4:10": minutes and seconds, the value in seconds. */
  readonly clock?: boolean
  /** An article or fraction standing for one ("an hour", "half a day"): a number only before a unit of time. */
  readonly bare?: boolean
}

/** Reads a number in digits or words that starts at token `at`; `end` is the token behind it. */
export function readNumber(tokens: readonly Token[], at: number, language: Language): ReadNumber | undefined {
  const token = tokens[at]
  if (!token) return undefined
  if (token.kind === 'number') return readDigits(token, tokens, at, language)
  return token.kind === 'word' ? readWords(tokens, at, language) : undefined
}

function readDigits(token: Token, tokens: readonly Token[], at: number, language: Language): ReadNumber {
  const clock = /^(\d{1,2}):(\d{2})$/u.exec(token.form)
  if (clock) return { value: Number(clock[1]) * 60 + Number(clock[2]), end: at + 1, clock: true }
  const scale = language.scales[tokens[at + 1]?.form ?? '']
  const value = parseDigits(token.form, language.decimal)
  return scale === undefined ? { value, end: at + 1 } : { value: value * scale, end: at + 2 }
}

/** "1,500" · "1.500" · "1 500" · "2,5": a separator followed by just three digits groups, unless it is the language's decimal sign and comes once after a zero. */
export function parseDigits(form: string, decimal: '.' | ','): number {
  const plain = form.replace(/[\s'\u00A0\u202F\u2009]/gu, '')
  const groups = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/u.exec(plain)
  if (groups && (groups[1] !== decimal || plain.split(decimal).length > 2)) return Number(plain.replaceAll(groups[1] ?? '', ''))
  const other = decimal === '.' ? ',' : '.'
  const fraction = plain.includes(decimal) ? decimal : other
  return Number(plain.replaceAll(fraction === decimal ? other : decimal, '').replace(fraction, '.'))
}

function readWords(tokens: readonly Token[], at: number, language: Language): ReadNumber | undefined {
  let total = 0
  let current = 0
  let end = at
  let seen = false
  while (end < tokens.length) {
    const form = tokens[end]?.form ?? ''
    const value = language.numbers[form]
    const scale = language.scales[form]
    if (value !== undefined && Object.hasOwn(language.numbers, form)) current += value
    else if (scale !== undefined && Object.hasOwn(language.scales, form)) {
      current = Math.max(current, 1) * scale
      if (scale >= 1000) {
        total += current
        current = 0
      }
    } else if (seen && language.numberJoiners.includes(form) && isNumberWord(tokens[end + 1], language)) {
      end += 1
      continue
    } else break
    seen = true
    end += 1
  }
  if (seen) return { value: total + current, end }
  const fraction = language.fractions[tokens[at]?.form ?? '']
  const first = tokens[at]?.form ?? ''
  if (fraction === undefined || !Object.hasOwn(language.fractions, first) || language.numberJoiners.includes(first)) return undefined
  // "half an hour", "a quarter of an hour": small words may stand before the unit.
  let behind = at + 1
  while (behind < tokens.length && behind < at + 4 && language.fractions[tokens[behind]?.form ?? ''] !== undefined) behind += 1
  let value = 1
  for (let index = at; index < behind; index += 1) value *= language.fractions[tokens[index]?.form ?? ''] ?? 1
  return { value, end: behind, bare: true }
}

function isNumberWord(token: Token | undefined, language: Language): boolean {
  return token !== undefined && (Object.hasOwn(language.numbers, token.form) || Object.hasOwn(language.scales, token.form))
}
