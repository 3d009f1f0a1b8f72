import type { Block, PolicyDocument, Span, Statement } from '../../document/document.js'
import type { Edit } from '../../findings/fix.js'

/** A statement to be mended, with the construct of Markdown that it stands in. */
export interface Spot {
  readonly document: PolicyDocument
  readonly statement: Statement
  readonly block: Block
}

/** The spot of the statement with this span; none where it stands in raw HTML, whose markup no shape knows. */
export function spotOf(document: PolicyDocument, span: Span): Spot | undefined {
  const statement = document.statements.find((entry) => entry.span.start === span.start && entry.span.end === span.end)
  const block = statement && document.blocks[statement.block]
  return !statement || !block || block.kind === 'html' ? undefined : { document, statement, block }
}

/** Statements of the same paragraph, item, row or heading, in reading order. */
export function blockmates({ document, statement }: Spot): readonly Statement[] {
  return document.statements.filter((entry) => entry.block === statement.block)
}

/** Items of the same list, or rows of the same table, in reading order. */
export function siblings({ document, block }: Spot): readonly Block[] {
  return document.blocks.filter(
    (entry) => entry.kind === block.kind && entry.holder.start === block.holder.start && entry.holder.end === block.holder.end,
  )
}

/** Where a statement's words begin behind a label of its own: bold words ("**From June.** …") or one word and a colon ("Decided: …"). */
export function labelEnd({ document, statement: { text, label, span } }: Spot): number {
  if (!label) return 0
  const isBold = /[*_]/u.test(document.source.charAt(span.start - 1))
  if (!isBold && !/^\p{L}+:/u.test(text)) return 0
  const from = label.end + (/^[\s:.—–-]*/u.exec(text.slice(label.end))?.[0].length ?? 0)
  return from < text.length ? from : 0
}

/** An edit of the spot's own document. */
export function edit({ document }: Spot, start: number, end: number, text: string): Edit {
  return { file: document.file, span: { start, end }, text }
}
