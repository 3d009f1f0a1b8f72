/** A word, number, sign or break of a statement's plain text. Offsets are UTF-16 units of that text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign' | 'break'
  /** Folded: lower case, NFC, "ё" as "е", stress marks and soft hyphens gone, straight apostrophe. */
  readonly form: string
  readonly start: number
  readonly end: number
}

const TOKEN =
  /(?<number>\p{Nd}+(?:[.,'’\u00A0\u202F\u2009 ]\p{Nd}{3}(?!\p{Nd}))*(?:[.,:]\p{Nd}+)?)|(?<word>[\p{L}\p{M}\u00AD]+(?:['’][\p{L}\p{M}]+)*)|(?<sign>[%‰$€£₽₹¥₴+№/])|(?<break>[;:|()[\]{}!?•]|\.(?!\p{Nd}))/gu

/** Splits plain text into tokens. Letters of any script make words; `\b` and `\w` know no Cyrillic and break at a final accent. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const groups = match.groups ?? {}
    const kind = groups['number'] ? 'number' : groups['word'] ? 'word' : groups['sign'] ? 'sign' : 'break'
    tokens.push({ kind, form: fold(match[0]), start: match.index, end: match.index + match[0].length })
  }
  return tokens
}

/** One spelling for what readers take as the same word. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u0300\u0301\u00AD]/gu, '')
    .replaceAll('ё', 'е')
    .replaceAll('’', "'")
}
