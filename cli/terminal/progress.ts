import type { Output } from '../io.js'

/** A bar that shows how many documents are done; it clears itself. */
export interface Progress {
  update(done: number, total: number): void
  end(): void
}

const PATIENCE = 1000
const PAUSE = 80
const CELLS = 24

/** A progress bar for a stream. It appears when the work has lasted over a second, or at once where it was asked for. */
export function progressOn(output: Output, asked: boolean, now: () => number = Date.now): Progress {
  const begun = now()
  let shown = 0
  return {
    update(done, total) {
      const time = now()
      if ((!asked && time - begun < PATIENCE) || (time - shown < PAUSE && done < total)) return
      shown = time
      const full = total === 0 ? CELLS : Math.floor((done / total) * CELLS)
      output.write(`\r${'█'.repeat(full)}${'░'.repeat(CELLS - full)}  ${done} of ${total} documents\x1b[K`)
    },
    end() {
      if (shown > 0) output.write('\r\x1b[K')
    },
  }
}
