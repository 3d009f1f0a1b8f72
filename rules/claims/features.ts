import type { PolicyDocument, Statement } from '../document/document.js'
import type { Language } from '../languages/language.js'
import type { ContextReading, Reading, readText } from '../statements/reading.js'
import { framesOf } from './frames.js'
import { isDenied, modeOf } from './mode.js'

/** What the judge weighs of one statement. Names with a language prefix ("en~w:call") hold for that language, all others for every language. */
export type Features = readonly string[]

/** Gathers what is seen of each statement of a document. */
export class FeatureReader {
  constructor(
    private readonly document: PolicyDocument,
    private readonly readings: readonly (Reading | undefined)[],
    private readonly kind: string,
    private readonly languageOf: (code: string | undefined) => Language | undefined,
    /** Reads headings, headers and lead-ins, best once for all the statements that stand under them. */
    private readonly read: typeof readText,
  ) {}

  /** The features of a statement, without repeats. */
  of(reading: Reading): Features {
    const { statement } = reading
    const language = this.languageOf(statement.language)
    if (!language) return []
    const features = new Set<string>()
    const own = conceptsOf(reading)
    const add = (name: string) => features.add(name)
    addWords(reading, language.code, add)
    addConcepts(reading, own, add)
    const above = this.addContext(statement, language, own, add)
    const has = (...concepts: readonly string[]) => concepts.some((concept) => own.has(concept))
    // What stands between quotation marks is mentioned, not said.
    const quotes = quotedSpans(reading)
    const used = reading.concepts.filter((match) => !quotes.some((span) => match.start >= span.start && match.end <= span.end))
    const usedNames = new Set(used.map((match) => match.concept))
    const hasUsed = (...concepts: readonly string[]) =>
      concepts.some((concept) => (concept.startsWith('q:') ? own.has(concept) : usedNames.has(concept)))
    for (const name of own) if (!name.startsWith('q:') && !usedNames.has(name)) add(`qt:${name}`)
    const frames = framesOf({ matches: used, has: hasUsed, above: (...concepts) => concepts.some((concept) => above.has(concept)) })
    const blocked = modeOf(reading, 'priority') !== 'standing' || has('mode:attributed') || isDenied(reading)
    for (const frame of frames) {
      add(frame)
      add(blocked ? `${frame}+blocked` : `${frame}+plain`)
      add(`k:${this.kind}+${frame}`)
    }
    this.addNeighbours(statement, own, add)
    add(`l:${statement.kind}`)
    add(`len:${Math.min(6, Math.floor(reading.tokens.length / 6))}`)
    add(`k:${this.kind}`)
    for (const concept of own) add(`k:${this.kind}+${concept}`)
    if (statement.label) add('l:label')
    return [...features]
  }

  private addContext(statement: Statement, language: Language, own: ReadonlySet<string>, add: (name: string) => void): ReadonlySet<string> {
    const seen = new Set<string>([`kind:${this.kind}`])
    const section = this.document.sections[statement.section]
    const near = statement.kind === 'heading' ? section?.path.at(-2) : section?.title
    const outer = [this.document.title, ...(section?.path.slice(0, -1) ?? [])]
    this.addContextText('h', near ?? '', language, own, add, seen)
    for (const title of new Set(outer)) this.addContextText('t', title, language, own, add, seen)
    this.addContextText('p', statement.leadIn, language, own, add, seen)
    for (const header of new Set(statement.cells.map((cell) => cell.header))) this.addContextText('th', header, language, own, add, seen)
    return seen
  }

  private addContextText(
    prefix: string,
    text: string,
    language: Language,
    own: ReadonlySet<string>,
    add: (name: string) => void,
    seen: Set<string>,
  ): void {
    if (text === '') return
    const reading = this.read(text, language)
    for (const stem of reading.stems) if (/\p{L}/u.test(stem)) add(`${language.code}~${prefix}:${stem}`)
    for (const concept of conceptsOf(reading)) {
      add(`${prefix}:${concept}`)
      seen.add(concept)
      for (const other of own) add(`${prefix}:${concept}+${other}`)
    }
  }

  /** Items of one list and rows of one table speak of the same thing; a sentence leans on the one before it. */
  private addNeighbours(statement: Statement, own: ReadonlySet<string>, add: (name: string) => void): void {
    for (const step of [-1, 1]) {
      const neighbour = this.readings[statement.id + step]
      if (!neighbour || neighbour.statement.section !== statement.section || neighbour.statement.kind === 'heading') continue
      const same = statement.group !== undefined && neighbour.statement.group === statement.group
      const prefix = same ? 'sib' : step === -1 ? 'prev' : undefined
      if (!prefix) continue
      for (const concept of conceptsOf(neighbour)) add(`${prefix}:${concept}`)
      if (same) for (const concept of conceptsOf(neighbour)) if (own.has(concept)) add(`same:${concept}`)
    }
  }
}

/** Names of the concepts of a text, its amounts among them ("q:duration", "q:at-most"). */
export function conceptsOf(reading: ContextReading): Set<string> {
  const names = new Set(reading.concepts.map((match) => match.concept))
  for (const quantity of reading.quantities) {
    names.add(`q:${quantity.kind}`)
    if (quantity.comparator !== 'exactly') names.add(`q:${quantity.comparator}`)
    if (quantity.per !== undefined) names.add('q:rate')
    if (quantity.max === 0) names.add('q:zero')
    if (quantity.kind === 'duration' && quantity.max <= SHORT) names.add('q:short')
  }
  return names
}

/** Durations up to this many seconds are the length of a contact rather than of a request. */
const SHORT = 3600

function addWords(reading: Reading, code: string, add: (name: string) => void): void {
  let before = '^'
  const recent: string[] = []
  for (const [index, stem] of reading.stems.entries()) {
    if (reading.tokens[index]?.kind === 'break') {
      before = '^'
      continue
    }
    if (/\p{L}/u.test(stem)) add(`${code}~w:${stem}`)
    add(`${code}~b:${before}_${stem}`)
    if (stem.length > 4) add(`${code}~r:${stem.slice(0, 4)}`)
    for (const [back, other] of recent.entries()) {
      // Two small words near each other are chance.
      if (back < recent.length - 1 && Math.max(other.length, stem.length) > 3) add(`${code}~s:${[other, stem].sort().join('_')}`)
    }
    recent.push(stem)
    if (recent.length > 4) recent.shift()
    before = stem
  }
}

const QUOTATION = /["«“„][^"«»“”„]{2,}["»”]/gu

/** Stretches between quotation marks within a statement, in tokens. */
function quotedSpans(reading: Reading): { start: number; end: number }[] {
  return [...reading.statement.text.matchAll(QUOTATION)].map((match) => {
    const inside = reading.tokens
      .map((token, index) => ({ token, index }))
      .filter(({ token }) => token.start >= match.index && token.end <= match.index + match[0].length)
    return { start: inside[0]?.index ?? 0, end: (inside.at(-1)?.index ?? -1) + 1 }
  })
}

/** How far apart two concepts may stand, in tokens, for their order to count. */
const NEAR = 5

function addConcepts(reading: Reading, own: ReadonlySet<string>, add: (name: string) => void): void {
  const names = [...own].sort()
  for (const [index, name] of names.entries()) {
    add(`c:${name}`)
    for (const other of names.slice(index + 1)) add(`c:${name}+${other}`)
  }
  for (const first of reading.concepts) {
    for (const second of reading.concepts) {
      if (second.start >= first.end && second.start - first.end <= NEAR) add(`o:${first.concept}>${second.concept}`)
    }
  }
}
