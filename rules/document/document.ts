/** A stretch of the source text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What a document says of itself in its YAML or TOML front matter. Unknown keys are kept in `other`. */
export interface FrontMatter {
  readonly lang?: string
  readonly title?: string
  readonly kind?: string
  readonly owner?: string
  readonly status?: string
  readonly supersedes?: string
  /** Every key in lower case with its value as text, the ones above included. */
  readonly other: ReadonlyMap<string, string>
  /** Where each top-level entry stands: its first line, from the key on. */
  readonly places: ReadonlyMap<string, Span>
  /** Where the front matter stands, fences included. */
  readonly span?: Span
}

/** A heading and what stands under it, down to the next heading of its level. Section 0 is the document itself. */
export interface Section {
  readonly id: number
  readonly parent: number | undefined
  /** 0 the document, 1–6 a heading, 7 a paragraph set wholly in bold that serves as a heading. */
  readonly depth: number
  readonly title: string
  /** Titles from the outermost heading down to this one. */
  readonly path: readonly string[]
  /** The heading's statement; none for section 0. */
  readonly heading: number | undefined
}

/** One cell of a table row: its header and its place in the statement's plain text. */
export interface Cell extends Span {
  readonly header: string
  readonly text: string
}

export type StatementKind = 'heading' | 'sentence' | 'item' | 'row'

/** The smallest thing a rule judges: a sentence of a paragraph, list item or heading, or a table row read with its header. */
export interface Statement {
  /** Index in the document's statements, in reading order. */
  readonly id: number
  readonly kind: StatementKind
  /** Plain text: no markup, entities decoded, line breaks folded to spaces. */
  readonly text: string
  /** Where the statement stands in the source. */
  readonly span: Span
  /** Source offset of each UTF-16 unit of `text`, and the offset behind it. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly section: number
  /** Index in the document's blocks: statements of one paragraph, list item, row or heading share it. */
  readonly block: number
  /** The list that the statement is an item of, or the table that it is a row of. */
  readonly group: number | undefined
  /** The statement's first words where they are a label of their own ("**Stops per hour.** Eighteen …"). */
  readonly label: Span | undefined
  readonly cells: readonly Cell[]
  /** Text that introduces the statement: the parent list item, or a sentence before the list that ends with a colon. */
  readonly leadIn: string
  /** The parent list item's statement. */
  readonly parent: number | undefined
  /** Words of somebody else: a block quote with quotation marks or a name under it. */
  readonly quoted: boolean
  readonly language: string | undefined
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'row' | 'html'

/** What a fix or a suppression takes hold of: the construct of Markdown that statements stand in. */
export interface Block {
  readonly kind: BlockKind
  /** The whole construct in the source, a list item with the list that hangs from it. */
  readonly span: Span
  /** The list or table that an item or row belongs to; for everything else the block itself. */
  readonly holder: Span
}

/** A comment in the source (`<!-- … -->`), delimiters included. */
export interface Comment {
  readonly text: string
  readonly span: Span
}

/** A Markdown text read for its policy. Reading never fails: an empty text gives an empty document. */
export interface PolicyDocument {
  /** The document's name in its policy set: a path with forward slashes. */
  readonly file: string
  readonly source: string
  readonly language: string | undefined
  readonly frontMatter: FrontMatter
  readonly title: string
  readonly sections: readonly Section[]
  readonly statements: readonly Statement[]
  /** In reading order; an item comes before the items that hang from it. */
  readonly blocks: readonly Block[]
  /** In reading order. What stands in code is no comment. */
  readonly comments: readonly Comment[]
}

/** The source span of a stretch of a statement's plain text (offsets in `statement.text`, `end` exclusive). */
export function sourceSpan(statement: Statement, start: number, end: number): Span {
  const first = statement.starts[start]
  const last = statement.ends[end - 1]
  return first === undefined || last === undefined ? statement.span : { start: first, end: last }
}
