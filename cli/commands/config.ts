import { type Effective, effectiveFor, nodeFiles, type Origin } from '@saydo/project'
import type { Arguments } from '../arguments.js'
import type { Io } from '../io.js'
import { mistakeText, placeOf } from '../mistakes.js'
import { type Paint, paintFor } from '../terminal/paint.js'
import { printable } from '../terminal/text.js'
import { expectName, UsageError } from '../usage-error.js'
import { type Command, EXIT } from './command.js'

export const configCommand: Command = {
  name: 'config',
  usage: ['config FILE'],
  about:
    'Which configuration is the nearest, what it builds on, whether the document belongs to its policy set, and each rule with its level and the line that settled it. The document need not exist.',
  flags: [
    { name: 'format', short: 'f', value: 'NAME', help: 'text (default) or json.' },
    { name: 'config', value: 'FILE', help: 'As if this configuration were used for every document.' },
    { name: 'no-color', help: 'No colours.' },
  ],
  examples: [['saydo config hr/bonus-plan.md', 'Why does a rule not speak here?']],
  run,
}

async function run(args: Arguments, io: Io): Promise<number> {
  const [file, ...others] = args.positionals
  if (file === undefined || others.length > 0) throw new UsageError('Name one document: saydo config FILE.')
  const format = expectName('format', args.value('format') ?? 'text', ['text', 'json'] as const)
  const answer = await effectiveFor(nodeFiles, file, { cwd: io.cwd, config: args.value('config') })
  if ('mistakes' in answer) {
    for (const mistake of answer.mistakes) io.stderr.write(`${placeOf(mistake)}: error: ${mistakeText(mistake)}\n`)
    return EXIT.trouble
  }
  const paint = paintFor(io.stdout, io.env, args.has('no-color'))
  io.stdout.write(format === 'json' ? `${JSON.stringify({ version: 1, ...answer }, null, 2)}\n` : asText(answer, paint))
  return EXIT.clean
}

function asText(effective: Effective, paint: Paint): string {
  const { file, configuration, buildsOn, root, isCovered, rules, kind, language, terms } = effective
  const row = (label: string, value: string, origin?: Origin) => `${label.padEnd(26)}${printable(value)}${from(origin, paint)}`
  const priorities = effective.priorities.value
  const idWidth = Math.max(...rules.map(({ id }) => id.length)) + 2
  return `${[
    paint.bold(paint.underline(printable(file))),
    row('configuration', configuration ?? 'none: everything as Saydo has it'),
    ...(buildsOn.length > 0 ? [row('builds on', buildsOn.join(', '))] : []),
    row('policy set', root),
    row('belongs to it', isCovered ? 'yes' : 'no: it is not linted'),
    row('priorities', priorities === 'auto' ? 'auto: as the documents declare' : priorities.join(', '), effective.priorities.origin),
    row('messages', effective.messages.value, effective.messages.origin),
    row('kind', kind.value ?? 'as the document says', kind.origin),
    row('language', language.value ?? 'as the document says', language.origin),
    row('today', effective.today.value ?? 'the day it is', effective.today.origin),
    row('unused suppressions', effective.reportUnusedSuppressions.value, effective.reportUnusedSuppressions.origin),
    ...terms.map(({ meaning, language: code, patterns }) => row(`${meaning} (${code})`, patterns.join(', '))),
    '',
    paint.bold('rules'),
    ...rules.map(({ id, value, origin }) => `  ${id.padEnd(idWidth)}${value.padEnd(8)}${from(origin, paint)}`),
  ].join('\n')}\n`
}

function from(origin: Origin | undefined, paint: Paint): string {
  if (!origin) return ''
  return paint.dim(`  ${printable(origin.name)}${origin.line === undefined ? '' : `:${origin.line}`}`)
}
