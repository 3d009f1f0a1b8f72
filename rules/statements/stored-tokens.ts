import { numbersOf } from '../document/stored-places.js'
import type { ContextReading } from './reading.js'
import type { Token } from './tokens.js'

/** The words of a document, each once: their forms and their stems, a line each, and a letter for each one's kind. */
export interface StoredWords {
  readonly forms: string
  /** A stem that the form begins with is told by its length; any other stands behind a "=". */
  readonly stems: string
  readonly kinds: string
}

/** A form with its kind and its stem. */
interface Word {
  readonly form: string
  readonly kind: Token['kind']
  readonly stem: string
}

const KINDS: readonly Token['kind'][] = ['word', 'number', 'sign', 'break']

/** Collects words, and gives each its number. */
export class WordTable {
  private readonly words: Word[] = []
  private readonly places = new Map<string, number>()

  numberOf(word: Word): number {
    const key = `${word.kind}\n${word.form}\n${word.stem}`
    const known = this.places.get(key)
    if (known !== undefined) return known
    this.places.set(key, this.words.length)
    return this.words.push(word) - 1
  }

  stored(): StoredWords {
    return {
      forms: this.words.map(({ form }) => form).join('\n'),
      stems: this.words.map(({ form, stem }) => (form.startsWith(stem) ? stem.length : `=${stem}`)).join('\n'),
      kinds: this.words.map(({ kind }) => KINDS.indexOf(kind)).join(''),
    }
  }

  static restore({ forms, stems, kinds }: StoredWords): readonly Word[] {
    const told = stems.split('\n')
    return forms.split('\n').map((form, index) => {
      const stem = told[index] ?? ''
      return { form, kind: KINDS[Number(kinds[index])] ?? 'word', stem: stem.startsWith('=') ? stem.slice(1) : form.slice(0, Number(stem)) }
    })
  }
}

/** A usual token is one number: its word times this, plus how far it stands behind the one before. */
const GAPS = 4

/** Turns tokens into numbers. Where one is longer or shorter than its form, or stands far off, it takes three. */
export function storeTokens({ tokens, stems }: Pick<ContextReading, 'tokens' | 'stems'>, words: WordTable): string {
  const codes: number[] = []
  let before = 0
  for (const [index, { form, kind, start, end }] of tokens.entries()) {
    const word = words.numberOf({ form, kind, stem: stems[index] ?? '' })
    const gap = start - before
    if (gap >= 0 && gap < GAPS && end - start === form.length) codes.push(word * GAPS + gap)
    else codes.push(-1 - word, gap, end - start)
    before = end
  }
  return codes.join(' ')
}

/** The tokens that were stored, and a stem for each. */
export function restoreTokens(stored: string, words: readonly Word[]): Pick<ContextReading, 'tokens' | 'stems'> {
  const codes = numbersOf(stored)
  const tokens: Token[] = []
  const stems: string[] = []
  let before = 0
  for (let at = 0; at < codes.length; ) {
    const code = codes[at] ?? 0
    const isUsual = code >= 0
    const { form, kind, stem } = words[isUsual ? Math.floor(code / GAPS) : -1 - code] ?? NO_WORD
    const start = before + (isUsual ? code % GAPS : (codes[at + 1] ?? 0))
    const end = start + (isUsual ? form.length : (codes[at + 2] ?? 0))
    tokens.push({ kind, form, start, end })
    stems.push(stem)
    before = end
    at += isUsual ? 1 : 3
  }
  return { tokens, stems }
}

const NO_WORD: Word = { form: '', kind: 'word', stem: '' }
