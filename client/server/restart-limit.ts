/** How often a server may stop unasked within a stretch of time before it is left alone. */
export interface RestartLimit {
  /** Notes a crash at this moment (milliseconds) and tells whether the server may start once more. */
  readonly mayRestart: (now: number) => boolean
  /** Forgets the crashes so far. */
  readonly forget: () => void
}

/** A limit of `times` restarts within `stretch` milliseconds. */
export function restartLimit(times: number, stretch: number): RestartLimit {
  let crashes: number[] = []
  return {
    mayRestart(now) {
      crashes = [...crashes.filter((crash) => now - crash < stretch), now]
      return crashes.length <= times
    },
    forget() {
      crashes = []
    },
  }
}
