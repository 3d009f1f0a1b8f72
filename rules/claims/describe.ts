import type { Statement, StatementKind } from '../document/document.js'
import type { Quantity } from '../statements/quantities.js'
import type { Reading } from '../statements/reading.js'
import type { Claim, ClaimLabel, Mode } from './claim.js'
import type { Understood } from './extract.js'
import { modeOf } from './mode.js'

/** A claim as it is shown to people; `evidence` reads as words, strongest first. */
export interface DescribedClaim extends Pick<Claim, 'kind' | 'topic' | 'confidence' | 'mode' | 'role'> {
  readonly weight?: number
  readonly evidence: readonly string[]
}

/** All that was understood of one statement. */
export interface DescribedStatement {
  readonly kind: StatementKind
  readonly text: string
  /** UTF-16 offset of its first character in the source. */
  readonly start: number
  readonly end: number
  readonly section: readonly string[]
  readonly language: string | undefined
  /** None where no language that Saydo understands is known for the statement. */
  readonly mode: Mode | undefined
  /** The words of each amount, and what they come to: "4 minutes" → "at most 240 s". */
  readonly amounts: readonly { readonly text: string; readonly value: string }[]
  readonly concepts: readonly { readonly name: string; readonly text: string }[]
  readonly claims: readonly DescribedClaim[]
  /** The likeliest label where no claim stands, for those who look for a miss; 0–1. */
  readonly nearest: { readonly label: ClaimLabel; readonly confidence: number } | undefined
}

/** Below this likelihood a label is noise and not worth telling. */
const WORTH_TELLING = 0.1

/** Tells statement by statement what was understood of a document: what `saydo read` and hover show. */
export function describe(understood: Understood): DescribedStatement[] {
  return understood.document.statements.map((statement) => describeStatement(understood, statement))
}

/** Tells what was understood of one statement of a document. */
export function describeStatement(understood: Understood, statement: Statement): DescribedStatement {
  const reading = understood.readings[statement.id]
  const words = (match: { start: number; end: number }) => (reading ? textOf(reading, match.start, match.end) : '')
  const claims = understood.claims.filter((claim) => claim.statement === statement.id)
  const best = [...(understood.verdicts[statement.id] ?? [])].sort((a, b) => b[1] - a[1])[0]
  return {
    kind: statement.kind,
    text: statement.text,
    start: statement.span.start,
    end: statement.span.end,
    section: understood.document.sections[statement.section]?.path ?? [],
    language: statement.language,
    mode: reading && modeOf(reading, claims[0]?.kind ?? 'limit'),
    amounts: (reading?.quantities ?? []).map((quantity) => ({ text: words(quantity), value: amountOf(quantity) })),
    concepts: (reading?.concepts ?? []).map((match) => ({ name: match.concept, text: words(match) })),
    claims: claims.map((claim) => describeClaim(claim, reading)),
    nearest: claims.length === 0 && best && best[1] >= WORTH_TELLING ? { label: best[0], confidence: best[1] } : undefined,
  }
}

function describeClaim(claim: Claim, reading: Reading | undefined): DescribedClaim {
  const { kind, topic, confidence, mode, role, weight } = claim
  const evidence = claim.evidence().map((feature) => readable(feature, reading))
  return { kind, topic, confidence, mode, role, ...(weight === undefined ? {} : { weight }), evidence }
}

function textOf(reading: Reading, start: number, end: number): string {
  return reading.statement.text.slice(reading.tokens[start]?.start, reading.tokens[end - 1]?.end)
}

function amountOf({ kind, min, max, comparator, per }: Quantity): string {
  const unit = { duration: ' s', percent: ' %', money: ' (money)', count: '' }[kind]
  const amount = min === max ? `${min}` : `${min}–${max}`
  return `${comparator === 'exactly' ? '' : `${comparator.replace('-', ' ')} `}${amount}${unit}${per === undefined ? '' : ` per ${per} s`}`
}

const PLACES: Readonly<Record<string, string>> = {
  h: 'the heading',
  t: 'an outer title',
  p: 'the words before the list',
  th: 'the table header',
}
const NEIGHBOURS: Readonly<Record<string, string>> = {
  sib: 'a neighbouring row or item',
  prev: 'the sentence before',
  same: 'it shares with its neighbour',
}

/** Turns a feature's name into words: "en~h:bonus" → "the heading says “bonus”". A name of an unknown form stays as it is. */
function readable(feature: string, reading: Reading | undefined): string {
  const [, prefix = '', rest = ''] = /^(?:\p{Ll}+~)?(\p{Ll}+):(.*)$/u.exec(feature) ?? []
  const pair = rest.replace('+', ' with ')
  if (prefix === 'w') return `“${wordOf(rest, reading)}”`
  if (prefix === 'b')
    return `“${rest
      .split('_')
      .map((stem) => (stem === '^' ? '…' : wordOf(stem, reading)))
      .join(' ')}”`
  if (prefix === 's')
    return `“${rest
      .split('_')
      .map((stem) => wordOf(stem, reading))
      .join(' … ')}”`
  if (prefix === 'r') return `a word that begins with “${rest}”`
  if (prefix === 'f') return `said together: ${rest.replace('+plain', '').replace('+blocked', ', not in force').replaceAll('-', ' ')}`
  if (prefix === 'qt') return `concept ${rest}, between quotation marks`
  if (prefix === 'c') return `concept ${pair}`
  if (prefix === 'o') return `concept ${rest.replace('>', ' before ')}`
  if (prefix === 'k') return `document of kind ${pair}`
  if (prefix === 'l') return `stands as a ${rest}`
  if (prefix === 'len') return 'its length'
  const place = PLACES[prefix]
  if (place) return feature.includes('~') ? `${place} says “${rest}”` : `${place} names ${pair}`
  const neighbour = NEIGHBOURS[prefix]
  return neighbour ? `${neighbour}: ${pair}` : feature
}

/** The word as it is written, for its stem. */
function wordOf(stem: string, reading: Reading | undefined): string {
  const index = reading?.stems.indexOf(stem) ?? -1
  return reading && index >= 0 ? textOf(reading, index, index + 1) : stem
}
