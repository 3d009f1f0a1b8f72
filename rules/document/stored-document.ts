import type { Block, BlockKind, Cell, FrontMatter, PolicyDocument, Section, Span, Statement, StatementKind } from './document.js'
import { later } from './later.js'
import { restorePlaces, spanOfPlaces, storePlaces } from './stored-places.js'

/** A document as plain data for a cache, without its name and source. What follows from the rest is left out. */
export interface StoredDocument {
  readonly language: string | null
  readonly title: string
  /** The named entries; all entries; where entries stand; where the whole stands. */
  readonly frontMatter: readonly [
    named: Readonly<Record<string, string>>,
    other: readonly (readonly [string, string])[],
    places: readonly (readonly [string, number, number])[],
    span: readonly [number, number] | null,
  ]
  readonly sections: readonly (readonly [
    parent: number | null,
    depth: number,
    title: string,
    path: readonly string[],
    heading: number | null,
  ])[]
  readonly statements: readonly StoredStatement[]
  /** Each block: its kind, its span, its holder's. */
  readonly blocks: readonly (readonly [kind: BlockKind, start: number, end: number, holderStart: number, holderEnd: number])[]
  readonly comments: readonly (readonly [text: string, start: number, end: number])[]
}

type StoredStatement = readonly [
  kind: number,
  text: string,
  places: string,
  section: number,
  block: number,
  language: string | null,
  more?: StoredMore,
]

/** What plain prose has none of. */
type StoredMore = readonly [
  group: number | null,
  parent: number | null,
  label: readonly [number, number] | null,
  cells: readonly (readonly [start: number, end: number, header: string])[],
  leadIn: string,
  quoted: 0 | 1,
]

const PLAIN: StoredMore = [null, null, null, [], '', 0]

const KINDS: readonly StatementKind[] = ['heading', 'sentence', 'item', 'row']

/** Turns a document into plain data. */
export function storeDocument({ language, title, frontMatter, sections, statements, blocks, comments }: PolicyDocument): StoredDocument {
  const { other, places, span, ...named } = frontMatter
  return {
    language: language ?? null,
    title,
    frontMatter: [
      named,
      [...other],
      [...places].map(([key, at]) => [key, at.start, at.end] as const),
      span ? [span.start, span.end] : null,
    ],
    sections: sections.map((one) => [one.parent ?? null, one.depth, one.title, one.path, one.heading ?? null]),
    statements: statements.map(storeStatement),
    blocks: blocks.map((block) => [block.kind, block.span.start, block.span.end, block.holder.start, block.holder.end]),
    comments: comments.map((comment) => [comment.text, comment.span.start, comment.span.end]),
  }
}

/** The document that was stored, under the name and with the source that it has now. */
export function restoreDocument(stored: StoredDocument, file: string, source: string): PolicyDocument {
  return {
    file,
    source,
    language: stored.language ?? undefined,
    frontMatter: restoreFrontMatter(stored.frontMatter),
    title: stored.title,
    sections: stored.sections.map(
      ([parent, depth, title, path, heading], id): Section => ({
        id,
        parent: parent ?? undefined,
        depth,
        title,
        path,
        heading: heading ?? undefined,
      }),
    ),
    statements: stored.statements.map(restoreStatement),
    blocks: stored.blocks.map(
      ([kind, start, end, holderStart, holderEnd]): Block => ({
        kind,
        span: { start, end },
        holder: { start: holderStart, end: holderEnd },
      }),
    ),
    comments: stored.comments.map(([text, start, end]) => ({ text, span: { start, end } })),
  }
}

function restoreFrontMatter([named, other, places, span]: StoredDocument['frontMatter']): FrontMatter {
  return {
    ...named,
    other: new Map(other),
    places: new Map(places.map(([key, start, end]): [string, Span] => [key, { start, end }])),
    ...(span ? { span: { start: span[0], end: span[1] } } : {}),
  }
}

function storeStatement(statement: Statement): StoredStatement {
  const { kind, text, starts, ends, section, block, group, label, cells, leadIn, parent, quoted, language } = statement
  const more: StoredMore = [
    group ?? null,
    parent ?? null,
    label ? [label.start, label.end] : null,
    cells.map((cell) => [cell.start, cell.end, cell.header]),
    leadIn,
    quoted ? 1 : 0,
  ]
  const stored = [KINDS.indexOf(kind), text, storePlaces(starts, ends), section, block, language ?? null] as const
  return isPlain(more) ? stored : [...stored, more]
}

function isPlain([group, parent, label, cells, leadIn, quoted]: StoredMore): boolean {
  return group === null && parent === null && !label && cells.length === 0 && leadIn === '' && quoted === 0
}

function restoreStatement(stored: StoredStatement, id: number): Statement {
  const [kind, text, runs, section, block, language, [group, parent, label, cells, leadIn, quoted] = PLAIN] = stored
  const places = later(() => restorePlaces(runs))
  return {
    id,
    kind: KINDS[kind] ?? 'sentence',
    text,
    span: spanOfPlaces(runs),
    // Of a hundred statements one is asked where its characters stand.
    get starts() {
      return places().starts
    },
    get ends() {
      return places().ends
    },
    section,
    block,
    group: group ?? undefined,
    label: label ? { start: label[0], end: label[1] } : undefined,
    cells: cells.map(([start, end, header]): Cell => ({ start, end, header, text: text.slice(start, end) })),
    leadIn,
    parent: parent ?? undefined,
    quoted: quoted === 1,
    language: language ?? undefined,
  }
}
