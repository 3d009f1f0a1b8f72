import type { Pattern } from './pattern.js'

/** Names of the concepts that a pattern refers to. */
export function referencesOf(pattern: Pattern): string[] {
  if (pattern.type === 'symbol') return pattern.kind === 'concept' ? [pattern.value] : []
  if (pattern.type === 'optional') return referencesOf(pattern.part)
  return pattern.type === 'gap' ? [] : pattern.parts.flatMap(referencesOf)
}
