import type { Io } from '../io.js'
import { expectName, UsageError } from '../usage-error.js'
import type { Format } from './format.js'
import { gitlab } from './gitlab.js'
import { json } from './json.js'
import { sarif } from './sarif.js'
import { stylish } from './stylish.js'

/** A format as the command line offers it. */
export interface OfferedFormat {
  readonly format: Format
  /** Whether it tells the ways to mend each finding, so that these are looked for. */
  readonly withFixes?: true
}

/** Every format by its name, in the order in which help tells them: a new one is one line here. */
const FORMATS: Readonly<Record<string, OfferedFormat>> = {
  stylish: { format: stylish },
  json: { format: json, withFixes: true },
  sarif: { format: sarif, withFixes: true },
  gitlab: { format: gitlab },
}

const PLANNED = ['compact', 'junit', 'checkstyle', 'github', 'markdown', 'html']

export const FORMAT_NAMES: readonly string[] = Object.keys(FORMATS)

/** The format of a name. @throws {UsageError} that gives the nearest name. */
export function formatNamed(name: string): OfferedFormat {
  if (PLANNED.includes(name) && !FORMATS[name]) {
    throw new UsageError(`The format “${name}” is not there yet. There is: ${FORMAT_NAMES.join(', ')}.`)
  }
  return FORMATS[expectName('format', name, FORMAT_NAMES)] ?? { format: stylish }
}

/**
 * The name of the format for standard output where none was asked for. GitHub makes annotations of what a job prints. GitLab takes
 * its report from a file that the job must name, so that what a GitLab job prints is for people, as at a terminal.
 */
export function formatByItself({ stdout, env }: Pick<Io, 'stdout' | 'env'>): string {
  const isGitHub = env['GITHUB_ACTIONS'] === 'true' && stdout.isTTY !== true
  return isGitHub && FORMATS['github'] ? 'github' : 'stylish'
}
