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
  private sorted: Understood[] | undefined
  private taking = 0

  /** Adds a document, or puts it in the place of the one with the same name. */
  put(document: Understood): void {
    const { file } = document.document
    const [was, is] = [this.active(file) !== undefined, isActive(document)]
    this.taking += Number(is) - Number(was)
    this.documents.set(file, document)
    this.history.push(file)
    if (was && is && this.sorted) this.sorted[placeOf(this.sorted, file)] = document
    else this.sorted = undefined
  }

  remove(file: string): void {
    this.taking -= Number(this.active(file) !== undefined)
    if (!this.documents.delete(file)) return
    this.history.push(file)
    this.sorted = undefined
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

  /** Names of all documents, those that take no part among them. */
  files(): Iterable<string> {
    return this.documents.keys()
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
    const known = this.gathered.get(question) ?? { answers: new Map(), order: [], together: [], read: -1 }
    this.gathered.set(question, known)
    const isFirst = known.read < 0
    let isChanged = false
    for (const file of isFirst ? this.documents.keys() : this.changedSince(known.read)) {
      const entry = this.active(file)
      const answers = entry ? question(entry) : []
      if (sameData(answers, known.answers.get(file) ?? [])) continue
      if (known.answers.has(file) !== answers.length > 0) known.order = undefined
      if (answers.length > 0) known.answers.set(file, answers)
      else known.answers.delete(file)
      isChanged = true
    }
    known.read = this.history.length
    if (isChanged) {
      known.order ??= [...known.answers.keys()].sort(compareText)
      known.together = known.order.flatMap((file) => known.answers.get(file) ?? [])
    }
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
}

interface Gathered {
  readonly answers: Map<string, readonly unknown[]>
  /** The documents with answers, by path; unknown since one came or went. */
  order: readonly string[] | undefined
  together: readonly unknown[]
  /** The moment up to which changes are taken in; −1 before the first. */
  read: number
}

/** The standing claims of a kind and topic in one document; every topic where none is named. */
export function standingClaims(entry: Understood, kind: Claim['kind'], ...topics: readonly string[]): PlacedClaim[] {
  const known = standing.get(entry) ?? place(entry)
  standing.set(entry, known)
  return known.filter((claim) => claim.kind === kind && (topics.length === 0 || topics.includes(claim.topic)))
}

/** Every rule asks for them, again and again: each document's are placed once. */
const standing = new WeakMap<Understood, readonly PlacedClaim[]>()

function place({ claims, document }: Understood): PlacedClaim[] {
  return claims.filter((claim) => claim.mode === 'standing').map((claim) => ({ ...claim, file: document.file }))
}

/** The index of a document in documents that are sorted by path and hold it. */
function placeOf(sorted: readonly Understood[], file: string): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareText(sorted[middle]?.document.file ?? '', file) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function isActive({ document }: Understood): boolean {
  return !INACTIVE.has(document.frontMatter.status?.toLowerCase() ?? '')
}

const INACTIVE = new Set(['draft', 'retired', 'archived', 'borrador', 'retirado', 'черновик', 'архив', 'отменен', 'отменён'])
