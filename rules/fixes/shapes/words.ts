/** The same words with a small or capital first letter. Acronyms ("NPS") keep theirs. */
export function withInitial(words: string, small: boolean): string {
  const first = words.charAt(0)
  if (!small) return first.toUpperCase() + words.slice(1)
  return /^\p{Lu}[\p{Lu}\p{N}]/u.test(words) ? words : first.toLowerCase() + words.slice(1)
}

/** Whether a text opens with a small letter; undefined where it opens with none. */
export function opensSmall(text: string): boolean | undefined {
  const letter = /^[\s"'«“„‘([¿¡*_]*(\p{L})/u.exec(text)?.[1]
  return letter === undefined ? undefined : letter === letter.toLowerCase() && letter !== letter.toUpperCase()
}

/**
 * A statement's text with its first word in small letters, where that is safe: a word that the language always writes small (`small`),
 * or that the document writes small elsewhere. Names, acronyms and "I" keep their capital; undefined says so.
 */
export function lowered(text: string, small: ReadonlySet<string>, elsewhere: readonly string[]): string | undefined {
  const word = /^\p{L}[\p{L}\p{M}'’-]*/u.exec(text)?.[0]
  if (word === undefined) return /^[\p{N}€$£₽₹₸]/u.test(text) ? text : undefined
  const low = word.charAt(0).toLowerCase() + word.slice(1)
  if (low === word) return text
  if (/\p{Lu}/u.test(word.slice(1)) || word.length === 1) return small.has(low) && word !== 'I' ? low + text.slice(word.length) : undefined
  const known = small.has(low) || elsewhere.some((other) => wordsOf(other).includes(low))
  return known ? low + text.slice(word.length) : undefined
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
}
