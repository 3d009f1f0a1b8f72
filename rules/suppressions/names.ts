import type { Span } from '../document/document.js'
import type { Directive, Word } from './directive.js'
import { nearest } from './nearest.js'
import { type NamedRule, SUPPRESSION_RULES, type Trouble } from './suppression.js'

/** The names that a comment lists, which of them are rules (each once), and what is wrong with the others. */
export interface Names {
  readonly listed: readonly NamedRule[]
  readonly rules: readonly NamedRule[]
  readonly troubles: readonly Trouble[]
}

/** Reads what stands between the commas. Rules without commas between them are understood. */
export function readNames(directive: Directive, ruleIds: readonly string[]): Names {
  const listed: NamedRule[] = []
  const rules = new Map<string, NamedRule>()
  const troubles: Trouble[] = []
  for (const piece of directive.pieces) {
    const words = wordsOf(piece)
    const foreign = words.findIndex(({ id }) => !ruleIds.includes(id))
    for (const name of foreign < 0 ? words : words.slice(0, foreign)) {
      listed.push(name)
      if (!rules.has(name.id)) rules.set(name.id, name)
    }
    const stray = words[foreign]
    if (!stray) continue
    const span: Span = { start: stray.span.start, end: piece.span.end }
    const text = piece.text.slice(span.start - piece.span.start)
    listed.push({ id: text, span })
    troubles.push(
      words.length === 1
        ? unknownRule(stray, ruleIds)
        : { span, text: 'suppression-unmarked-reason', data: { words: text.replace(/\s+/gu, ' ') } },
    )
  }
  return { listed, rules: [...rules.values()], troubles }
}

function wordsOf(piece: Word): NamedRule[] {
  return [...piece.text.matchAll(/\S+/gu)].map((match) => {
    const start = piece.span.start + match.index
    return { id: match[0], span: { start, end: start + match[0].length } }
  })
}

function unknownRule({ id, span }: NamedRule, ruleIds: readonly string[]): Trouble {
  const own: readonly string[] = SUPPRESSION_RULES
  if (own.includes(id)) return { span, text: 'suppression-own-rule', data: { rule: id } }
  const close = nearest(id, ruleIds)
  return close
    ? { span, text: 'suppression-unknown-rule-near', data: { rule: id, nearest: close }, nearest: close }
    : { span, text: 'suppression-unknown-rule', data: { rule: id } }
}
