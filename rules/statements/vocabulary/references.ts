import type { Pattern } from './pattern.js'

/** Names of the concepts that a pattern refers to. */
export function referencesOf(pattern: Pattern): string[] {
  return symbolsOf(pattern, 'concept')
}

/** Names of the kinds of amount that a pattern asks for. */
export function amountsOf(pattern: Pattern): string[] {
  return symbolsOf(pattern, 'class')
}

function symbolsOf(pattern: Pattern, kind: 'concept' | 'class'): string[] {
  if (pattern.type === 'symbol') return pattern.kind === kind ? [pattern.value] : []
  if (pattern.type === 'optional') return symbolsOf(pattern.part, kind)
  return pattern.type === 'gap' ? [] : pattern.parts.flatMap((part) => symbolsOf(part, kind))
}
