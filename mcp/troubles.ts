import type { Mistake, Reading } from '@saydo/project'
import { z } from 'zod'

/** What kept anything from being judged, in words: mistakes and what is missing from the answer. */
export interface Troubles {
  /** For these the call fails, whatever else was found. */
  readonly grave: readonly string[]
  /** What is said beside the answer. */
  readonly notes: readonly string[]
}

export const NOTES = z
  .array(z.string())
  .describe('What else must be known: documents that could not be read, folders that were not searched')

/** Sorts out what a reading has to tell besides its results. */
export function troublesOf(reading: Reading): Troubles {
  const missed = reading.documents
    .filter(({ status }) => status !== 'linted')
    .map(({ file, status, reason }) => `${file} was not linted: ${status === 'too-large' ? 'it is too large: ' : ''}${reason ?? ''}.`)
  const empty = reading.unmatched.map((path) => `No document (.md, .markdown, .mdx) was found in “${path}”.`)
  const notices = reading.notices.map(({ path, message }) => `${path}: ${message}.`)
  const failures = reading.failures.map(
    ({ rule, file, reason }) => `The rule ${rule} failed on ${file}, its findings are missing: ${reason}.`,
  )
  const isNothing = !reading.documents.some(({ status }) => status === 'linted')
  const mistakes = reading.mistakes.map(mistakeText)
  const said = [...missed, ...empty, ...notices, ...failures]
  if (isNothing) return { grave: [...mistakes, ...said, 'No document was linted.'], notes: [] }
  return { grave: mistakes, notes: said }
}

/** "saydo.yml:4:3: rules.speed-only: “speed-only” is not a rule. Did you mean “speed-only-target”?" */
function mistakeText({ file, line, column, key, message, mend }: Mistake): string {
  return `${file}:${line}:${column}: ${key === '' ? '' : `${key}: `}${message} ${mend}`
}
