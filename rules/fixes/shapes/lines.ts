import { lineEnd, lineStart, nextLine } from '../../document/lines.js'

/** The line break that the document uses at a place: that of the line itself, else its first one. */
export function newlineAt(source: string, at: number): string {
  const end = lineEnd(source, at)
  const own = source.slice(end, nextLine(source, at))
  return own !== '' ? own : (/\r\n|\n|\r/u.exec(source)?.[0] ?? '\n')
}

/** What stands before an offset on its line: quote marks, indentation, a parent's marker. */
export function prefixOf(source: string, at: number): string {
  return source.slice(lineStart(source, at), at)
}

/** The prefix of the lines that follow: quote marks and indentation stay, list markers leave their width. */
export function carried(prefix: string): string {
  return prefix.replace(/[^>\s]/gu, ' ')
}

/** Whether a line holds nothing but quote marks and white space. */
export function isBlankLine(source: string, at: number): boolean {
  return /^[\s>]*$/u.test(source.slice(lineStart(source, at), lineEnd(source, at)))
}
