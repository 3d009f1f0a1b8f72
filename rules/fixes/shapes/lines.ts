/** Where the line that holds an offset begins; a byte order mark belongs to no line. */
export function lineStart(source: string, at: number): number {
  let start = at
  while (start > 0 && !isBreak(source.charAt(start - 1))) start -= 1
  return start === 0 && source.startsWith('\uFEFF') ? 1 : start
}

/** Where the line that holds an offset ends, before its line break. */
export function lineEnd(source: string, at: number): number {
  let end = at
  while (end < source.length && !isBreak(source.charAt(end))) end += 1
  return end
}

/** Where the next line begins; the source's length where there is none. */
export function nextLine(source: string, at: number): number {
  const end = lineEnd(source, at)
  return source.startsWith('\r\n', end) ? end + 2 : Math.min(source.length, end + 1)
}

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

function isBreak(unit: string): boolean {
  return unit === '\n' || unit === '\r'
}
