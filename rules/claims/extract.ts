import { type PolicyDocument, sourceSpan } from '../document/document.js'
import type { Language } from '../languages/language.js'
import { type Reading, readStatements, readText } from '../statements/reading.js'
import { type Claim, type ClaimLabel, parseLabel } from './claim.js'
import { documentKind } from './document-kind.js'
import { conceptsOf, FeatureReader, type Features } from './features.js'
import { Judge, type Weights } from './judge.js'
import { modeOf } from './mode.js'
import { findShares } from './shares.js'

/** A document with all that was understood of it. */
export interface Understood {
  readonly document: PolicyDocument
  readonly kind: string
  readonly readings: readonly (Reading | undefined)[]
  readonly claims: readonly Claim[]
  /** Shares of a scorecard in percent, by statement. */
  readonly shares: ReadonlyMap<number, number>
  /** What the judge thinks of each statement, for weighted rows: label → probability. */
  readonly verdicts: readonly (ReadonlyMap<ClaimLabel, number> | undefined)[]
}

/** What extraction needs besides the document. */
export interface ExtractOptions {
  readonly languageOf: (code: string | undefined) => Language | undefined
  readonly model: Model
  /** The document's kind where the configuration states it. */
  readonly kind?: string | undefined
}

/** The fitted judge and, for each label, how sure it must be before a claim stands (0–1). */
export interface Model {
  readonly weights: Weights
  readonly thresholds: Readonly<Record<ClaimLabel, number>>
}

/** Pieces of a document that a judge sees: one set of features for each statement it can read. */
export function featuresOf(document: PolicyDocument, options: Pick<ExtractOptions, 'languageOf' | 'kind'>) {
  const readings = readStatements(document, options.languageOf)
  const kind = options.kind ?? documentKind(document, options.languageOf)
  const reader = new FeatureReader(document, readings, kind, options.languageOf)
  const features = readings.map((reading): Features | undefined => reading && reader.of(reading))
  return { readings, kind, features }
}

/** Reads what each statement of a document claims. */
export function understand(document: PolicyDocument, options: ExtractOptions): Understood {
  const { readings, kind, features } = featuresOf(document, options)
  const judge = new Judge(options.model.weights)
  const isWeightHeader = (header: string) => {
    const language = options.languageOf(document.language)
    return language !== undefined && conceptsOf(readText(header, language)).has('weight')
  }
  const shares = findShares(document, readings, isWeightHeader)
  const verdicts = features.map((row) => row && judge.judge(row))
  const claims: Claim[] = []
  for (const reading of readings) {
    if (!reading) continue
    const { statement } = reading
    const mode = modeOf(reading)
    const seen = features[statement.id] ?? []
    for (const [label, confidence] of verdicts[statement.id] ?? []) {
      if (confidence < (options.model.thresholds[label] ?? 0.5)) continue
      const weight = shares.get(statement.id)
      const [quantity] = reading.quantities
      claims.push({
        ...parseLabel(label),
        confidence,
        mode,
        statement: statement.id,
        section: statement.section,
        span: sourceSpan(statement, 0, statement.text.length),
        role: document.sections[statement.section]?.title ?? '',
        ...(weight === undefined ? {} : { weight }),
        ...(quantity ? { quantity } : {}),
        evidence: judge.evidence(seen, label, 6).map((entry) => entry.feature),
      })
    }
  }
  return { document, kind, readings, claims, shares, verdicts }
}
