import type { DocumentBuilder, Place } from './builder.js'
import { alignText, MappedText } from './mapped-text.js'

const TAG = /<!--[\s\S]*?(?:-->|$)|<\/?([a-z][a-z\d]*)\b[^>]*>/giu
const INLINE = new Set(['a', 'abbr', 'b', 'code', 'em', 'font', 'i', 'mark', 'small', 'span', 'strong', 'sub', 'sup', 'u'])
const CELL = new Set(['td', 'th'])
const SILENT = new Set(['script', 'style', 'pre', 'code', 'svg'])

/**
 * Reads the text of a block of raw HTML: tables by row, everything else by block element. It is a reader of
 * policies, not of web pages: attributes, scripts and malformed tags say nothing.
 */
export function readHtml(html: string, offset: number, builder: DocumentBuilder, place: Place): void {
  let text = new MappedText()
  let cells: MappedText[] | undefined
  let header: string[] = []
  let silent = ''
  let group: number | undefined
  let at = 0
  const flushBlock = () => {
    if (text.text.trim() !== '') builder.block(text, place, 0)
    text = new MappedText()
  }
  const take = (end: number) => {
    if (end > at && silent === '') text.append(alignText(decode(html.slice(at, end)), builder.source, offset + at, offset + end))
  }
  for (const match of html.matchAll(TAG)) {
    take(match.index)
    at = match.index + match[0].length
    const name = match[1]?.toLowerCase() ?? ''
    const closing = match[0].startsWith('</')
    if (SILENT.has(name)) silent = closing ? '' : name
    if (name === '' || INLINE.has(name)) continue
    if (name === 'table' && !closing) group = builder.newGroup()
    if (name === 'tr') {
      if (closing && cells) {
        header = addRow(cells, header, builder, { ...place, group, kind: 'row' }, /<th\b/iu.test(html) && header.length === 0)
        cells = undefined
      } else if (!closing) cells = []
      text = new MappedText()
    } else if (CELL.has(name) && cells) {
      if (closing) cells.push(text.slice(0, text.text.length))
      text = new MappedText()
    } else if (cells) text.push(' ', offset + match.index, offset + match.index)
    else flushBlock()
  }
  take(html.length)
  flushBlock()
}

/** Adds a row, or gives its texts where it is the header of the rows to come. */
function addRow(cells: readonly MappedText[], header: string[], builder: DocumentBuilder, place: Place, isHeader: boolean): string[] {
  if (isHeader) return cells.map((cell) => cell.text)
  const placed = cells.map((text) => ({ text, at: text.starts[0] ?? 0 }))
  builder.row(placed, header, place)
  return header
}

function decode(text: string): string {
  return text
    .replaceAll('&nbsp;', '\u00A0')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
