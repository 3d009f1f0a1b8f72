import type { Understood } from '../claims/extract.js'
import type { Statement } from '../document/document.js'
import type { Finding, Location } from '../findings/finding.js'
import type { Edit, Fix } from '../findings/fix.js'
import type { FixWords, Remedy } from './remedy.js'
import { belowHeading } from './shapes/below-heading.js'
import { besideItem } from './shapes/beside-item.js'
import { besideRow } from './shapes/beside-row.js'
import { besideSentence } from './shapes/beside-sentence.js'
import { clauseAtEnd } from './shapes/clause.js'
import { insteadOf } from './shapes/instead.js'
import { leadBefore } from './shapes/lead.js'
import { noteBelow } from './shapes/note.js'
import { removal } from './shapes/remove.js'
import { blankShares, swapShares } from './shapes/shares.js'
import { type Spot, spotOf } from './shapes/spot.js'

/** What can be mended of a rule: its remedies, the best first, and their words by language. */
export interface Mendable {
  readonly remedies?: readonly Remedy[]
  readonly texts: Readonly<Record<string, { readonly fixes?: Readonly<Record<string, FixWords>> }>>
}

export interface DraftRequest {
  readonly finding: Pick<Finding, 'file' | 'span' | 'related'>
  readonly rule: Mendable
  /** A document of the set by name. */
  readonly documentOf: (file: string) => Understood | undefined
  /** Language of titles; undefined: that of the statement at fault. */
  readonly reader: string | undefined
  /** Texts that all rules share, of a language by name: titles of removals, words that lose their capital (`fix-small`). */
  readonly textOf: (code: string | undefined, name: string) => string
}

/**
 * Ways to mend a finding, the best first: of several with one title the first that holds is meant to be offered. Whether a draft
 * holds (the finding goes and none comes) only another judgement can tell; drafts know words and Markdown alone.
 */
export function draftFixes(request: DraftRequest): readonly Fix[] {
  const reader = request.reader ?? languageAt(request, request.finding)
  return (request.rule.remedies ?? []).flatMap((remedy) =>
    targetsOf(request, remedy).flatMap((target) => draftsAt(request, remedy, target, reader)),
  )
}

/** Where a remedy sets to work: the statement at fault, or the related ones that make the claims it names. */
function targetsOf({ finding, documentOf }: DraftRequest, { at }: Remedy): readonly Location[] {
  if (!at) return [finding]
  return finding.related.filter(({ file, span }) =>
    documentOf(file)?.claims.some((claim) => at.includes(claim.kind) && claim.span.start === span.start && claim.span.end === span.end),
  )
}

/** The language of the statement that stands there, else of its document. */
function languageAt({ documentOf }: DraftRequest, { file, span }: Location): string | undefined {
  const document = documentOf(file)?.document
  return (document && spotOf(document, span)?.statement.language) ?? document?.language
}

function draftsAt(request: DraftRequest, remedy: Remedy, { file, span }: Location, reader: string | undefined): readonly Fix[] {
  const document = request.documentOf(file)
  const spot = document && spotOf(document.document, span)
  if (!spot) return []
  const language = languageAt(request, { file, span })
  if (remedy.shape === 'remove') {
    const removed = removal(spot, (statement) => meansNothingAlone(document, statement))
    return removed ? [{ title: request.textOf(reader, `fix-remove-${removed.what}`), kind: remedy.kind, edits: removed.edits }] : []
  }
  const words = wordsIn(request.rule, language, remedy)
  const title = (wordsIn(request.rule, reader, remedy) ?? words)?.title
  if (!words || title === undefined) return []
  const small = () => new Set(request.textOf(language, 'fix-small').split(' '))
  return changes(remedy, words, spot, document, small).map((edits) => ({ title, kind: remedy.kind, edits }))
}

function wordsIn(rule: Mendable, language: string | undefined, { text }: Remedy): FixWords | undefined {
  return text === undefined ? undefined : (rule.texts[language ?? 'en'] ?? rule.texts['en'])?.fixes?.[text]
}

/** Every change that a remedy's wordings make in this place, without those that its construct does not take. */
function changes(
  { shape }: Remedy,
  words: FixWords,
  spot: Spot,
  document: Understood,
  small: () => ReadonlySet<string>,
): readonly (readonly Edit[])[] {
  const laid = (wordings: readonly string[] | undefined, lay: (wording: string) => readonly Edit[] | undefined) =>
    (wordings ?? []).map(lay).filter((edits) => edits !== undefined)
  switch (shape) {
    case 'beside':
      return [
        ...(spot.block.kind === 'item' ? laid(words.item, (wording) => besideItem(spot, wording)) : []),
        ...(spot.block.kind === 'row' ? laid(words.row, (wording) => besideRow(spot, wording)) : []),
        ...laid(words.sentence, (wording) => belowHeading(spot, wording)),
        ...laid(words.note, (wording) => noteBelow(spot, wording)),
        ...laid(words.sentence, (wording) => besideSentence(spot, wording)),
      ]
    case 'clause':
      return laid(words.clause, (wording) => clauseAtEnd(spot, wording))
    case 'lead':
      return laid(words.lead, (wording) => leadBefore(spot, wording, small()))
    case 'instead':
      return laid(words.instead, (wording) => insteadOf(spot, wording))
    case 'swap-shares':
      return [swapShares(spot, document)].filter((edits) => edits !== undefined)
    case 'blank-shares':
      return [blankShares(spot, document)].filter((edits) => edits !== undefined)
    default:
      return []
  }
}

/** Figures that hang from a measure mean nothing without it; what claims something of its own does. */
function meansNothingAlone(document: Understood, statement: Statement): boolean {
  const amounts = document.readings[statement.id]?.quantities ?? []
  return amounts.length > 0 && !document.claims.some((claim) => claim.statement === statement.id)
}
