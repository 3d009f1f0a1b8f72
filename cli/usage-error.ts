import { nearest } from '@saydo/rules'

/** A mistake in the command line: said on standard error, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Checks that a word is one of the names. @throws {UsageError} that gives the nearest name, or all of them. */
export function expectName<Name extends string>(what: string, word: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === word)
  if (found !== undefined) return found
  const close = nearest(word, names)
  throw new UsageError(`There is no ${what} “${word}”. ${close ? `Did you mean “${close}”?` : `There is: ${names.join(', ')}.`}`)
}
