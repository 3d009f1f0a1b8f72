import { decodeNamedCharacterReference } from 'decode-named-character-reference'

/** Plain text that knows where each of its UTF-16 units stands in the source. */
export class MappedText {
  text = ''
  readonly starts: number[] = []
  readonly ends: number[] = []

  /** Adds text whose every unit stands at one place of the source. */
  push(text: string, start: number, end: number): void {
    for (let index = 0; index < text.length; index += 1) {
      this.starts.push(start)
      this.ends.push(end)
    }
    this.text += text
  }

  append(other: MappedText): void {
    this.text += other.text
    for (const start of other.starts) this.starts.push(start)
    for (const end of other.ends) this.ends.push(end)
  }

  /** The stretch from `start` to `end`, with white space folded to single spaces and trimmed. */
  slice(start: number, end: number): MappedText {
    const out = new MappedText()
    for (let index = start; index < end; index += 1) {
      const unit = this.text.charAt(index)
      const blank = /\s/u.test(unit)
      if (blank && (out.text === '' || out.text.endsWith(' '))) continue
      out.push(blank ? ' ' : unit, this.starts[index] ?? 0, this.ends[index] ?? 0)
    }
    if (out.text.endsWith(' ')) {
      out.text = out.text.slice(0, -1)
      out.starts.pop()
      out.ends.pop()
    }
    return out
  }
}

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,31}));/iuy

/**
 * Aligns a text node's value with the source it came from: escapes, character references, and the
 * line prefixes (`> `, indentation) that Markdown takes away at each hard wrap.
 */
export function alignText(value: string, source: string, start: number, end: number): MappedText {
  const out = new MappedText()
  let at = start
  let index = 0
  while (index < value.length && at < end) {
    const unit = value.charAt(index)
    const here = source.charAt(at)
    if (here === '\\' && source.charAt(at + 1) === unit && unit !== '\\') {
      out.push(unit, at, at + 2)
      at += 2
      index += 1
      continue
    }
    const reference = here === '&' ? decodeReference(source, at) : undefined
    if (reference && value.startsWith(reference.text, index)) {
      out.push(reference.text, at, reference.end)
      at = reference.end
      index += reference.text.length
      continue
    }
    if (here === unit) {
      const width = here === '\\' && source.charAt(at + 1) === '\\' ? 2 : 1
      out.push(unit, at, at + width)
      at += width
      index += 1
      continue
    }
    // The source holds something the value lacks: a carriage return, a quote mark, indentation.
    at += 1
  }
  // What could not be aligned keeps the node's end as its place, so that no offset is ever invented.
  if (index < value.length) out.push(value.slice(index), Math.max(start, end - 1), end)
  return out
}

function decodeReference(source: string, at: number): { text: string; end: number } | undefined {
  REFERENCE.lastIndex = at
  const match = REFERENCE.exec(source)
  if (!match) return undefined
  const [whole, decimal, hex, name] = match
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
  const text = name ? decodeNamedCharacterReference(name) : code !== undefined && code <= 0x10ffff ? String.fromCodePoint(code) : false
  return text ? { text, end: at + whole.length } : undefined
}
