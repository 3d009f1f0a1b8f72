import type { Block, PolicyDocument, Span } from '../document/document.js'
import { lineEnd } from '../document/lines.js'
import { contains } from './spans.js'

/**
 * Where a comment for the next block holds: a paragraph or heading; a list or table as a whole where the comment stands before it;
 * one list item or row where it stands inside; the rest of the raw HTML where it stands in that. Undefined where nothing follows.
 */
export function nextBlock(document: PolicyDocument, comment: Span): Span | undefined {
  const html = rawHtmlAround(document, comment)
  const below = html && { start: lineEnd(document.source, comment.end), end: html.end }
  if (below && document.statements.some(({ span }) => contains(below, span.start))) return { start: comment.end, end: below.end }
  const first = document.blocks.findIndex(({ span }, index) => span.start >= comment.end && speaks(document, index))
  const next = document.blocks[first]
  if (!next) return undefined
  if (isPart(next) && next.holder.start < comment.end) return next.span
  return widestHolder(document.blocks.slice(first), next, comment)
}

/** The block of raw HTML that a comment stands in, the comment alone included; undefined for one inside a paragraph, heading or cell. */
export function rawHtmlAround(document: PolicyDocument, comment: Span): Span | undefined {
  return document.blocks.find(({ kind, span }) => kind === 'html' && span.start <= comment.start && comment.end <= span.end)?.span
}

/** What says nothing is passed over: other comments, anchors, images. */
function speaks(document: PolicyDocument, index: number): boolean {
  return document.statements.some((statement) => statement.block === index)
}

function isPart(block: Block): boolean {
  return block.kind === 'item' || block.kind === 'row'
}

/** An item that begins with another list is no block of its own: the outer list is known from its other items alone. */
function widestHolder(blocks: readonly Block[], next: Block, comment: Span): Span {
  let widest = next.span
  for (const { holder } of blocks) {
    const around = holder.start >= comment.end && holder.start <= widest.start && holder.end >= widest.end
    if (around) widest = holder
  }
  return widest
}
