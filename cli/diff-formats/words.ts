import { type Detail, type StatementChange, type StatementPlace, textOf } from '@saydo/rules'

/** What became of a statement: a mark, and a word that says it without colour. */
export function effectOf({ area, effect, details }: StatementChange): { readonly mark: string; readonly word: string } {
  const mark = MARKS[effect]
  if (area === 'priority' && effect === 'added') return { mark, word: 'declared' }
  if (effect === 'changed' && details.length === 0) return { mark, word: 'reworded' }
  return { mark, word: effect }
}

const MARKS: Readonly<Record<StatementChange['effect'], string>> = {
  added: '+',
  dropped: '−',
  weakened: '▼',
  strengthened: '▲',
  changed: '~',
  moved: '→',
}

/** What a statement says, in a few words of a language; nothing where it says nothing of the kind. */
export function claimWords({ claim, language }: StatementPlace, wanted: string | undefined): string {
  return claim ? textOf(wanted ?? language, `claim.${claim.kind}.${claim.topic}`) : ''
}

/** What differs between the two wordings, each in a few words. */
export function detailWords({ before, after, details }: StatementChange, language: string | undefined): readonly string[] {
  return details.flatMap((detail) => {
    if (detail.what !== 'topic') return wordsOf(detail)
    const [was, is] = [before, after].map((place) => (place ? claimWords(place, language) : ''))
    return was && is ? [`${was} → ${is}`] : []
  })
}

function wordsOf(detail: Exclude<Detail, { what: 'topic' }>): string {
  if (detail.what === 'amount') return `${detail.before} → ${detail.after}`
  if (detail.what === 'weight') return `weight ${detail.before} % → ${detail.after} %`
  const name = { figure: 'figure', condition: 'condition', scope: 'limited scope' }[detail.what]
  return `${name} ${detail.change}: “${detail.words}”`
}
