import { lineStart } from '../document/lines.js'

/** The line break that the source writes near an offset. */
export function lineBreakNear(source: string, offset: number): string {
  const before = /(\r\n|\n|\r)$/u.exec(source.slice(0, lineStart(source, offset)).slice(-2))
  return before?.[0] ?? /\r\n|\n|\r/u.exec(source)?.[0] ?? '\n'
}
