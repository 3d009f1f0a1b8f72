import type { ConceptSource, Language } from '../../languages/language.js'
import type { Quantity } from '../quantities.js'
import { fold, type Token } from '../tokens.js'
import { ANY, Automaton, DEAD } from './automaton.js'
import { type Pattern, parsePattern } from './pattern.js'
import { referencesOf } from './references.js'

/** A concept found in a statement: token indices, `end` exclusive. */
export interface ConceptMatch {
  readonly concept: string
  readonly start: number
  readonly end: number
}

/** A concept whose patterns cannot be used: an unknown reference, a cycle, a pattern that cannot be read. */
export class VocabularyError extends Error {
  override readonly name = 'VocabularyError'
}

/** All concepts of one language, compiled: one automaton for each layer of concepts that refer to each other. */
export class Vocabulary {
  private readonly layers: Layer[]
  private readonly names: string[]
  private readonly stems = new Map<string, string>()

  /** @throws {VocabularyError | PatternError} where a concept cannot be compiled. */
  constructor(
    private readonly language: Pick<Language, 'stem'>,
    concepts: Readonly<Record<string, Pick<ConceptSource, 'any'>>>,
  ) {
    this.names = Object.keys(concepts)
    const parsed = new Map(this.names.map((name) => [name, (concepts[name]?.any ?? []).map(parsePattern)]))
    this.layers = layersOf(parsed).map((names) => this.compile(names, parsed))
  }

  /** Finds every concept in a statement's tokens, the longest match for each start. */
  match(tokens: readonly Token[], quantities: readonly Quantity[] = []): ConceptMatch[] {
    const edges = new Map<number, { symbol: string; end: number }[]>()
    for (const quantity of quantities) {
      addEdge(edges, quantity.start, `c:${quantity.kind}`, quantity.end)
      addEdge(edges, quantity.start, 'c:number', quantity.end)
    }
    const found: ConceptMatch[] = []
    for (const layer of this.layers) {
      const matches = run(layer, tokens, edges, this.names, (form) => this.stemOf(form))
      for (const match of matches) addEdge(edges, match.start, `@${match.concept}`, match.end)
      found.push(...matches)
    }
    return found
  }

  private compile(names: readonly string[], parsed: ReadonlyMap<string, readonly Pattern[]>): Layer {
    const automaton = new Automaton()
    const symbolOf = (kind: string, value: string): string => {
      if (kind === 'stem') return `s:${this.stemOf(fold(value))}`
      if (kind === 'concept') return `@${value}`
      return `${kind.charAt(0) === 'c' ? 'c' : kind.charAt(0)}:${fold(value)}`
    }
    for (const name of names) for (const pattern of parsed.get(name) ?? []) automaton.add(pattern, this.names.indexOf(name), symbolOf)
    const prefixes = [...automaton.symbolNames().keys()].filter((symbol) => symbol.startsWith('p:')).map((symbol) => symbol.slice(2))
    return { automaton, prefixes, forms: new Map(), keys: new Map() }
  }

  private stemOf(form: string): string {
    let stem = this.stems.get(form)
    if (stem === undefined) {
      stem = this.language.stem(form)
      this.stems.set(form, stem)
    }
    return stem
  }
}

interface Layer {
  readonly automaton: Automaton
  readonly prefixes: readonly string[]
  /** Symbols that a token's form carries, and a number for that set of symbols. */
  readonly forms: Map<string, { symbols: readonly number[]; key: number }>
  readonly keys: Map<string, number>
}

function addEdge(edges: Map<number, { symbol: string; end: number }[]>, start: number, symbol: string, end: number): void {
  const row = edges.get(start)
  if (row) row.push({ symbol, end })
  else edges.set(start, [{ symbol, end }])
}

function run(
  layer: Layer,
  tokens: readonly Token[],
  edges: ReadonlyMap<number, readonly { symbol: string; end: number }[]>,
  names: readonly string[],
  stem: (form: string) => string,
): ConceptMatch[] {
  const { automaton } = layer
  // threads[p]: states alive before token p, with the token each began at.
  const threads: Map<number, Set<number>>[] = tokens.map(() => new Map())
  threads.push(new Map())
  const longest = new Map<string, ConceptMatch>()
  const arrive = (state: number, start: number, end: number) => {
    if (state === DEAD) return
    for (const label of automaton.accepts(state)) {
      const concept = names[label] ?? ''
      const known = longest.get(`${concept}@${start}`)
      if (!known || known.end < end) longest.set(`${concept}@${start}`, { concept, start, end })
    }
    const row = threads[end]
    const starts = row?.get(state)
    if (starts) starts.add(start)
    else row?.set(state, new Set([start]))
  }
  tokens.forEach((token, at) => {
    const row = threads[at] ?? new Map()
    const initial = automaton.start()
    row.set(initial, new Set([...(row.get(initial) ?? []), at]))
    const { symbols, key } = symbolsOf(layer, token, stem)
    for (const [state, starts] of row) {
      const next = automaton.step(state, symbols, key)
      for (const start of starts) arrive(next, start, at + 1)
      for (const edge of edges.get(at) ?? []) {
        const symbol = automaton.symbolId(edge.symbol)
        if (symbol === undefined) continue
        const reached = automaton.step(state, [symbol], -symbol)
        for (const start of starts) arrive(reached, start, edge.end)
      }
    }
  })
  return [...longest.values()]
}

function symbolsOf(layer: Layer, token: Token, stem: (form: string) => string): { symbols: readonly number[]; key: number } {
  const known = layer.forms.get(token.form)
  if (known) return known
  const { automaton } = layer
  const names = token.kind === 'break' ? [] : [ANY, `e:${token.form}`]
  if (token.kind === 'word') {
    names.push(`s:${stem(token.form)}`)
    for (const prefix of layer.prefixes) if (token.form.startsWith(prefix)) names.push(`p:${prefix}`)
  } else if (token.kind !== 'break') names.push(`s:${token.form}`)
  const symbols = names.map((name) => automaton.symbolId(name)).filter((id) => id !== undefined)
  const set = symbols.join(',')
  let key = layer.keys.get(set)
  if (key === undefined) {
    key = layer.keys.size + 1
    layer.keys.set(set, key)
  }
  const entry = { symbols, key }
  layer.forms.set(token.form, entry)
  return entry
}

/** Sorts concepts into layers, each of which refers to earlier ones only. */
function layersOf(parsed: ReadonlyMap<string, readonly Pattern[]>): string[][] {
  const depth = new Map<string, number>()
  const visit = (name: string, trail: readonly string[]): number => {
    if (trail.includes(name)) throw new VocabularyError(`Concepts refer to each other in a circle: ${[...trail, name].join(' → ')}`)
    const known = depth.get(name)
    if (known !== undefined) return known
    const patterns = parsed.get(name)
    if (!patterns) throw new VocabularyError(`Concept “${trail.at(-1) ?? ''}” refers to “${name}”, which does not exist`)
    const level = Math.max(0, ...patterns.flatMap(referencesOf).map((reference) => visit(reference, [...trail, name]) + 1))
    depth.set(name, level)
    return level
  }
  for (const name of parsed.keys()) visit(name, [])
  const layers: string[][] = []
  for (const [name, level] of depth) {
    const row = layers[level] ?? []
    row.push(name)
    layers[level] = row
  }
  return layers
}
