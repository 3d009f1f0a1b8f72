import type { Span } from './document.js'

const TERMINATOR = /[.!?…]+["'»”’)\]*_]*(?=\s|$)/gu
const OPENS_SENTENCE = /^["'«“„‘([¿¡—–-]*\s*(?:\p{Lu}|\p{Lt}|\p{N}|\p{Extended_Pictographic}|[$£€₽₹¥])/u
const LAST_WORD = /([\p{L}\p{M}]+(?:\.\s?[\p{L}\p{M}]+)*)$/u
const BULLET = /\s*[•·▪◦●‣∙]\s*/gu
const ENUMERATOR = /(?:^|[\s(])\(?(?:\p{N}{1,2}|\p{L})$/u

/**
 * Splits plain text into sentences, by offsets in that text. `Intl.Segmenter` breaks at abbreviations
 * ("approx. 5", "т. е.", "Sr. Pérez"), so the language's own list decides there.
 */
export function splitSentences(text: string, abbreviations: ReadonlySet<string>): Span[] {
  const cuts = new Set<number>()
  for (const match of text.matchAll(TERMINATOR)) {
    const end = match.index + match[0].length
    const rest = text.slice(end).trimStart()
    if (rest === '') continue
    if (match[0].startsWith('.') && !match[0].startsWith('..') && isAbbreviation(text.slice(0, match.index), abbreviations)) continue
    if (OPENS_SENTENCE.test(rest)) cuts.add(end)
  }
  for (const match of text.matchAll(BULLET)) if (match.index > 0 || text.indexOf('•', 1) > 0) cuts.add(match.index + match[0].length)
  return toSpans(
    text,
    [...cuts].sort((a, b) => a - b),
  )
}

function isAbbreviation(before: string, abbreviations: ReadonlySet<string>): boolean {
  const word = LAST_WORD.exec(before)?.[1]?.toLowerCase() ?? ''
  if (word !== '' && abbreviations.has(word.replace(/\s/gu, ''))) return true
  const tail = word.split(/[.\s]+/u).at(-1) ?? ''
  if (abbreviations.has(tail)) return true
  // A single capital is an initial ("S. Bellweather"); a bare number or letter at the start counts items ("1. First").
  if (/(?:^|[\s(«"“.])\p{Lu}$/u.test(before)) return true
  return ENUMERATOR.test(before) && before.trim().length <= 3
}

function toSpans(text: string, cuts: readonly number[]): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const cut of [...cuts, text.length]) {
    const piece = text.slice(start, cut)
    const lead = piece.length - piece.trimStart().length
    const end =
      start +
      piece
        .trimEnd()
        .replace(/[•·▪◦●‣∙]\s*$/u, '')
        .trimEnd().length
    if (end > start + lead) spans.push({ start: start + lead, end })
    start = cut
  }
  return spans
}
