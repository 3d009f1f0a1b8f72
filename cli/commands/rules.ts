import { FAMILIES } from '@saydo/rules'
import type { RuleInfo } from '../api/rule-info.js'
import type { Arguments } from '../arguments.js'
import type { Io } from '../io.js'
import { ruleList } from '../rule-list.js'
import { type Paint, paintFor, widthOf } from '../terminal/paint.js'
import { wrap } from '../terminal/text.js'
import { expectName, UsageError } from '../usage-error.js'
import { type Command, EXIT } from './command.js'

export const rulesCommand: Command = {
  name: 'rules',
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
  const rules = ruleList()
  const paint = paintFor(io.stdout, io.env, args.has('no-color'))
  io.stdout.write(format === 'json' ? `${JSON.stringify({ version: 1, rules }, null, 2)}\n` : table(rules, paint, widthOf(io.stdout)))
  return EXIT.clean
}

function table(rules: readonly RuleInfo[], paint: Paint, width: number): string {
  const idWidth = Math.max(...rules.map((rule) => rule.id.length))
  const head = `${'rule'.padEnd(idWidth)}  severity  priority  say-do  languages`
  const rows = FAMILIES.flatMap((family) => [
    '',
    paint.bold(family.toUpperCase()),
    ...rules.filter((rule) => rule.family === family).flatMap((rule) => row(rule, idWidth, paint, width)),
  ])
  const foot =
    '“needed”: silent until a document, or saydo.yml, declares that service comes first. “say-do”: the preset saydo:say-do has it. saydo:recommended has every rule at the severity shown, saydo:strict one level up.'
  return `${[paint.dim(head), ...rows, '', ...wrap(foot, width).map((line) => paint.dim(line))].join('\n')}\n`
}

function row(
  { id, severity, needsPriority, presets, languages, summary }: RuleInfo,
  idWidth: number,
  paint: Paint,
  width: number,
): string[] {
  const marks = [severity.padEnd(8), (needsPriority ? 'needed' : '–').padEnd(8), (presets.includes('saydo:say-do') ? 'yes' : '–').padEnd(6)]
  return [
    `${paint.bold(id.padEnd(idWidth))}  ${marks.join('  ')}  ${languages.join(' ')}`,
    ...wrap(summary, Math.min(width, 100) - 2).map((line) => `  ${paint.dim(line)}`),
  ]
}
