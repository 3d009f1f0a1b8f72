/** Where the line of an offset begins, behind a byte order mark. */
export function lineStart(source: string, offset: number): number {
  let start = offset
  while (start > 0 && !isBreak(source[start - 1])) start -= 1
  return start === 0 && source.startsWith('\uFEFF') ? 1 : start
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(source: string, offset: number): number {
  let end = offset
  while (end < source.length && !isBreak(source[end])) end += 1
  return end
}

/** Where the next line begins; the end of the source where there is none. */
export function nextLine(source: string, offset: number): number {
  const end = lineEnd(source, offset)
  return source.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, source.length)
}

/** The line break that the source writes near an offset. */
export function lineBreakNear(source: string, offset: number): string {
  const before = /(\r\n|\n|\r)$/u.exec(source.slice(0, lineStart(source, offset)).slice(-2))
  return before?.[0] ?? /\r\n|\n|\r/u.exec(source)?.[0] ?? '\n'
}

function isBreak(unit: string | undefined): boolean {
  return unit === '\n' || unit === '\r'
}
