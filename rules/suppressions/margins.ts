import { lineEnd, lineStart } from '../document/lines.js'

// A margin is what stands on a line before a block: blanks, the marks of quotations, bullets, the marks of footnotes.

/** Whether a margin is of blanks and the marks of quotations alone: then a line of its own can stand above with the same one. */
export function isMargin(text: string): boolean {
  return /^[ \t>]*$/u.test(text)
}

/** How wide a text is that begins at column 0: a tab leads to the next column that four divides. */
export function columns(text: string): number {
  let column = 0
  for (const unit of text) column += unit === '\t' ? 4 - (column % 4) : unit.length
  return column
}

/** How many quotations a line stands in, as its margin says. */
export function quotations(line: string): number {
  return (/^[ \t>]*/u.exec(line)?.[0] ?? '').split('>').length - 1
}

/** The columns between a margin's innermost quotation and its end. The first blank behind a quotation's mark belongs to the mark. */
export function indentation(margin: string): number {
  const whole = hangFromFootnotes(margin)
  const isSpaced = /^[ \t]/u.test(margin.slice(edgeOf(margin)))
  return columns(whole) - columns(whole.slice(0, edgeOf(whole))) - (edgeOf(whole) > 0 && isSpaced ? 1 : 0)
}

/** The margin of a line that stands in the innermost quotation of another's, that many columns in. */
export function withinQuotation(margin: string, indented: number): string {
  const quotes = margin.slice(0, edgeOf(margin)).replace(/>(?=[^\s>])/gu, '> ')
  return hangFromFootnotes(quotes).replace(/[^\s>]/gu, ' ') + ' '.repeat(indented + (quotes === '' ? 0 : 1))
}

/** The margin of a next line that hangs from the same bullets and footnotes. */
export function marginBelow(margin: string): string {
  return withinQuotation(margin, indentation(margin))
}

/** The margin of what a list item begins with, its own bullet included. */
export function marginOfContent(source: string, item: number): string {
  const margin = source.slice(lineStart(source, item), item)
  const [, bullet = '', gap = ''] = /^([-+*]|\d{1,9}[.)])([ \t]*)/u.exec(source.slice(item, lineEnd(source, item))) ?? []
  const isBlank = item + bullet.length + gap.length === lineEnd(source, item)
  const width = columns(margin + bullet + gap) - columns(margin + bullet)
  // What stands five columns behind a bullet is code: the item's content begins one column behind it.
  return margin + bullet + (isBlank || width > 4 ? ' ' : gap)
}

function edgeOf(margin: string): number {
  return margin.lastIndexOf('>') + 1
}

/** What hangs from a footnote's mark stands four columns in, however long the mark is. */
function hangFromFootnotes(margin: string): string {
  return margin.replace(/\[\^[^\]]*\]:[ \t]*/gu, '    ')
}
