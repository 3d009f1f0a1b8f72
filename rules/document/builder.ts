import type { Block, Cell, Comment, FrontMatter, PolicyDocument, Section, Span, Statement, StatementKind } from './document.js'
import { MappedText } from './mapped-text.js'
import { splitSentences } from './sentences.js'
import type { Tongues } from './tongues.js'

/** Where a block stands, as its statements will say. */
export interface Place {
  readonly quoted: boolean
  readonly leadIn: string
  readonly parent: number | undefined
  readonly group: number | undefined
  readonly kind: StatementKind
}

/** Collects sections and statements in reading order. */
export class DocumentBuilder {
  private readonly sections: Section[] = [{ id: 0, parent: undefined, depth: 0, title: '', path: [], heading: undefined }]
  private readonly statements: Statement[] = []
  private readonly blocks: Block[] = []
  private readonly comments: Comment[] = []
  private section = 0
  private groups = 0

  constructor(
    readonly source: string,
    private readonly tongues: Tongues,
    private readonly language: string | undefined,
  ) {}

  newGroup(): number {
    this.groups += 1
    return this.groups
  }

  /** What comes next stands in this construct of Markdown. */
  open(block: Block): void {
    this.blocks.push(block)
  }

  comment(text: string, start: number): void {
    this.comments.push({ text, span: { start, end: start + text.length } })
  }

  heading(raw: MappedText, depth: number): void {
    const text = raw.slice(0, raw.text.length)
    if (text.text === '') return
    let parent = this.sections[this.section]
    while (parent && parent.depth >= depth) parent = parent.parent === undefined ? undefined : this.sections[parent.parent]
    const id = this.sections.length
    this.section = id
    const path = [...(parent?.path ?? []), text.text]
    this.sections.push({ id, parent: parent?.id ?? 0, depth, title: text.text, path, heading: this.statements.length })
    this.add(text, { quoted: false, leadIn: '', parent: undefined, group: undefined, kind: 'heading' }, 0)
  }

  /** Adds a paragraph's or list item's sentences; gives the first one's id. `strong`: how long its opening bold words are. */
  block(raw: MappedText, place: Place, strong: number): number | undefined {
    const spans = splitSentences(raw.text, this.tongues.abbreviations(this.language))
    const joined = joinLabel(raw.text, spans, strong)
    let first: number | undefined
    for (const span of joined) {
      const id = this.add(raw.slice(span.start, span.end), place, span === joined[0] ? strong : 0)
      first ??= id
    }
    return first
  }

  /** Adds a table row: its cells side by side, each with its column's header. `at` is where a cell stands, for one without text. */
  row(cells: readonly { readonly text: MappedText; readonly at: number }[], header: readonly string[], place: Place): void {
    const text = new MappedText()
    const spans = cells.map((cell, index) => {
      const edge = text.ends.at(-1) ?? cell.at
      if (index > 0) text.push(' | ', edge, edge)
      const start = text.text.length
      text.append(cell.text)
      return { start, end: text.text.length, header: header[index] ?? '', text: cell.text.text }
    })
    if (text.text.replace(/[|\s]/gu, '') !== '') this.add(text, place, 0, spans)
  }

  finish(file: string, frontMatter: FrontMatter): PolicyDocument {
    const top = this.sections.find((section) => section.depth === 1)
    const title = top?.title ?? frontMatter.title ?? this.statements[0]?.text ?? ''
    const { source, language, sections, statements, blocks, comments } = this
    return { file, source, language, frontMatter, title, sections, statements, blocks, comments }
  }

  private add(text: MappedText, place: Place, strong: number, cells: readonly Cell[] = []): number | undefined {
    const start = text.starts[0]
    const end = text.ends.at(-1)
    if (start === undefined || end === undefined) return undefined
    const id = this.statements.length
    const { quoted, leadIn, parent, group, kind } = place
    this.statements.push({
      id,
      kind,
      text: text.text,
      span: { start, end },
      starts: text.starts,
      ends: text.ends,
      section: this.section,
      block: this.blocks.length - 1,
      group,
      label: labelOf(text.text, strong),
      cells,
      leadIn,
      parent,
      quoted: quoted || isQuote(text.text),
      language: this.languageOf(text.text),
    })
    return id
  }

  /** A statement long enough to tell may stand in another language than its document. */
  private languageOf(text: string): string | undefined {
    if (text.length < 60) return this.language
    const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
    const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
    const expected = this.language === 'ru' ? cyrillic >= latin : this.language === undefined || latin >= cyrillic
    return expected && text.length < 160 ? this.language : (this.tongues.detect(text) ?? this.language)
  }
}

/** "**Stops per hour.** Eighteen gets you in": opening bold words and the sentence they name are one statement. */
function joinLabel(text: string, spans: readonly Span[], strong: number): Span[] {
  const [first, second, ...rest] = spans
  const words = text.slice(first?.start, first?.end).split(/\s+/u).length
  if (!first || !second || strong === 0 || first.end > strong + 2 || words > LABEL_WORDS) return [...spans]
  return [{ start: first.start, end: second.end }, ...rest]
}

/** Longer bold openings are sentences of their own: "**The customer comes first.** A home that …". */
const LABEL_WORDS = 3

const LABEL = /^(.{2,70}?)(?::|\s[—–-])\s/u

function labelOf(text: string, strong: number): Span | undefined {
  if (strong > 1 && strong < text.length) return { start: 0, end: strong }
  const match = LABEL.exec(text)
  return match?.[1] ? { start: 0, end: match[1].length } : undefined
}

/** A statement wholly inside quotation marks is somebody's words. */
function isQuote(text: string): boolean {
  return /^["«“„‘][^"«»“”„]{12,}["»”’][.!?]?$/u.test(text)
}
