import { RULE_IDS } from '@saydo/project'
import { type CatalogEntry, pageAddress } from '@saydo/rules'
import type { Arguments } from '../arguments.js'
import type { Io } from '../io.js'
import { pageOf } from '../rule-list.js'
import { entries } from '../tally.js'
import { pageText } from '../terminal/page-text.js'
import { type Paint, paintFor, widthOf } from '../terminal/paint.js'
import { expectName, UsageError } from '../usage-error.js'
import { type Command, EXIT } from './command.js'

export const explainCommand: Command = {
  name: 'explain',
  usage: ['explain RULE'],
  about:
    'What the rule finds and why that matters, its severity in each preset, the principles that it serves, what it stays silent on, and examples in every language. The same page stands in docs/rules/.',
  flags: [{ name: 'no-color', help: 'No colours.' }],
  examples: [['saydo explain speed-only-target', 'What is wrong with a target of speed alone?']],
  run,
}

async function run(args: Arguments, io: Io): Promise<number> {
  const [id, ...others] = args.positionals
  if (id === undefined || others.length > 0) throw new UsageError('Name one rule: saydo explain RULE. For all of them: saydo rules.')
  expectName('rule', id, RULE_IDS)
  const entry = entries().find((one) => one.id === id)
  const paint = paintFor(io.stdout, io.env, args.has('no-color'))
  if (entry) io.stdout.write(explanation(entry, paint, Math.min(100, widthOf(io.stdout))))
  return EXIT.clean
}

function explanation(entry: CatalogEntry, paint: Paint, width: number): string {
  return `${pageText(pageOf(entry), paint, width).trimEnd()}\n\n${paint.dim(pageAddress(entry.id))}\n`
}
