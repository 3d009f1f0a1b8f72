import type { Claim } from '../claims/claim.js'
import type { Understood } from '../claims/extract.js'
import { compareText } from '../findings/finding.js'

/** A claim with the document that states it. */
export interface PlacedClaim extends Claim {
  readonly file: string
}

/** All documents of one organisation together: what is declared, measured and paid for. Order is by path. */
export class PolicySet {
  private readonly documents = new Map<string, Understood>()
  private sorted: Understood[] | undefined

  /** Adds a document, or puts it in the place of the one with the same name. */
  put(document: Understood): void {
    this.documents.set(document.document.file, document)
    this.sorted = undefined
  }

  remove(file: string): void {
    this.documents.delete(file)
    this.sorted = undefined
  }

  get(file: string): Understood | undefined {
    return this.documents.get(file)
  }

  /** Every document, by path. Drafts and retired documents take no part. */
  all(): readonly Understood[] {
    this.sorted ??= [...this.documents.values()]
      .filter((entry) => !INACTIVE.has(entry.document.frontMatter.status?.toLowerCase() ?? ''))
      .sort((a, b) => compareText(a.document.file, b.document.file))
    return this.sorted
  }

  /** Standing claims of a kind and topic anywhere in the set, by path and position. */
  claims(kind: Claim['kind'], ...topics: readonly string[]): PlacedClaim[] {
    return this.all().flatMap((entry) => standingClaims(entry, kind, ...topics))
  }
}

/** The standing claims of a kind and topic in one document; every topic where none is named. */
export function standingClaims(entry: Understood, kind: Claim['kind'], ...topics: readonly string[]): PlacedClaim[] {
  return entry.claims
    .filter((claim) => claim.kind === kind && claim.mode === 'standing' && (topics.length === 0 || topics.includes(claim.topic)))
    .map((claim) => ({ ...claim, file: entry.document.file }))
}

const INACTIVE = new Set(['draft', 'retired', 'archived', 'borrador', 'retirado', 'черновик', 'архив', 'отменен', 'отменён'])
