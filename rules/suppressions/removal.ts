import type { PolicyDocument, Span } from '../document/document.js'
import { lineEnd, lineStart, nextLine } from '../document/lines.js'
import type { Edit } from '../findings/fix.js'
import { columns, isMargin, quotations } from './margins.js'
import { rawHtmlAround } from './next-block.js'
import { contains } from './spans.js'
import type { Listing, NamedRule } from './suppression.js'

/** Keeps apart what the comment kept apart, and says nothing. */
const EMPTY = '<!-- -->'

/** Takes names out of a comment; the whole comment where no other name would be left in it. */
export function removeNames(document: PolicyDocument, listing: Listing, names: readonly NamedRule[]): Edit[] {
  const ids = new Set(names.map((name) => name.id))
  const kept = listing.listed.filter((name) => !ids.has(name.id))
  const [first] = kept
  if (!first) return [removeComment(document, listing.span)]
  const gone = listing.listed.filter((name) => ids.has(name.id))
  return gone.map(({ span }) => ({ file: document.file, span: withComma(document.source, span, span.start > first.span.start), text: '' }))
}

/** A name with the comma that parts it from the names that stay. */
function withComma(source: string, { start, end }: Span, backwards: boolean): Span {
  if (backwards) return { start: start - (/[\s,]*$/u.exec(source.slice(0, start))?.[0].length ?? 0), end }
  return { start, end: end + (/^[\s,]*/u.exec(source.slice(end))?.[0].length ?? 0) }
}

/**
 * Takes a comment out, with its line where it is alone there. What stands around it is read as before: where the comment
 * parts two lists, two paragraphs or two quotations, a blank line or an empty comment stays in its place.
 */
export function removeComment(document: PolicyDocument, comment: Span): Edit {
  const { source, file } = document
  const start = lineStart(source, comment.start)
  const end = lineEnd(source, comment.end)
  const html = rawHtmlAround(document, comment)
  const alone = isMargin(source.slice(start, comment.start)) && source.slice(comment.end, end).trim() === ''
  const line = { start, end: nextLine(source, comment.end) }
  if (!alone) {
    const isFirst = html !== undefined && source.slice(html.start, comment.start).trim() === ''
    return isFirst ? { file, span: comment, text: EMPTY } : { file, span: withSpace(source, comment), text: '' }
  }
  // Inside a paragraph or raw HTML nothing is parted; a blank line would do so.
  if (!html || html.start < start || html.end > end) return { file, span: line, text: '' }
  if (partsLists(document, comment, source.slice(start, comment.start), line.end)) return { file, span: comment, text: EMPTY }
  return { file, span: partsBlocks(document, comment, line) ? comment : line, text: '' }
}

function withSpace(source: string, { start, end }: Span): Span {
  const space = /[ \t]*$/u.exec(source.slice(0, start))?.[0].length ?? 0
  return { start: start - space, end }
}

/** A list stands right before, and what comes after would be read as more of it. */
function partsLists(document: PolicyDocument, comment: Span, margin: string, below: number): boolean {
  const { source, blocks } = document
  const after = /^(?:[ \t>]*(?:\r\n|\n|\r))*([ \t>]*)([^\r\n]?)/u.exec(source.slice(below))
  const deeper = columns(after?.[1] ?? '') > columns(margin)
  if (!after?.[2] || !(deeper || /[-+*\d]/u.test(after[2]))) return false
  return blocks.some(
    ({ kind, holder }) => kind === 'item' && holder.end <= comment.start && isMargin(flat(source.slice(holder.end, comment.start))),
  )
}

/** Something stands on the line above and on the line below, and without the comment they would be one. */
function partsBlocks({ source, blocks }: PolicyDocument, comment: Span, line: Span): boolean {
  const above = line.start === 0 ? '' : flat(source.slice(lineStart(source, line.start - 1), line.start))
  const below = source.slice(line.end, lineEnd(source, line.end))
  if (isMargin(above) || isMargin(below)) return false
  const depth = quotations(source.slice(line.start, comment.start))
  if (quotations(above) !== depth || quotations(below) !== depth) return true
  const next = { start: line.end, end: line.end + below.length }
  const isInList = blocks.some(({ kind, span, holder }) => kind === 'item' && holder.start < comment.start && contains(next, span.start))
  return !isInList && !/^[ \t>]*#{1,6}\s/u.test(above) && !/^[ \t>]*(?:#{1,6}\s|[-+*]\s+\S|1[.)]\s+\S)/u.test(below)
}

function flat(text: string): string {
  return text.replace(/[\r\n\uFEFF]/gu, '')
}
