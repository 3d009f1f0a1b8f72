import { coverage } from '@saydo/project'
import type { Arguments } from '../arguments.js'
import type { CoverageFormat } from '../coverage-formats/coverage-format.js'
import { html } from '../coverage-formats/html.js'
import { json } from '../coverage-formats/json.js'
import { markdown } from '../coverage-formats/markdown.js'
import { table } from '../coverage-formats/table.js'
import type { FormatContext } from '../formats/format.js'
import type { Io } from '../io.js'
import { expectName } from '../usage-error.js'
import { type Command, EXIT } from './command.js'
import { deliver, progressFor } from './deliver.js'
import { LINT_FLAGS, lintOptionsOf } from './lint-flags.js'
import { tellTrouble } from './trouble.js'

const FORMATS = { table, json, markdown, html } satisfies Record<string, CoverageFormat>

/** Flags that mean here what they mean to lint. */
const SHARED = [
  ...['config', 'messages', 'today', 'cache', 'no-cache', 'cache-location', 'jobs'],
  ...['no-color', 'progress', 'no-progress', 'pass-on-no-files'],
]

export const coverageCommand: Command = {
  name: 'coverage',
  usage: ['coverage [paths]'],
  about:
    'A table for each policy set: every principle with what the set has for it (statements that address it) and against it (findings). Paths name sets as they do for lint; a set is always looked at as a whole, for what one document leaves out another may say. Exits with 0, or with 2 where something could not be read or configured.',
  flags: [
    { name: 'format', short: 'f', value: 'NAME', help: 'table (default), json, markdown (for a pull request) or html (a page).' },
    { name: 'output-file', short: 'o', value: 'FILE', help: 'Write the coverage to a file instead of standard output.' },
    ...LINT_FLAGS.filter(({ name }) => SHARED.includes(name)),
  ],
  examples: [
    ['saydo coverage policies', 'What do these policies not speak of?'],
    ['saydo coverage --format html -o coverage.html', 'A page to send around'],
  ],
  run,
}

async function run(args: Arguments, io: Io): Promise<number> {
  const format = FORMATS[expectName('format', args.value('format') ?? 'table', Object.keys(FORMATS) as (keyof typeof FORMATS)[])]
  const options = await lintOptionsOf(args, io)
  const { onProgress, end } = progressFor(args, io)
  const result = await coverage(args.positionals.length > 0 ? args.positionals : ['.'], { ...options, onProgress })
  end(result)
  const isTroubled = tellTrouble(result, io, { noColor: args.has('no-color'), passOnNoFiles: args.has('pass-on-no-files') })
  const report = { file: args.value('output-file'), text: (context: FormatContext) => format(result, context) }
  const isWritten = await deliver([report], args, io, isTroubled)
  return isTroubled || !isWritten ? EXIT.trouble : EXIT.clean
}
