import type { Span } from './document.js'

/** Where each character of a statement stands in the source. */
interface Places {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/**
 * Where each character stands, as runs of four numbers: how many characters, where the first stands, how far each is behind
 * the one before, and how long each is in the source. Plain prose is one run.
 */
export function storePlaces(starts: Places['starts'], ends: Places['ends']): string {
  const runs: number[] = []
  for (let at = 0; at < starts.length; ) {
    const start = starts[at] ?? 0
    const width = (ends[at] ?? 0) - start
    const step = at + 1 < starts.length ? (starts[at + 1] ?? 0) - start : 1
    let end = at + 1
    while (end < starts.length && starts[end] === start + (end - at) * step && (ends[end] ?? 0) - (starts[end] ?? 0) === width) end += 1
    runs.push(end - at, start, step, width)
    at = end
  }
  return runs.join(' ')
}

export function restorePlaces(stored: string): Places {
  const runs = numbersOf(stored)
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < runs.length; at += 4) {
    const [count = 0, start = 0, step = 0, width = 0] = runs.slice(at, at + 4)
    for (let index = 0; index < count; index += 1) {
      starts.push(start + index * step)
      ends.push(start + index * step + width)
    }
  }
  return { starts, ends }
}

/** From where its first character begins to where its last one ends. */
export function spanOfPlaces(stored: string): Span {
  const runs = numbersOf(stored)
  const [count = 0, start = 0, step = 0, width = 0] = runs.slice(-4)
  return { start: runs[1] ?? 0, end: start + (count - 1) * step + width }
}

/** Numbers that were joined by blanks. */
export function numbersOf(text: string): number[] {
  return text === '' ? [] : text.split(' ').map(Number)
}
