import type { Io } from '../io.js'
import { expectName } from '../usage-error.js'
import { checkstyle } from './checkstyle.js'
import { compact } from './compact.js'
import type { Format } from './format.js'
import { github } from './github.js'
import { gitlab } from './gitlab.js'
import { html } from './html.js'
import { json } from './json.js'
import { junit } from './junit.js'
import { markdown } from './markdown.js'
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
  compact: { format: compact },
  json: { format: json, withFixes: true },
  sarif: { format: sarif, withFixes: true },
  junit: { format: junit },
  checkstyle: { format: checkstyle },
  github: { format: github },
  gitlab: { format: gitlab },
  markdown: { format: markdown },
  html: { format: html },
}

export const FORMAT_NAMES: readonly string[] = Object.keys(FORMATS)

/** The format of a name. @throws {UsageError} that gives the nearest name. */
export function formatNamed(name: string): OfferedFormat {
  return FORMATS[expectName('format', name, FORMAT_NAMES)] ?? { format: stylish }
}

/**
 * The name of the format for standard output where none was asked for. GitHub makes annotations of what a job prints. GitLab takes
 * its report from a file that the job must name, so that what a GitLab job prints is for people, as at a terminal.
 */
export function formatByItself({ stdout, env }: Pick<Io, 'stdout' | 'env'>): string {
  const isGitHub = env['GITHUB_ACTIONS'] === 'true' && stdout.isTTY !== true
  return isGitHub ? 'github' : 'stylish'
}
