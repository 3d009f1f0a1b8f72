import { setImmediate as breath } from 'node:timers/promises'
import type { DocumentInput } from '@saydo/rules'
import { type Answer, type Helper, type HelperOptions, startHelper } from './helper.js'

/** A document to read. */
export interface Task {
  readonly input: DocumentInput
}

/** How documents are read by several threads: what is done with one here, and with one that a helper has read. */
export interface Reading<One extends Task> extends HelperOptions {
  /** How many threads help this one. */
  readonly helpers: number
  readonly readHere: (task: One) => void
  readonly takeIn: (task: One, bytes: Uint8Array) => void
}

/** So many documents a helper is given at a time, and so many batches, that it never waits while this thread reads one. */
const BATCH = 6
const AHEAD = 2

/**
 * Reads documents in this thread and in others. Whatever a helper could not read, or did not before it died, is read here:
 * each document is read or taken in exactly once.
 */
export async function readTogether<One extends Task>(tasks: readonly One[], reading: Reading<One>): Promise<void> {
  const queue = [...tasks].reverse()
  const hands = Array.from({ length: reading.helpers }, () => new Hand(queue, reading))
  try {
    for (;;) {
      for (const hand of hands) hand.give()
      const task = queue.pop()
      if (task) reading.readHere(task)
      else if (hands.some((hand) => hand.isBusy)) await Promise.race(hands.filter((hand) => hand.isBusy).map((hand) => hand.news()))
      else return
      // Answers come in between two documents.
      await breath()
    }
  } finally {
    for (const hand of hands) hand.end()
  }
}

/** A helper with the batches that it was given and has not answered. */
class Hand<One extends Task> {
  private readonly given: (readonly One[])[] = []
  private readonly helper: Helper
  private isGone = false
  private waiting: (() => void)[] = []

  constructor(
    private readonly queue: One[],
    private readonly reading: Reading<One>,
  ) {
    this.helper = startHelper(
      (answer) => this.answered(answer),
      () => this.gone(),
      reading,
    )
  }

  get isBusy(): boolean {
    return this.given.length > 0
  }

  /** Hands out as much as keeps it busy; the last few documents are shared evenly. */
  give(): void {
    while (!this.isGone && this.given.length < AHEAD && this.queue.length > 0) {
      const size = Math.max(1, Math.min(BATCH, Math.floor(this.queue.length / (AHEAD * (this.reading.helpers + 1)))))
      const batch = Array.from({ length: size }, () => this.queue.pop()).filter((task) => task !== undefined)
      this.given.push(batch)
      this.helper.read(batch.map(({ input }) => input))
    }
  }

  /** Resolves when it next answers or dies. */
  news(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve))
  }

  end(): void {
    this.helper.end()
  }

  private answered(answer: Answer): void {
    const batch = this.given.shift() ?? []
    for (const [index, task] of batch.entries()) {
      const bytes = answer[index]
      if (bytes) this.reading.takeIn(task, bytes)
      else this.reading.readHere(task)
    }
    this.tell()
  }

  private gone(): void {
    this.isGone = true
    for (const batch of this.given.splice(0)) this.queue.push(...batch)
    this.tell()
  }

  private tell(): void {
    for (const resolve of this.waiting.splice(0)) resolve()
  }
}
