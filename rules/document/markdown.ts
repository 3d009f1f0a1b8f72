import type { Root } from 'mdast'
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

/** Parses Markdown to its syntax tree; offsets are those of `source`, a byte order mark included. */
export function parseMarkdown(source: string): Root {
  // The parser drops a byte order mark and counts from behind it; a space in its place keeps the offsets.
  return processor.parse(source.startsWith('\uFEFF') ? ` ${source.slice(1)}` : source)
}
