import type { Arguments, Flag } from '../arguments.js'
import type { Io } from '../io.js'

/** A command of Saydo: what its help says, and what it does. What the list of commands says of it stands in `list.ts`. */
export interface Command {
  readonly name: string
  /** How it is called, without the program's name. */
  readonly usage: readonly string[]
  readonly about: string
  readonly flags: readonly Flag[]
  readonly examples: readonly (readonly [call: string, meaning: string])[]
  /** Does the work and gives the exit code. @throws {UsageError} for a mistake in the arguments. */
  readonly run: (args: Arguments, io: Io) => Promise<number>
}

/** Exit codes: nothing found, findings at or above the limit, and anything that kept Saydo from judging. */
export const EXIT = { clean: 0, findings: 1, trouble: 2 } as const
