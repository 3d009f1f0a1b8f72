import picocolors from 'picocolors'
import type { Io, Output } from '../io.js'

/** Functions that colour a text, or leave it as it is. */
export type Paint = ReturnType<typeof picocolors.createColors>

/** Colours for a stream: NO_COLOR and --no-color forbid them, FORCE_COLOR asks for them, else a terminal has them. */
export function paintFor(output: Output, env: Io['env'], forbidden: boolean): Paint {
  return picocolors.createColors(!forbidden && isColourful(output, env))
}

/** The width to wrap texts to: the terminal's, or 100 characters. */
export function widthOf(output: Output): number {
  return Math.max(40, output.columns ?? 100)
}

function isColourful(output: Output, env: Io['env']): boolean {
  if (env['NO_COLOR']) return false
  if (env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '') return !['0', 'false'].includes(env['FORCE_COLOR'])
  return output.isTTY === true && env['TERM'] !== 'dumb'
}
