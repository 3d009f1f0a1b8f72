import type { Pattern } from './pattern.js'

/**
 * A Glushkov automaton over all patterns of one layer: a position for each symbol, no empty moves. `step` builds
 * its deterministic states as texts ask for them, so that the cost of a token does not grow with the number of patterns.
 */
export class Automaton {
  private readonly symbols: number[] = []
  private readonly follow: number[][] = []
  private readonly accept: (number | undefined)[] = []
  private readonly first: number[] = []
  private initial: number | undefined
  private readonly states: State[] = []
  private readonly index = new Map<string, number>()
  private readonly symbolIds = new Map<string, number>([[ANY, 0]])

  /** Adds a pattern that, when matched, reports `label`. */
  add(pattern: Pattern, label: number, symbolOf: (kind: string, value: string) => string): void {
    const built = this.build(pattern, symbolOf)
    this.first.push(...built.first)
    for (const position of built.last) this.accept[position] = label
  }

  /** The state before any token. */
  start(): number {
    this.initial ??= this.state(this.first)
    return this.initial
  }

  symbolId(symbol: string): number | undefined {
    return this.symbolIds.get(symbol)
  }

  symbolNames(): ReadonlyMap<string, number> {
    return this.symbolIds
  }

  /** The state reached from `from` by a token that carries these symbols, or -1. */
  step(from: number, symbols: readonly number[], key: number): number {
    const state = this.states[from]
    if (!state) return DEAD
    const known = state.moves.get(key)
    if (known !== undefined) return known
    const reached = new Set<number>()
    for (const symbol of symbols) for (const position of state.bySymbol.get(symbol) ?? []) reached.add(position)
    const positions = [...reached]
    const next = positions.length === 0 ? DEAD : this.stateAfter(positions)
    state.moves.set(key, next)
    return next
  }

  /** The labels of the patterns that end in this state. */
  accepts(state: number): readonly number[] {
    return this.states[state]?.labels ?? []
  }

  private stateAfter(positions: readonly number[]): number {
    const labels = new Set<number>()
    const next = new Set<number>()
    for (const position of positions) {
      const label = this.accept[position]
      if (label !== undefined) labels.add(label)
      for (const follower of this.follow[position] ?? []) next.add(follower)
    }
    return this.state([...next], [...labels])
  }

  private state(next: readonly number[], labels: readonly number[] = []): number {
    const key = `${[...next].sort((a, b) => a - b).join(',')}|${[...labels].sort((a, b) => a - b).join(',')}`
    const known = this.index.get(key)
    if (known !== undefined) return known
    const bySymbol = new Map<number, number[]>()
    for (const position of next) {
      const symbol = this.symbols[position] ?? 0
      const row = bySymbol.get(symbol)
      if (row) row.push(position)
      else bySymbol.set(symbol, [position])
    }
    const id = this.states.length
    this.states.push({ bySymbol, labels, moves: new Map() })
    this.index.set(key, id)
    return id
  }

  private build(pattern: Pattern, symbolOf: (kind: string, value: string) => string): Built {
    switch (pattern.type) {
      case 'symbol':
        return this.position(symbolOf(pattern.kind, pattern.value))
      case 'gap': {
        let built: Built = EMPTY
        for (let count = 0; count < pattern.most; count += 1) built = this.sequence([built, { ...this.position(ANY), empty: true }])
        return built
      }
      case 'optional':
        return { ...this.build(pattern.part, symbolOf), empty: true }
      case 'sequence':
        return this.sequence(pattern.parts.map((part) => this.build(part, symbolOf)))
      case 'choice': {
        const parts = pattern.parts.map((part) => this.build(part, symbolOf))
        return { first: parts.flatMap((p) => p.first), last: parts.flatMap((p) => p.last), empty: parts.some((p) => p.empty) }
      }
    }
  }

  private position(symbol: string): Built {
    const position = this.symbols.length
    let id = this.symbolIds.get(symbol)
    if (id === undefined) {
      id = this.symbolIds.size
      this.symbolIds.set(symbol, id)
    }
    this.symbols.push(id)
    this.follow.push([])
    return { first: [position], last: [position], empty: false }
  }

  private sequence(parts: readonly Built[]): Built {
    let built: Built = EMPTY
    for (const part of parts) {
      for (const last of built.last) this.follow[last]?.push(...part.first)
      built = {
        first: built.empty ? [...built.first, ...part.first] : built.first,
        last: part.empty ? [...built.last, ...part.last] : part.last,
        empty: built.empty && part.empty,
      }
    }
    return built
  }
}

/** The symbol that every token but a break carries: what a gap steps over. */
export const ANY = '*'
export const DEAD = -1

interface State {
  readonly bySymbol: ReadonlyMap<number, readonly number[]>
  readonly labels: readonly number[]
  readonly moves: Map<number, number>
}

interface Built {
  readonly first: number[]
  readonly last: number[]
  readonly empty: boolean
}

const EMPTY: Built = { first: [], last: [], empty: true }
