import { Lexer } from 'yaml'

/** The word at a place where somebody types; offsets in UTF-16 units of the text. */
export interface HalfWord {
  /** Behind the quotation mark that opens it. */
  readonly start: number
  /** Behind the quotation mark that closes it, if one does. */
  readonly end: number
  readonly quote: '"' | "'" | ''
  /** A blank that is still missing before the word: `messages:` and `-` want one. */
  readonly lead: '' | ' '
  /** Whether a colon follows, which makes it a key. */
  readonly hasColon: boolean
  /** Whether it stands between braces or brackets. */
  readonly inFlow: boolean
  /** Whether nothing but indentation and the marks of list items stands before it on its line. */
  readonly startsLine: boolean
  /** Whether the marks of a list item stand before it on its line. */
  readonly inItem: boolean
}

/** Stands for what is still to be typed; a sign of Unicode's private area, which no file has words of. */
export const CURSOR = '\uE000'

/** What the lexer of YAML writes before a word without quotation marks, and where braces end too early. */
const PLAIN = '\x1f'
const FLOW_ENDS_EARLY = '\x18'

/** The word being typed at an offset; undefined where none can be: in comments, in texts of several words or lines. */
export function halfWordAt(text: string, offset: number): HalfWord | undefined {
  const before = text.slice(0, offset)
  const { typed, plain, inFlow } = lastToken(before + CURSOR)
  const quote = plain ? '' : quoteOf(typed)
  if (!typed.endsWith(CURSOR) || (!plain && quote === '')) return undefined
  const word = typed.slice(quote.length, -CURSOR.length)
  if (/[\s\\]/u.test(word) || /["']$/u.test(before.slice(0, offset - word.length - quote.length))) return undefined
  const line = before.slice(before.lastIndexOf('\n') + 1).replace(/^\uFEFF/u, '')
  const indentation = line.slice(0, line.length - word.length - quote.length)
  const startsLine = /^ *(?:[-?] +)*$/u.test(indentation)
  const lead = startsLine && !inFlow && quote === '' && /^-$|:$/u.test(word) ? ' ' : ''
  const end = offset + restOf(text.slice(offset), quote)
  return {
    start: lead === '' ? offset - word.length : offset,
    end,
    quote,
    lead,
    hasColon: (quote === '' ? /^[ \t]*:(?=\s|$)/u : /^[ \t]*:/u).test(text.slice(end)),
    inFlow,
    startsLine: startsLine && !word.endsWith(':'),
    inItem: /[-?]/u.test(indentation) || lead === ' ',
  }
}

function lastToken(text: string): { readonly typed: string; readonly plain: boolean; readonly inFlow: boolean } {
  let typed = ''
  let plain = false
  let depth = 0
  for (const token of new Lexer().lex(text)) {
    plain = typed === PLAIN
    typed = token
    if (token === FLOW_ENDS_EARLY) depth = 0
    if (plain) continue
    if (token === '{' || token === '[') depth += 1
    if (token === '}' || token === ']') depth -= 1
  }
  return { typed, plain, inFlow: depth > 0 }
}

function quoteOf(token: string): HalfWord['quote'] {
  return token.startsWith('"') ? '"' : token.startsWith("'") ? "'" : ''
}

/** How much of the word stands behind the cursor already, its closing quotation mark included. */
function restOf(after: string, quote: HalfWord['quote']): number {
  const length = /^(?:[^\s:,[\]{}#"']|:(?=[^\s,[\]{}"']))*/u.exec(after)?.[0].length ?? 0
  return quote !== '' && after[length] === quote ? length + 1 : length
}
