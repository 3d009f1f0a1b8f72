import type { Comment, Span } from '../document/document.js'

/** A stretch of a comment with its place in the source. */
export interface Word {
  readonly text: string
  readonly span: Span
}

/** A comment meant for Saydo, taken apart and not yet judged. */
export interface Directive {
  readonly name: string
  /** The whole comment, delimiters included. */
  readonly span: Span
  /** What commas part: a rule's name, or words that should not stand there. */
  readonly pieces: readonly Word[]
  /** What stands behind `until:`, and its place with the word itself. */
  readonly until: Word | undefined
  /** What stands behind `--`; an empty text where nothing does. */
  readonly reason: Word | undefined
}

const ATTEMPT = /^\s*(saydo-\S*|saydo[\s_:]+(?:disable|enable)\S*)/iu
const REASON = /\s-{2,}/u
const UNTIL = /(?<=^|[\s,])until\s*:\s*([^,]*)/iu
const OPENING = '<!--'.length
const CLOSING = '-->'.length

/** Takes a comment apart, or gives undefined where it is not meant for Saydo. */
export function parseDirective(comment: Comment): Directive | undefined {
  // Blanks in the place of line breaks and quotation marks of Markdown keep every offset.
  const text = comment.text.replace(/[\r\n][\s>]*/gu, (whole) => ' '.repeat(whole.length)).slice(0, -CLOSING)
  const name = ATTEMPT.exec(text.slice(OPENING))
  if (!name?.[1]) return undefined
  const place = (start: number, length: number): Span => ({ start: comment.span.start + start, end: comment.span.start + start + length })
  const word = (start: number, raw: string): Word => {
    const inner = raw.trim()
    return { text: inner, span: place(start + raw.indexOf(inner), inner.length) }
  }
  const from = OPENING + name[0].length
  const rest = text.slice(from)
  const mark = REASON.exec(rest)
  const head = rest.slice(0, mark?.index)
  const until = UNTIL.exec(head)
  const behind = until ? until.index + until[0].length : 0
  // Commas in the place of the date part the rules before it from those behind.
  const listed = until ? head.slice(0, until.index) + ','.repeat(until[0].length) + head.slice(behind) : head
  return {
    name: name[1],
    span: comment.span,
    pieces: [...listed.matchAll(/[^,]+/gu)].map((piece) => word(from + piece.index, piece[0])).filter((piece) => piece.text !== ''),
    until: until ? { text: (until[1] ?? '').trim(), span: word(from + until.index, until[0]).span } : undefined,
    reason: mark ? word(from + mark.index + mark[0].length, rest.slice(mark.index + mark[0].length)) : undefined,
  }
}

/** Whether a text is a day of the calendar, written 2027-03-31: "2027-02-30" is none. */
export function isDay(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
