import { lint } from '@saydo/project'
import type { Arguments } from '../arguments.js'
import { html } from '../formats/html.js'
import { verdictOf } from '../formats/severities.js'
import type { Io } from '../io.js'
import { type Command, EXIT } from './command.js'
import { deliver, progressFor } from './deliver.js'
import { expectRules, LINT_FLAGS, lintOptionsOf } from './lint-flags.js'
import { tellTrouble } from './trouble.js'

/** Where the page goes when nobody says. */
const FILE = 'saydo-report.html'

/** Flags that mean here what they mean to lint. */
const SHARED = [
  'config',
  'rule',
  'only',
  'require-reason',
  'baseline',
  'no-baseline',
  'messages',
  'today',
  'no-color',
  'progress',
  'no-progress',
  'pass-on-no-files',
]

export const reportCommand: Command = {
  name: 'report',
  usage: ['report [paths]'],
  about:
    'Lints as “saydo lint” does, and writes one HTML page that needs nothing else: a summary, every finding with its words and what they are set against, and filters. Findings do not fail it: exits with 0, or with 2 where something could not be read, configured or written.',
  flags: [
    { name: 'output-file', short: 'o', value: 'FILE', help: `Where to write the page (default: ${FILE}).` },
    ...LINT_FLAGS.filter(({ name }) => SHARED.includes(name)),
  ],
  examples: [
    ['saydo report policies', `Look at ${FILE} in a browser`],
    ['saydo report -o out/policies.html', 'A name and a place of your own'],
  ],
  run,
}

async function run(args: Arguments, io: Io): Promise<number> {
  const options = await lintOptionsOf(args, io)
  const { onProgress, end } = progressFor(args, io)
  const result = await lint(args.positionals.length > 0 ? args.positionals : ['.'], { ...options, onProgress })
  end()
  const customRules = result.customRules.map(({ id }) => id)
  if (result.mistakes.length === 0) expectRules(options, customRules)
  const isTroubled = tellTrouble(result, io, { noColor: args.has('no-color'), passOnNoFiles: args.has('pass-on-no-files') })
  const file = args.value('output-file') ?? FILE
  const isWritten = await deliver([{ file, text: (context) => html(result, context) }], args, io, isTroubled)
  if (!isWritten) return EXIT.trouble
  io.stdout.write(`${file}: ${verdictOf(result)}\n`)
  return isTroubled ? EXIT.trouble : EXIT.clean
}
