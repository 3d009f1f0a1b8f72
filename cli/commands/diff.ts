import { compareSince } from '@saydo/project'
import type { Arguments } from '../arguments.js'
import type { DiffFormat } from '../diff-formats/diff-format.js'
import { json } from '../diff-formats/json.js'
import { markdown } from '../diff-formats/markdown.js'
import { text } from '../diff-formats/text.js'
import type { FormatContext } from '../formats/format.js'
import type { Io } from '../io.js'
import { expectName, UsageError } from '../usage-error.js'
import { withGit } from './changed-since.js'
import { type Command, EXIT } from './command.js'
import { deliver, progressFor } from './deliver.js'
import { LINT_FLAGS, lintOptionsOf } from './lint-flags.js'
import { tellTrouble } from './trouble.js'

const FORMATS = { text, markdown, json } satisfies Record<string, DiffFormat>

/** Flags that mean here what they mean to lint. */
const SHARED = ['config', 'messages', 'today', 'no-color', 'progress', 'no-progress', 'pass-on-no-files']

export const diffCommand: Command = {
  name: 'diff',
  summary: 'Show what a change does to what the policies say.',
  usage: ['diff REF [paths]'],
  about:
    'Compares the documents as they are now, saved or committed, with those at the commit where HEAD and REF (a branch, tag or commit) parted: which priorities were declared or dropped, which promises became weaker or stronger, what is measured and paid otherwise, which contradictions came or went. What was only moved or set otherwise is left out. It informs: the exit code is 0, or 2 where something could not be read or configured.',
  flags: [
    { name: 'format', short: 'f', value: 'NAME', help: 'text (default), markdown (for a pull request) or json.' },
    { name: 'output-file', short: 'o', value: 'FILE', help: 'Write the comparison to a file instead of standard output.' },
    ...LINT_FLAGS.filter(({ name }) => SHARED.includes(name)),
  ],
  examples: [
    ['saydo diff main', 'What does this branch do to the policies?'],
    ['saydo diff HEAD policies', 'What do my edits do, before I commit them?'],
    ['saydo diff main --format markdown -o change.md', 'A comment for a pull request'],
  ],
  run,
}

async function run(args: Arguments, io: Io): Promise<number> {
  const [since, ...paths] = args.positionals
  if (since === undefined) throw new UsageError('Say what to compare with, a branch, tag or commit: saydo diff main.')
  const format: DiffFormat = FORMATS[expectName('format', args.value('format') ?? 'text', Object.keys(FORMATS) as (keyof typeof FORMATS)[])]
  const options = await lintOptionsOf(args, io)
  const { onProgress, end } = progressFor(args, io)
  const comparison = await withGit(() => compareSince(paths.length > 0 ? paths : ['.'], { ...options, since, onProgress }))
  end()
  const { before, after } = comparison.counts
  const passOnNoFiles = args.has('pass-on-no-files') || (after === 0 && before > 0 && comparison.unmatched.length === 0)
  const isTroubled = tellTrouble(comparison, io, { noColor: args.has('no-color'), passOnNoFiles })
  const language = languageOf(options.messages)
  const report = {
    file: args.value('output-file'),
    text: (context: FormatContext) => format(comparison, { ...context, language, since }),
  }
  const isWritten = await deliver([report], args, io, isTroubled)
  return isTroubled || !isWritten ? EXIT.trouble : EXIT.clean
}

function languageOf(messages: string | undefined): string | undefined {
  return messages === 'document' ? undefined : messages
}
