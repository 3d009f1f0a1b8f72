/** Turns the labelled corpora into samples: the features that the engine itself would see, and the claims that stand there. */
import { CLAIM_LABELS } from '../../rules/claims/claim.js'
import { featuresOf } from '../../rules/claims/extract.js'
import { readDocument } from '../../rules/document/read-document.js'
import { languageOf, tongues } from '../../rules/languages/tongues.js'
import type { Sample } from './fit.js'
import { type BankItem, type LabelledSet, type LineLabel, readBank, readFragments, readPlain, toMarkdown } from './sets.js'
import { LATER, TAUGHT } from './taught.js'

const KNOWN = new Set(CLAIM_LABELS)

/** Claims that nearly every document makes somewhere: where a corpus was not labelled for them, their absence teaches nothing. */
const COMMON = CLAIM_LABELS.filter((label) =>
  /^practice:|^promise:(?:figure|vague)|^duty:|^stance:(?:demand|vague-goal|launch|slogan|empowered)/u.test(label),
)
/** What a plain page may well hold. */
const USUAL = CLAIM_LABELS.filter((label) => /^practice:|^promise:figure/u.test(label))
/** What the second part of the bank was not labelled for. */
const EARLIER = CLAIM_LABELS.filter((label) => /^(?:priority|measure|profit-over|service-as|quality-sec|pay-only|condition)/u.test(label))
/** Files of the bank's second part, by the beginning of their names. */
const SECOND_PART = /^[efg]-/u

/** A labelled line on which several sentences begin: one of them makes the claim, and it is not said which. */
export interface Bag {
  readonly members: readonly Sample[]
  readonly labels: readonly string[]
}

/** A statement made up for the bank stands for fewer than one met in a document. Chosen on left-out organisations. */
const BANK_WEIGHT = 0.6

export function bankSamples(items: readonly BankItem[]): Sample[] {
  return items.flatMap((item, index) => {
    const document = readDocument(`bank-${index}.md`, toMarkdown(item), { tongues, language: item.language })
    const { features } = featuresOf(document, { languageOf })
    const at = document.statements.findLastIndex((statement) => statement.kind !== 'heading')
    const row = features[at]
    if (!row) return []
    return [
      {
        features: row,
        labels: item.c.filter((label) => KNOWN.has(label)),
        unknown: SECOND_PART.test(item.file) ? EARLIER : COMMON,
        weight: BANK_WEIGHT,
        organisation: `bank-${item.language}-${index % 10}`,
      },
    ]
  })
}

/** The claims of a label: those it names, or what its rule found. A procedure with a deadline is a procedure. */
function claimsOf(label: LineLabel): string[] {
  if (label.verdict === 'is') return label.names.filter((name) => KNOWN.has(name))
  const isFault = label.verdict === 'flag' || (label.verdict === 'ok' && label.names[0] === 'complaint-without-deadline')
  return isFault ? label.names.flatMap(laterClaim) : []
}

/** The claim of a rule of the later families: those of the first two are labelled one by one. */
function laterClaim(rule: string): readonly string[] {
  const label = TAUGHT[rule]?.label
  return label !== undefined && LATER.test(label) ? [label] : []
}

/** Samples of a set whose lines carry claim labels; a set without any gives none. */
export function setSamples(set: LabelledSet): { samples: Sample[]; bags: Bag[] } {
  const samples: Sample[] = []
  const bags: Bag[] = []
  const isWhole = set.files.some((file) => file.labels.some((label) => label.names.some((name) => name.startsWith('practice:'))))
  const common = isWhole ? [] : COMMON
  if (!set.files.some((file) => file.labels.some((label) => label.verdict === 'is'))) return { samples, bags }
  for (const file of set.files) {
    const document = readDocument(file.file, file.source, { tongues, language: set.language })
    const { features } = featuresOf(document, { languageOf })
    const lines = lineStarts(file.source)
    const byLine = new Map<number, number[]>()
    for (const statement of document.statements) {
      if (statement.kind === 'heading' && statement.text === document.title) continue
      const line = lineOf(lines, statement.span.start)
      byLine.set(line, [...(byLine.get(line) ?? []), statement.id])
    }
    const labelled = new Map<number, string[]>()
    const doubtful = new Map<number, string[]>()
    for (const label of file.labels) {
      const names = claimsOf(label)
      if (names.length > 0) labelled.set(label.line, [...new Set([...(labelled.get(label.line) ?? []), ...names])])
      const doubts = label.verdict === 'may' ? label.names.flatMap(laterClaim) : []
      if (doubts.length > 0) doubtful.set(label.line, [...(doubtful.get(label.line) ?? []), ...doubts])
    }
    // A label on a line where no statement begins belongs to the one that runs through it.
    for (const [line, names] of [...labelled]) {
      if (byLine.has(line)) continue
      const last = [...byLine.keys()].filter((other) => other < line).sort((a, b) => b - a)[0]
      labelled.delete(line)
      if (last !== undefined) labelled.set(last, [...(labelled.get(last) ?? []), ...names])
    }
    for (const [line, ids] of byLine) {
      const names = labelled.get(line) ?? []
      const unknown = [...common, ...(doubtful.get(line) ?? [])]
      const made = ids.flatMap((id): Sample[] => {
        const row = features[id]
        return row ? [{ features: row, labels: [], unknown, weight: 1, organisation: set.name }] : []
      })
      const [only] = made
      if (names.length === 0) samples.push(...made)
      else if (made.length === 1 && only) samples.push({ ...only, labels: names })
      else bags.push({ members: made, labels: names })
    }
  }
  return { samples, bags }
}

export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Every statement of a plain page, as one that makes no claim. */
function plainSamples(): Sample[] {
  return readPlain().flatMap(({ language, name, source }) => {
    const document = readDocument(name, source, { tongues, language })
    const { features } = featuresOf(document, { languageOf })
    return features.flatMap((row): Sample[] =>
      row ? [{ features: row, labels: [], unknown: USUAL, weight: 1, organisation: `plain-${name}` }] : [],
    )
  })
}

/** Everything but the policy sets: the bank of statements, the fragments of documents, the plain pages. */
export function corpus(): { samples: Sample[]; bags: Bag[] } {
  const fragments = readFragments().map(setSamples)
  return {
    samples: [...bankSamples(readBank()), ...plainSamples(), ...fragments.flatMap((fragment) => fragment.samples)],
    bags: fragments.flatMap((fragment) => fragment.bags),
  }
}

/** The 1-based line of an offset. */
export function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}
