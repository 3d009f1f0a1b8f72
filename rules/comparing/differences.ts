import type { Quantity } from '../statements/quantities.js'
import type { Reading } from '../statements/reading.js'
import type { Detail } from './change.js'
import { provisosIn } from './provisos.js'
import type { Fact, Said } from './said.js'

/** What differs between two wordings of one statement. */
export function differencesOf(before: Said, after: Said, was: Fact, is: Fact): readonly Detail[] {
  const [old, now] = [was.claim.weight, is.claim.weight]
  const isWeighed = old !== undefined && now !== undefined && old !== now
  const isOther = !is.labels.has(`${was.claim.kind}:${was.claim.topic}`) && !was.labels.has(`${is.claim.kind}:${is.claim.topic}`)
  return [
    ...(isWeighed ? [{ what: 'weight' as const, before: old, after: now }] : amountsBetween(before.reading, after.reading)),
    ...(isOther ? [{ what: 'topic' as const }] : []),
    ...termsBetween(before.reading, after.reading),
  ]
}

/** What differs between two wordings in their figures, conditions and scopes. */
export function differencesBetween(before: Reading | undefined, after: Reading | undefined): readonly Detail[] {
  return [...amountsBetween(before, after), ...termsBetween(before, after)]
}

/** Amounts that changed, each with what stands in its place: those of one kind in their order, where there are as many. */
function amountsBetween(before: Reading | undefined, after: Reading | undefined): Detail[] {
  if (!before || !after) return []
  return (['duration', 'percent', 'money', 'count'] as const).flatMap((kind) => {
    const [old, now] = [before, after].map(({ quantities }) => quantities.filter((quantity) => quantity.kind === kind))
    if (!old || !now || old.length !== now.length) return []
    return old.flatMap((quantity, index): Detail[] => {
      const other = now[index]
      if (!other || sameAmount(quantity, other)) return []
      return [{ what: 'amount', before: wordsOf(before, quantity), after: wordsOf(after, other) }]
    })
  })
}

function sameAmount(a: Quantity, b: Quantity): boolean {
  return a.min === b.min && a.max === b.max && a.per === b.per && a.calendar === b.calendar && isAbout(a) === isAbout(b)
}

function isAbout({ comparator }: Quantity): boolean {
  return comparator === 'average'
}

/** Figures, conditions and narrower scopes that one wording has and the other has nothing of. */
function termsBetween(before: Reading | undefined, after: Reading | undefined): Detail[] {
  if (!before || !after) return []
  return (['figure', 'condition', 'scope'] as const).flatMap((what): Detail[] => {
    const [old, now] = [WORDS_OF[what](before), WORDS_OF[what](after)]
    const come = what === 'figure' && old.length > 0 ? [] : now.filter((words) => !hasWords(before, words))
    const gone = what === 'figure' && now.length > 0 ? [] : old.filter((words) => !hasWords(after, words))
    // One in the place of another may be more or less: nobody can tell.
    if (come.length > 0 === gone.length > 0) return []
    return [...come, ...gone].slice(0, 1).map((words) => ({ what, change: come.length > 0 ? 'added' : 'dropped', words }))
  })
}

const WORDS_OF: Readonly<Record<'figure' | 'condition' | 'scope', (reading: Reading) => readonly string[]>> = {
  figure: (reading) => reading.quantities.filter(({ kind }) => kind === 'duration').map((quantity) => wordsOf(reading, quantity)),
  condition: provisosIn,
  scope: (reading) => reading.concepts.filter(({ concept }) => isScope(concept)).map((match) => wordsOf(reading, match)),
}

function isScope(concept: string): boolean {
  return concept === 'special-time' || (concept.startsWith('scope-') && concept !== 'scope-limit')
}

function hasWords({ statement }: Reading, words: string): boolean {
  return statement.text.toLowerCase().includes(words.toLowerCase())
}

/** The words of a match, as they are written. */
export function wordsOf({ tokens, statement }: Reading, { start, end }: { readonly start: number; readonly end: number }): string {
  return statement.text.slice(tokens[start]?.start, tokens[end - 1]?.end)
}
