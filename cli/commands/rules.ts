import type { CatalogEntry } from '@saydo/rules'
import { pageAddress, summaryOf } from '@saydo/rules'
import type { Arguments } from '../arguments.js'
import type { Io } from '../io.js'
import { entries } from '../tally.js'
import { type Paint, paintFor, widthOf } from '../terminal/paint.js'
import { wrap } from '../terminal/text.js'
import { expectName, UsageError } from '../usage-error.js'
import { type Command, EXIT } from './command.js'

export const rulesCommand: Command = {
  name: 'rules',
  summary: 'List all rules.',
  usage: ['rules'],
  about: 'Each rule with its severity, whether it is silent until service is declared a priority, and the languages it speaks.',
  flags: [
    { name: 'format', short: 'f', value: 'NAME', help: 'text (default) or json.' },
    { name: 'no-color', help: 'No colours.' },
  ],
  examples: [['saydo rules', 'Which rules are there?']],
  run,
}

async function run(args: Arguments, io: Io): Promise<number> {
  if (args.positionals.length > 0) throw new UsageError('The command “rules” takes no paths. For one rule: saydo explain RULE.')
  const format = expectName('format', args.value('format') ?? 'text', ['text', 'json'] as const)
  const rules = entries().map(rowOf)
  const paint = paintFor(io.stdout, io.env, args.has('no-color'))
  io.stdout.write(format === 'json' ? `${JSON.stringify({ version: 1, rules }, null, 2)}\n` : table(rules, paint, widthOf(io.stdout)))
  return EXIT.clean
}

function rowOf(entry: CatalogEntry) {
  const { id, rule } = entry
  const languages = Object.keys(rule.texts).sort()
  return { id, severity: rule.severity, needsPriority: rule.needsPriority, languages, summary: summaryOf(entry), url: pageAddress(id) }
}

function table(rules: readonly ReturnType<typeof rowOf>[], paint: Paint, width: number): string {
  const idWidth = Math.max(...rules.map((rule) => rule.id.length))
  const head = `${'rule'.padEnd(idWidth)}  severity  priority  languages`
  const rows = rules.flatMap(({ id, severity, needsPriority, languages, summary }) => [
    `${paint.bold(id.padEnd(idWidth))}  ${severity.padEnd(8)}  ${(needsPriority ? 'needed' : '–').padEnd(8)}  ${languages.join(' ')}`,
    ...wrap(summary, Math.min(width, 100) - 2).map((line) => `  ${paint.dim(line)}`),
  ])
  const foot = '“needed”: silent until a document, or saydo.yml, declares that service comes first.'
  return `${[paint.dim(head), ...rows, '', ...wrap(foot, width).map((line) => paint.dim(line))].join('\n')}\n`
}
