import type { Claim } from '../claims/claim.js'
import type { Understood } from '../claims/extract.js'
import { compareText } from '../findings/finding.js'
import { sameData } from './same-data.js'

/** A claim with the document that states it. */
export interface PlacedClaim extends Claim {
  readonly file: string
}

/** What is asked of each document by itself. Its answers are plain data, and the same for the same document. */
export type Question<Answer> = (entry: Understood) => readonly Answer[]

/** What may be asked of all documents together. */
export interface SetView {
  /** Standing claims of a kind and topic anywhere in the set, by path and position; every topic where none is named. */
  claims(kind: Claim['kind'], ...topics: readonly string[]): readonly PlacedClaim[]
  /** All documents' answers, by path: the same array for as long as no answer changes. */
  gather<Answer>(question: Question<Answer>): readonly Answer[]
}

/**
 * All documents of one organisation together: what is declared, measured and paid for. Order is by path. Drafts and retired
 * documents take no part. An edit costs what the edited document costs: answers of all others are kept.
 */
export class PolicySet implements SetView {
  private readonly documents = new Map<string, Understood>()
  private readonly gathered = new Map<Question<unknown>, Gathered>()
  private readonly questions = new Map<string, Question<PlacedClaim>>()
  /** Names of documents put or removed, in order; a reader remembers how far it has read. */
  private readonly history: string[] = []
  private sorted: readonly Understood[] | undefined
  private taking = 0

  /** Adds a document, or puts it in the place of the one with the same name. */
  put(document: Understood): void {
    const { file } = document.document
    this.taking += Number(isActive(document)) - Number(this.active(file) !== undefined)
    this.documents.set(file, document)
    this.touch(file)
  }

  remove(file: string): void {
    this.taking -= Number(this.active(file) !== undefined)
    if (this.documents.delete(file)) this.touch(file)
  }

  /** How many documents take part. */
  get size(): number {
    return this.taking
  }

  get(file: string): Understood | undefined {
    return this.documents.get(file)
  }

  /** The document, where it takes part in judging. */
  active(file: string): Understood | undefined {
    const entry = this.documents.get(file)
    return entry && isActive(entry) ? entry : undefined
  }

  /** Every document that takes part, by path. */
  all(): readonly Understood[] {
    this.sorted ??= [...this.documents.values()].filter(isActive).sort((a, b) => compareText(a.document.file, b.document.file))
    return this.sorted
  }

  claims(kind: Claim['kind'], ...topics: readonly string[]): readonly PlacedClaim[] {
    const key = [kind, ...topics].join(' ')
    const question = this.questions.get(key) ?? ((entry: Understood) => standingClaims(entry, kind, ...topics))
    this.questions.set(key, question)
    return this.gather(question)
  }

  gather<Answer>(question: Question<Answer>): readonly Answer[] {
    const known = this.gathered.get(question) ?? { answers: new Map(), together: [], read: -1 }
    this.gathered.set(question, known)
    const isFirst = known.read < 0
    let isChanged = false
    for (const file of isFirst ? this.documents.keys() : this.changedSince(known.read)) {
      const entry = this.active(file)
      const answers = entry ? question(entry) : []
      if (sameData(answers, known.answers.get(file) ?? [])) continue
      if (answers.length > 0) known.answers.set(file, answers)
      else known.answers.delete(file)
      isChanged = true
    }
    known.read = this.history.length
    if (isChanged) known.together = [...known.answers].sort(([a], [b]) => compareText(a, b)).flatMap(([, answers]) => answers)
    return known.together as readonly Answer[]
  }

  /** How many times a document was put or removed: what `changedSince` counts from. */
  get moment(): number {
    return this.history.length
  }

  /** Names of the documents put or removed since a moment. */
  changedSince(moment: number): ReadonlySet<string> {
    return new Set(this.history.slice(moment))
  }

  private touch(file: string): void {
    this.history.push(file)
    this.sorted = undefined
  }
}

interface Gathered {
  readonly answers: Map<string, readonly unknown[]>
  together: readonly unknown[]
  /** The moment up to which changes are taken in; −1 before the first. */
  read: number
}

/** The standing claims of a kind and topic in one document; every topic where none is named. */
export function standingClaims(entry: Understood, kind: Claim['kind'], ...topics: readonly string[]): PlacedClaim[] {
  return entry.claims
    .filter((claim) => claim.kind === kind && claim.mode === 'standing' && (topics.length === 0 || topics.includes(claim.topic)))
    .map((claim) => ({ ...claim, file: entry.document.file }))
}

function isActive({ document }: Understood): boolean {
  return !INACTIVE.has(document.frontMatter.status?.toLowerCase() ?? '')
}

const INACTIVE = new Set(['draft', 'retired', 'archived', 'borrador', 'retirado', 'черновик', 'архив', 'отменен', 'отменён'])
