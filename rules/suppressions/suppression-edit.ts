import type { Block, PolicyDocument, Span } from '../document/document.js'
import { lineEnd, lineStart, nextLine } from '../document/lines.js'
import type { Edit } from '../findings/fix.js'
import { lineBreakNear } from './lines.js'
import { indentation, isMargin, marginBelow, marginOfContent, withinQuotation } from './margins.js'
import { contains, isSame } from './spans.js'
import type { Suppression, Suppressions } from './suppression.js'

/**
 * Silences a rule for the block of the statement at `span`: a paragraph, heading or table; a list item, or the whole list where it
 * is the first one. A reason of blanks alone is none. The edit only inserts: a comment that stands there already takes the rule in,
 * and the reason where it has none of its own. Where no block holds the place, the rule is silenced for the whole file.
 */
export function suppressionEdit(read: Suppressions, span: Span, rule: string, reason: string): Edit {
  const { document } = read
  const block = blockAt(document, span)
  if (!block) return suppressFileEdit(read, rule, reason)
  const isWhole = block.kind !== 'item' || block.span.start === block.holder.start
  const target = isWhole ? block.holder : block.span
  const joined = join(read, rule, reason, ({ reach, rules }) => reach === 'next' && rules.every(({ holds }) => isSame(holds, target)))
  if (joined) return joined
  const comment = write('saydo-disable-next-line', rule, reason)
  return isWhole ? before(document, target.start, comment) : hangingBefore(document, block, comment)
}

/** Silences a rule for the whole file: in the first comment that does so for others, else behind the front matter. Only inserts. */
export function suppressFileEdit(read: Suppressions, rule: string, reason: string): Edit {
  const joined = join(read, rule, reason, ({ reach }) => reach === 'file')
  if (joined) return joined
  const { source, file, frontMatter } = read.document
  const comment = write('saydo-disable-file', rule, reason)
  const at = frontMatter.span ? nextLine(source, frontMatter.span.end) : lineStart(source, 0)
  const opening = frontMatter.span && lineEnd(source, frontMatter.span.end) === source.length ? lineBreakNear(source, at) : ''
  return insert(file, at, `${opening}${comment}${lineBreakNear(source, at)}`)
}

function blockAt({ statements, blocks }: PolicyDocument, span: Span): Block | undefined {
  const statement = statements.find((one) => contains(one.span, span.start))
  return statement && blocks[statement.block]
}

/** A comment with a date is not joined: the rule would come back on that day. */
function join(read: Suppressions, rule: string, reason: string, fits: (suppression: Suppression) => boolean): Edit | undefined {
  const there = read.suppressions.find((suppression) => !suppression.until && fits(suppression))
  const last = there?.listed.at(-1)
  if (!there || !last) return undefined
  return insert(read.document.file, last.span.end, `, ${rule}${there.reason ? '' : reasonText(reason)}`)
}

function write(directive: string, rule: string, reason: string): string {
  return `<!-- ${directive} ${rule}${reasonText(reason)} -->`
}

/** A reason on one line that does not end the comment it stands in. */
function reasonText(reason: string): string {
  const text = reason
    .replace(/\s+/gu, ' ')
    .replace(/-{2,}!?>/gu, '->')
    .trim()
  return text === '' ? '' : ` -- ${text}`
}

/** On a line of its own with the same margin; where the line begins with a list's bullet or a footnote's mark, right behind those. */
function before({ source, file }: PolicyDocument, target: number, comment: string): Edit {
  const start = lineStart(source, target)
  const margin = source.slice(start, target)
  const quote = isCallOut(source, target) ? margin.lastIndexOf('>') : -1
  const outer = quote < 0 ? margin : margin.slice(0, quote)
  const newline = lineBreakNear(source, target)
  if (isMargin(outer)) return insert(file, start, `${outer}${comment}${newline}`)
  return insert(file, start + outer.length, `${comment}${newline}${marginBelow(outer)}`)
}

/** `> [!NOTE]` must stay the first line of its quotation. */
function isCallOut(source: string, target: number): boolean {
  const start = lineStart(source, target)
  const above = start === 0 ? '' : source.slice(lineStart(source, start - 1), start)
  return source.startsWith('[!', target) && !above.includes('>')
}

/** On a line that hangs from the item before: a line at the list's own margin would split the list. */
function hangingBefore({ source, file, blocks }: PolicyDocument, block: Block, comment: string): Edit {
  const siblings = blocks.filter(
    ({ kind, span, holder }) => kind === 'item' && isSame(holder, block.holder) && span.start < block.span.start,
  )
  const sibling = siblings.at(-1)?.span.start ?? block.holder.start
  const start = lineStart(source, block.span.start)
  const margin = withinQuotation(source.slice(start, block.span.start), indentation(marginOfContent(source, sibling)))
  return insert(file, start, `${margin}${comment}${lineBreakNear(source, start)}`)
}

function insert(file: string, at: number, text: string): Edit {
  return { file, span: { start: at, end: at }, text }
}
