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

function isBreak(unit: string): boolean {
  return unit === '\n' || unit === '\r'
}
