import type { Stage } from '@saydo/project'
import type { Output } from '../io.js'

/** A bar that shows how much is done; it clears itself. */
export interface Progress {
  update(done: number, total: number, stage: Stage): void
  end(): void
}

const PATIENCE = 1000
const PAUSE = 80
const CELLS = 24

const SAID: Readonly<Record<Stage, (done: number, total: number) => string>> = {
  reading: (done, total) => `${done} of ${total} documents`,
  judging: (_, total) => `judging ${total} documents`,
  mending: (done, total) => `fixes looked for: ${done} of ${total} findings`,
}

/** A progress bar for a stream. It appears when the work has lasted over a second, or at once where it was asked for. */
export function progressOn(output: Output, asked: boolean, now: () => number = Date.now): Progress {
  const begun = now()
  let shown = 0
  let told: Stage | undefined
  return {
    update(done, total, stage) {
      const time = now()
      const isOften = time - shown < PAUSE && done < total && stage === told
      if ((!asked && time - begun < PATIENCE) || isOften) return
      told = stage
      shown = time
      const full = total === 0 ? CELLS : Math.floor((done / total) * CELLS)
      output.write(`\r${'█'.repeat(full)}${'░'.repeat(CELLS - full)}  ${SAID[stage](done, total)}\x1b[K`)
    },
    end() {
      if (shown > 0) output.write('\r\x1b[K')
    },
  }
}
