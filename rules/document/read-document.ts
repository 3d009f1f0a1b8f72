import type { Blockquote, Html, List, ListItem, Nodes, Paragraph, RootContent, Table } from 'mdast'
import { DocumentBuilder, type Place } from './builder.js'
import { readComments, withoutComments } from './comments.js'
import type { Block, FrontMatter, PolicyDocument, Span } from './document.js'
import { readFrontMatter } from './front-matter.js'
import { readHtml } from './html.js'
import { flattenInline } from './inline.js'
import { parseMarkdown } from './markdown.js'
import type { Tongues } from './tongues.js'

export interface ReadOptions {
  readonly tongues: Tongues
  /** The language, where the configuration states it; front matter and detection come after. */
  readonly language?: string | undefined
}

/** Reads a Markdown text. Never throws on any text but one nested so deeply that the parser runs out of stack (`RangeError`). */
export function readDocument(file: string, source: string, options: ReadOptions): PolicyDocument {
  const tree = parseMarkdown(source)
  const frontMatter = frontMatterOf(tree.children[0], source)
  const body = source.slice(frontMatter.span?.end ?? 0)
  const language = options.language ?? frontMatter.lang?.slice(0, 2).toLowerCase() ?? options.tongues.detect(withoutComments(body))
  const builder = new DocumentBuilder(source, options.tongues, language)
  readBlocks(tree.children, builder, TOP)
  readComments(tree, source, (text, start) => builder.comment(text, start))
  return builder.finish(file, frontMatter)
}

const TOP: Place = { quoted: false, leadIn: '', parent: undefined, group: undefined, kind: 'sentence' }

function frontMatterOf(node: RootContent | undefined, source: string): FrontMatter {
  const format = node?.type === 'yaml' ? 'yaml' : (node?.type as string) === 'toml' ? 'toml' : undefined
  if (!node || !format || !('value' in node)) return { other: new Map(), places: new Map() }
  const span = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? source.length }
  return readFrontMatter(node.value, format, span, source)
}

function readBlocks(nodes: readonly RootContent[], builder: DocumentBuilder, place: Place): void {
  let before: Paragraph | undefined
  for (const node of nodes) {
    switch (node.type) {
      case 'heading':
        builder.open(blockOf(node, 'heading'))
        builder.heading(flattenInline(node.children, builder.source), node.depth)
        break
      case 'paragraph':
        builder.open(blockOf(node, 'paragraph'))
        readParagraph(node, builder, place)
        break
      case 'list':
        readList(node, builder, place, before)
        break
      case 'blockquote':
        readBlocks(node.children, builder, { ...place, quoted: place.quoted || isQuotation(node, builder) })
        break
      case 'table':
        readTable(node, builder, { ...place, leadIn: before ? leadInOf(before, builder, place) : place.leadIn })
        break
      case 'footnoteDefinition':
        readBlocks(node.children, builder, place)
        break
      case 'html':
        builder.open(blockOf(node, 'html'))
        readHtml((node as Html).value, node.position?.start.offset ?? 0, builder, place)
        break
      default:
        break
    }
    // A comment between a sentence and the list that it introduces parts nothing.
    if (node.type !== 'html' || withoutComments(node.value).trim() !== '') before = node.type === 'paragraph' ? node : undefined
  }
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

function blockOf(node: Nodes, kind: Block['kind'], holder: Nodes = node): Block {
  return { kind, span: spanOf(node), holder: spanOf(holder) }
}

function readParagraph(node: Paragraph, builder: DocumentBuilder, place: Place): number | undefined {
  const text = flattenInline(node.children, builder.source)
  const [first] = node.children
  const alone = node.children.length === 1 && first?.type === 'strong'
  if (alone && place.kind === 'sentence' && !place.quoted && text.text.split(/\s+/u).length <= 10 && !/[.!?]$/u.test(text.text.trim())) {
    builder.heading(text, 7)
    return undefined
  }
  const strong = first?.type === 'strong' ? flattenInline([first], builder.source).text.length : 0
  return builder.block(text, place, strong)
}

function readList(node: List, builder: DocumentBuilder, place: Place, before: Paragraph | undefined): void {
  const group = builder.newGroup()
  const leadIn = before ? leadInOf(before, builder, place) : place.leadIn
  for (const item of node.children) readItem(item, node, builder, { ...place, group, leadIn, kind: 'item' })
}

function readItem(item: ListItem, list: List, builder: DocumentBuilder, place: Place): void {
  let own: Place = place
  for (const child of item.children) {
    if (child.type === 'paragraph') {
      builder.open(child === item.children[0] ? blockOf(item, 'item', list) : blockOf(child, 'paragraph'))
      const id = readParagraph(child, builder, own)
      if (id !== undefined && own === place) {
        const text = flattenInline(child.children, builder.source).text
        own = { ...place, parent: id, leadIn: text.replace(/\s+/gu, ' ').trim() }
      }
    } else if (child.type === 'list') readList(child, builder, own, undefined)
    else readBlocks([child], builder, { ...own, kind: 'item' })
  }
}

/** The sentence before a list or table introduces it where it ends with a colon. */
function leadInOf(paragraph: Paragraph, builder: DocumentBuilder, place: Place): string {
  const text = flattenInline(paragraph.children, builder.source).text.replace(/\s+/gu, ' ').trim()
  if (!text.endsWith(':')) return place.leadIn
  return text.split(/(?<=[.!?])\s+/u).at(-1) ?? text
}

function readTable(node: Table, builder: DocumentBuilder, place: Place): void {
  const [head, ...rows] = node.children
  const header = (head?.children ?? []).map((cell) => flattenInline(cell.children, builder.source).text.trim())
  const group = builder.newGroup()
  for (const row of rows) {
    const cells = row.children.map((cell) => {
      const flat = flattenInline(cell.children, builder.source)
      return { text: flat.slice(0, flat.text.length), at: cell.position?.start.offset ?? 0 }
    })
    builder.open(blockOf(row, 'row', node))
    builder.row(cells, header, { ...place, group, kind: 'row' })
  }
}

const SIGNED = /(?:^|\n|[.!?»”"]\s*)\s*[—–-]{1,2}\s*\p{L}[^\n]{1,80}$/u

/** A block quote is somebody else's words where it holds quotation marks or is signed; else it is a call-out of the organisation's own. */
function isQuotation(node: Blockquote, builder: DocumentBuilder): boolean {
  const source = builder.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
  const text = withoutComments(source.replace(/^[ \t]*> ?/gmu, ''))
  if (/^\[!\w+\]/u.test(text)) return false
  return /["«»“”„]/u.test(text) || SIGNED.test(text.trim())
}
