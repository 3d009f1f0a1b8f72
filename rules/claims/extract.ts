import type { PolicyDocument, Span } from '../document/document.js'
import type { Language } from '../languages/language.js'
import { type ContextReading, type Reading, readStatements } from '../statements/reading.js'
import { barOf, LOWEST_BAR } from './bars.js'
import { type Claim, type ClaimLabel, parseLabel, placeClaim } from './claim.js'
import { documentKind } from './document-kind.js'
import { conceptsOf, FeatureReader, type Features } from './features.js'
import { Judge, type Weights } from './judge.js'
import { Memo, type Verdict } from './memo.js'
import { modeOf } from './mode.js'
import { foreignBarOf, speaksOfCustomers } from './of-customers.js'
import { findShares } from './shares.js'

/** A document with all that was understood of it. */
export interface Understood {
  readonly document: PolicyDocument
  readonly kind: string
  readonly readings: readonly (Reading | undefined)[]
  /** The front matter's entries, each read as "key: value" in the document's language. */
  readonly frontMatter: readonly { readonly key: string; readonly reading: ContextReading; readonly span: Span }[]
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

/** The fitted judge. */
export interface Model {
  readonly weights: Weights
}

/** Pieces of a document that a judge sees: one set of features for each statement it can read. */
export function featuresOf(
  document: PolicyDocument,
  options: Pick<ExtractOptions, 'languageOf' | 'kind'>,
  memo = new Memo(undefined, false),
) {
  const read = (text: string, language: Language) => memo.reading(text, language)
  const readings = readStatements(document, options.languageOf, read)
  const kind = options.kind ?? documentKind(document, options.languageOf)
  const reader = new FeatureReader(document, readings, kind, options.languageOf, read)
  const features = readings.map((reading): Features | undefined => reading && reader.of(reading))
  return { readings, kind, features }
}

/** Reads what each statement of a document claims; a memo of the version before saves reading again what stayed. */
export function understand(document: PolicyDocument, options: ExtractOptions, memo = new Memo(undefined, false)): Understood {
  const { readings, kind, features } = featuresOf(document, options, memo)
  const judge = judgeOf(options.model)
  const isWeightHeader = (header: string) => {
    const language = options.languageOf(document.language)
    return language !== undefined && conceptsOf(memo.reading(header, language)).has('weight')
  }
  const shares = findShares(document, readings, isWeightHeader)
  const verdicts = features.map(
    (row) =>
      row &&
      likely(
        composed(
          memo.verdict(row, () => judge.judge(row)),
          row,
          kind,
        ),
      ),
  )
  const claims: Claim[] = []
  const isForeign = !speaksOfCustomers(readings, kind)
  for (const reading of readings) {
    if (!reading) continue
    const { statement } = reading
    const seen = features[statement.id] ?? []
    for (const [label, confidence] of verdicts[statement.id] ?? []) {
      if (confidence < LOWEST_BAR || confidence < barFor(label, kind, seen) || saysNothing(reading, label)) continue
      if (isForeign && confidence < foreignBarOf(label)) continue
      const claimed = parseLabel(label)
      claims.push(
        placeClaim(document, reading, {
          ...claimed,
          confidence,
          mode: modeOf(reading, claimed.kind),
          weight: shares.get(statement.id),
          evidence: evidenceFor(judge, seen, label),
        }),
      )
    }
  }
  return { document, kind, readings, frontMatter: readFrontMatter(document, options, memo), claims, shares, verdicts }
}

function readFrontMatter(document: PolicyDocument, options: ExtractOptions, memo: Memo): Understood['frontMatter'] {
  const language = options.languageOf(document.language)
  if (!language) return []
  return [...document.frontMatter.places].flatMap(([key, span]) => {
    const value = document.frontMatter.other.get(key)
    return value === undefined ? [] : [{ key, span, reading: memo.reading(`${key.replace(/[_-]/gu, ' ')}: ${value}`, language) }]
  })
}

const judges = new WeakMap<Model, Judge>()

/** Unpacking a model takes longer than reading a document: it is done once for each. */
function judgeOf(model: Model): Judge {
  const known = judges.get(model)
  if (known) return known
  const judge = new Judge(model.weights)
  judges.set(model, judge)
  return judge
}

/** Headings announce, lead-ins introduce, and a row that pays nothing pays nobody: none of them claims what it seems to. */
function saysNothing(reading: Reading, label: ClaimLabel): boolean {
  const { statement, concepts, quantities, tokens } = reading
  const factual = !/^(?:priority|profit|service|quality|pay|stance:(?:empowered|slogan))/u.test(label)
  if (factual && statement.kind === 'heading') return true
  if (FIGURED.test(label) && statement.kind === 'sentence' && statement.text.endsWith(':')) return true
  if (statement.kind !== 'row' || !label.startsWith('reward:')) return false
  const last = statement.cells.at(-1)
  if (!last) return false
  if (/^[\s–—-]*$/u.test(last.text)) return true
  const inside = (match: { start: number }) => (tokens[match.start]?.start ?? -1) >= last.start
  return (
    concepts.some((match) => match.concept === 'nothing-paid' && inside(match)) ||
    quantities.some((amount) => amount.max === 0 && inside(amount))
  )
}

/** Claims whose figures follow a lead-in. */
const FIGURED = /^(?:measure|reward|penalty|condition|cap|promise:figure)/u

/** Documents that may declare what comes first in so many words, and those that are there to do so, if only indirectly. */
const DECLARING: ReadonlySet<string> = new Set(['mission', 'strategy', 'service-policy'])
const PROFESSING: ReadonlySet<string> = new Set(['mission', 'strategy'])

/** In a letter from the founder an odd sentence may well be the declaration; in a manual it must sound like one, and a heading very much so. */
const LIKELY = 0.08
const UNUSUAL = 0.5
const FAR_FETCHED = 0.9

function barFor(label: ClaimLabel, kind: string, features: Features): number {
  if (label === 'priority:service') return features.includes('l:heading') ? FAR_FETCHED : PROFESSING.has(kind) ? LIKELY : UNUSUAL
  return barOf(label, features)
}

const RIVALS: readonly ClaimLabel[] = ['priority:other', 'priority:cost', 'priority:growth', 'priority:speed', 'priority:profit']

/** What composition knows for sure, over the judge's head. */
function composed(judged: Verdict, features: Features, kind: string): Verdict {
  const verdict = new Map(judged)
  const raise = (label: ClaimLabel, least: number) => verdict.set(label, Math.max(verdict.get(label) ?? 0, least))
  // "The guest comes first" in a strategy is a declaration whatever its other words, unless it is scoped or turned round.
  const rival = Math.max(verdict.get('priority:scoped') ?? 0, verdict.get('profit-over-customers') ?? 0)
  // "Ahead of the plan" and "until 2019" share their words in some languages.
  const isOld = (features.includes('c:mode:past') && !features.includes('f:customer-over-money+plain')) || features.includes('l:heading')
  if (DECLARING.has(kind) && rival < 0.6 && features.includes('f:service-first+plain') && !isOld) raise('priority:service', PLAINLY)
  // "… is above everything else" ranks whatever it is about first; which of the rivals that is, the judge says.
  const best = RIVALS.reduce((a, b) => ((verdict.get(b) ?? 0) > (verdict.get(a) ?? 0) ? b : a))
  const elsewhere = Math.max(rival, verdict.get('priority:service') ?? 0, verdict.get('priority:safety') ?? 0)
  const suspected = RIVALS.reduce((sum, label) => sum + (verdict.get(label) ?? 0), 0)
  if (elsewhere < 0.4 && suspected >= 0.08 && features.includes('f:above-all+plain'))
    raise((verdict.get(best) ?? 0) < 0.05 ? 'priority:other' : best, PLAINLY)
  // A contest for the most of anything but quality pays for the amount.
  if ((verdict.get('reward:race') ?? 0) >= 0.6 && features.includes('f:race-for-amount')) raise('reward:sales', PLAINLY)
  return verdict
}

/** Asked later, it must hold on to nothing but these: a closure made in the midst of reading would keep all that was read. */
function evidenceFor(judge: Judge, seen: Features, label: ClaimLabel): () => readonly string[] {
  return () => judge.evidence(seen, label, 6).map((entry) => entry.feature)
}

/** A verdict without the labels that nobody would ask about: of thirty-odd, two or three are left, and a large set fits in memory. */
function likely(verdict: Verdict): Verdict {
  return new Map([...verdict].filter(([, confidence]) => confidence >= UNLIKELY))
}

const UNLIKELY = 0.02

/** The confidence of what is said in so many words. */
const PLAINLY = 0.8
