import { languageOf } from '../languages/tongues.js'
import type { Reading } from '../statements/reading.js'
import { fold } from '../statements/tokens.js'

/** What a statement takes back from what it promises: "if", "as a rule". What is given when a promise fails is none. */
export function provisosIn({ statement, tokens, concepts }: Reading): readonly string[] {
  const phrases = (languageOf(statement.language)?.provisos ?? []).map((phrase) => fold(phrase).split(' '))
  return tokens.flatMap((token, at) => {
    const isAmends = concepts.some(({ concept, start, end }) => concept === 'remedy' && start <= at && at < end)
    const found = isAmends ? [] : phrases.filter((words) => words.every((word, index) => tokens[at + index]?.form === word))
    const longest = Math.max(0, ...found.map((words) => words.length))
    return longest === 0 ? [] : [statement.text.slice(token.start, tokens[at + longest - 1]?.end)]
  })
}
