import type { ClaimKind } from '../claims/claim.js'
import type { Understood } from '../claims/extract.js'
import type { Span } from '../document/document.js'
import type { PlacedClaim } from './policy-set.js'

/** Where something is said, and as what it counts. */
export interface Place {
  readonly kind: ClaimKind
  readonly topic: string
  /** The statement that says it; −1 for the front matter. */
  readonly statement: number
  /** Where it stands; the statement's own place where none is given. */
  readonly span?: Span
  /** 0–1; 1 where none is given. */
  readonly confidence?: number
  readonly weight?: number
}

/** A standing claim made by composition, not read by the judge: for a finding to stand on. */
export function placeAt(document: Understood, { kind, topic, statement, span, confidence = 1, weight }: Place): PlacedClaim {
  const own = document.document.statements[statement]
  return {
    kind,
    topic,
    confidence,
    mode: 'standing',
    statement,
    section: own?.section ?? 0,
    span: span ?? own?.span ?? { start: 0, end: 0 },
    role: '',
    ...(weight === undefined ? {} : { weight }),
    evidence: () => [],
    file: document.document.file,
  }
}

/** A document's title: its first heading of level 1, else its front matter's title, else its first statement. */
export function titleOf(document: Understood): PlacedClaim {
  const { sections, statements, frontMatter } = document.document
  const heading = sections.find((section) => section.depth === 1)?.heading
  const span = heading === undefined ? frontMatter.places.get('title') : undefined
  return placeAt(document, {
    kind: 'practice',
    topic: 'title',
    statement: heading ?? (span ? -1 : 0),
    ...(span ? { span } : statements[0] ? {} : { span: { start: 0, end: 0 } }),
  })
}
