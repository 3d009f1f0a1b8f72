import type { Span } from '@saydo/rules'
import type { Position, Range } from 'vscode-languageserver'

/** What a character of a position counts: bytes, UTF-16 units or code points. */
export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32'

/** A text's lines: turns UTF-16 offsets into positions (0-based, in the client's encoding) and back. */
export class Lines {
  private readonly starts: readonly number[]

  constructor(
    readonly text: string,
    private readonly encoding: PositionEncoding,
  ) {
    const starts = [0]
    for (const match of text.matchAll(/\r\n|\r|\n/gu)) starts.push(match.index + match[0].length)
    this.starts = starts
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length))
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.starts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return { line: low, character: this.count(this.starts[low] ?? 0, at) }
  }

  /** The offset of a position; one beyond a line stands at the line's end, one beyond the text at the text's end. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0
    const start = this.starts[line]
    if (start === undefined) return this.text.length
    const end = this.endOf(line)
    return character <= 0 ? start : this.advance(start, end, character)
  }

  rangeOf({ start, end }: Span): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) }
  }

  spanOf({ start, end }: Range): Span {
    const [a, b] = [this.offsetAt(start), this.offsetAt(end)]
    return a <= b ? { start: a, end: b } : { start: b, end: a }
  }

  /** The line without its line break. */
  private endOf(line: number): number {
    const next = this.starts[line + 1] ?? this.text.length
    let end = next
    while (end > (this.starts[line] ?? 0) && /[\r\n]/u.test(this.text.charAt(end - 1))) end -= 1
    return end
  }

  private count(start: number, end: number): number {
    if (this.encoding === 'utf-16') return end - start
    let units = 0
    for (const sign of this.text.slice(start, end)) units += this.width(sign)
    return units
  }

  private advance(start: number, end: number, units: number): number {
    if (this.encoding === 'utf-16') return Math.min(start + units, end)
    let at = start
    let left = units
    for (const sign of this.text.slice(start, end)) {
      left -= this.width(sign)
      if (left < 0) break
      at += sign.length
    }
    return at
  }

  private width(sign: string): number {
    if (this.encoding === 'utf-32') return 1
    const point = sign.codePointAt(0) ?? 0
    return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
}
