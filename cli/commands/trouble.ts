import type { Reading } from '@saydo/project'
import type { Io } from '../io.js'
import { mistakeText, placeOf } from '../mistakes.js'
import { paintFor } from '../terminal/paint.js'
import { printable } from '../terminal/text.js'

/** Says on standard error what kept Saydo from judging, and gives whether anything did: then the exit code is 2. */
export function tellTrouble(result: Reading, io: Io, options: { readonly noColor: boolean; readonly passOnNoFiles: boolean }): boolean {
  const { bold, red, yellow } = paintFor(io.stderr, io.env, options.noColor)
  const say = (isGrave: boolean, place: string, message: string) =>
    io.stderr.write(`${bold(printable(place))}: ${isGrave ? red('error') : yellow('note')}: ${printable(message)}\n`)
  for (const mistake of result.mistakes) say(true, placeOf(mistake), mistakeText(mistake))
  for (const { path, message, grave } of result.notices) say(grave, path, message)
  const missed = result.documents.filter((document) => document.status !== 'linted')
  for (const { file, status, reason } of missed) {
    say(true, file, `not linted: ${status === 'too-large' ? 'it is too large: ' : ''}${reason ?? ''}`)
  }
  for (const { rule, file, reason } of result.failures)
    say(true, file, `the rule ${rule} failed on it, its findings are missing: ${reason}`)
  const isEmpty = result.documents.length === 0 && result.mistakes.length === 0
  if (!options.passOnNoFiles) {
    for (const path of result.unmatched) say(true, path, 'no document found (.md, .markdown or .mdx that .gitignore does not leave out)')
    if (isEmpty && result.unmatched.length === 0) say(true, 'saydo', 'no document was linted')
  }
  const isUnmatched = !options.passOnNoFiles && (result.unmatched.length > 0 || isEmpty)
  const isGrave = result.notices.some((notice) => notice.grave)
  return isUnmatched || isGrave || [result.mistakes, missed, result.failures].some((list) => list.length > 0)
}
