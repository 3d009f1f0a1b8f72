import type { Nodes, Root } from 'mdast'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'

/**
 * GitHub's Markdown less its autolink literals: those replace the text nodes around a bare address by nodes
 * without positions, and a statement without a place cannot be underlined.
 */
function tablesFootnotesAndLists(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] }
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable(), gfmStrikethrough(), gfmFootnote(), gfmTaskListItem()]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ]
}

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(tablesFootnotesAndLists).freeze()

/** Quotations and lists opened in one line beyond which the parser's time and stack run away; people open two or three. */
const MOST_NESTED = 100

const MARKERS = new RegExp(`^(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${MOST_NESTED}}`, 'mu')

/**
 * Parses Markdown to its syntax tree; offsets are those of `source`, a byte order mark included.
 * @throws {RangeError} where quotations and lists are nested too deeply.
 */
export function parseMarkdown(source: string): Root {
  if (MARKERS.test(source)) throw new RangeError('Quotations and lists are nested too deeply.')
  if (!source.startsWith('\uFEFF')) return processor.parse(source)
  // Parsed with the mark, front matter would not begin the text, and a space in its place would move what hangs from a first list item.
  const tree = processor.parse(source.slice(1))
  shift(tree)
  return tree
}

function shift(node: Nodes): void {
  for (const point of [node.position?.start, node.position?.end]) if (point?.offset !== undefined) point.offset += 1
  if ('children' in node) for (const child of node.children) shift(child)
}
