/**
 * The pattern language of the vocabulary, over word tokens:
 * `word` any form with the same stem · `=form` this form · `pre*` any word so begun · `(a|b c)` alternatives ·
 * `[x]` or `x?` optional · `..3` up to three tokens between · `<number>` a quantity class · `@concept` another concept.
 */
export type Pattern =
  | { readonly type: 'symbol'; readonly kind: 'stem' | 'exact' | 'prefix' | 'class' | 'concept'; readonly value: string }
  | { readonly type: 'gap'; readonly most: number }
  | { readonly type: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly type: 'choice'; readonly parts: readonly Pattern[] }
  | { readonly type: 'optional'; readonly part: Pattern }

/** A pattern that cannot be read: `column` is 1-based in the pattern's text. */
export class PatternError extends Error {
  override readonly name = 'PatternError'
  constructor(
    /** What is wrong, without the place. */
    readonly reason: string,
    readonly pattern: string,
    readonly column: number,
  ) {
    super(`${reason} (column ${column} of “${pattern}”)`)
  }
}

const PIECE =
  /\s+|\.(?!\.)|[,:;!]|(?<open>[([])|(?<close>[)\]])|(?<bar>\|)|(?<maybe>\?)|\.\.(?<gap>\d)|<(?<class>[a-z]+)>|@(?<concept>[a-z][a-z\d:-]*)|(?<exact>=)?(?<word>[\p{L}\p{M}\p{N}'’%&$€£₽₹№+/-]+)(?<prefix>\*)?/uy

/** Parses a pattern. @throws {PatternError} where it is malformed. */
export function parsePattern(text: string): Pattern {
  const stack: { close: string; choices: Pattern[][] }[] = [{ close: '', choices: [[]] }]
  PIECE.lastIndex = 0
  let at = 0
  while (at < text.length) {
    PIECE.lastIndex = at
    const match = PIECE.exec(text)
    if (!match) throw new PatternError(`Unexpected “${text.charAt(at)}”`, text, at + 1)
    const groups = match.groups ?? {}
    const frame = stack.at(-1)
    const row = frame?.choices.at(-1)
    if (!frame || !row) throw new PatternError('Unbalanced bracket', text, at + 1)
    if (groups['open']) stack.push({ close: groups['open'] === '(' ? ')' : ']', choices: [[]] })
    else if (groups['close']) {
      if (frame.close !== groups['close']) throw new PatternError(`Unexpected “${groups['close']}”`, text, at + 1)
      stack.pop()
      const inner = choiceOf(frame.choices, text, at)
      stack
        .at(-1)
        ?.choices.at(-1)
        ?.push(frame.close === ']' ? { type: 'optional', part: inner } : inner)
    } else if (groups['bar']) frame.choices.push([])
    else if (groups['maybe']) {
      const part = row.pop()
      if (!part) throw new PatternError('Nothing stands before “?”', text, at + 1)
      row.push({ type: 'optional', part })
    } else if (groups['gap']) row.push({ type: 'gap', most: Number(groups['gap']) })
    else if (groups['class']) row.push({ type: 'symbol', kind: 'class', value: groups['class'] })
    else if (groups['concept']) row.push({ type: 'symbol', kind: 'concept', value: groups['concept'] })
    else if (groups['word']) row.push(...wordsOf(groups['word'], groups['exact'] !== undefined, groups['prefix'] !== undefined))
    at = PIECE.lastIndex
  }
  const [top] = stack
  if (stack.length !== 1 || !top) throw new PatternError('A bracket is never closed', text, text.length)
  return choiceOf(top.choices, text, text.length)
}

/** A hyphenated word is several tokens in the text, and so in the pattern. */
function wordsOf(word: string, exact: boolean, prefix: boolean): Pattern[] {
  const parts = word.split(/[-&]/u).filter((part) => part !== '')
  return parts.map((value, index) => {
    const kind = exact ? 'exact' : prefix && index === parts.length - 1 ? 'prefix' : 'stem'
    return { type: 'symbol', kind, value }
  })
}

function choiceOf(rows: readonly Pattern[][], text: string, at: number): Pattern {
  const parts = rows.map((row): Pattern => {
    if (row.length === 0) throw new PatternError('An alternative is empty', text, at + 1)
    const [only] = row
    return row.length === 1 && only ? only : { type: 'sequence', parts: row }
  })
  const [only] = parts
  return parts.length === 1 && only ? only : { type: 'choice', parts }
}
