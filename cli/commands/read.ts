import { nodeFiles, positionsIn, understandFile } from '@saydo/project'
import { type DescribedClaim, type DescribedStatement, describe, type Understood } from '@saydo/rules'
import type { Arguments } from '../arguments.js'
import type { Io } from '../io.js'
import { mistakeText, placeOf } from '../mistakes.js'
import { type Paint, paintFor, widthOf } from '../terminal/paint.js'
import { printable, wrap } from '../terminal/text.js'
import { expectName, UsageError } from '../usage-error.js'
import { type Command, EXIT } from './command.js'

export const readCommand: Command = {
  name: 'read',
  summary: 'Show what was understood of a document, statement by statement.',
  usage: ['read FILE'],
  about:
    'For each statement: its line, kind and words; whether it stands or is taken back (past, negated, quoted …); the amounts and concepts it names; and its claims, each with how sure Saydo is and the evidence, strongest first. Start here to mend a false alarm.',
  flags: [
    { name: 'format', short: 'f', value: 'NAME', help: 'text (default) or json.' },
    { name: 'config', value: 'FILE', help: 'Use this configuration.' },
    { name: 'no-color', help: 'No colours.' },
  ],
  examples: [['saydo read bonus-plan.md', 'Why does a line count as a reward?']],
  run,
}

async function run(args: Arguments, io: Io): Promise<number> {
  const [file, ...others] = args.positionals
  if (file === undefined || others.length > 0) throw new UsageError('Name one document: saydo read FILE.')
  const format = expectName('format', args.value('format') ?? 'text', ['text', 'json'] as const)
  const answer = await understandFile(nodeFiles, file, { cwd: io.cwd, config: args.value('config') })
  if ('mistakes' in answer) {
    for (const mistake of answer.mistakes) io.stderr.write(`${placeOf(mistake)}: error: ${mistakeText(mistake)}\n`)
    return EXIT.trouble
  }
  if ('reason' in answer) {
    io.stderr.write(`${file}: error: not read: ${answer.reason}\n`)
    return EXIT.trouble
  }
  const paint = paintFor(io.stdout, io.env, args.has('no-color'))
  io.stdout.write(format === 'json' ? asJson(answer.understood) : asText(answer.understood, paint, widthOf(io.stdout)))
  return EXIT.clean
}

function asJson(understood: Understood): string {
  const { file, language, title } = understood.document
  const statements = placed(understood).map(({ line, column, statement }) => ({ line, column, ...statement }))
  const document = { file, language: language ?? null, kind: understood.kind, title }
  return `${JSON.stringify({ version: 1, document, statements }, null, 2)}\n`
}

function asText(understood: Understood, paint: Paint, width: number): string {
  const { file, language = 'not recognised' } = understood.document
  const head = `${paint.bold(paint.underline(printable(file)))}  ${paint.dim(`language ${language}, kind ${understood.kind}`)}`
  return `${[head, ...placed(understood).map((row) => statementText(row, paint, width))].join('\n\n')}\n`
}

function placed(understood: Understood) {
  const { file, source } = understood.document
  const rangeOf = positionsIn(new Map([[file, source]]))
  return describe(understood).map((statement) => ({ ...rangeOf(file, statement).start, statement }))
}

function statementText({ line, statement }: { line: number; statement: DescribedStatement }, paint: Paint, width: number): string {
  const { kind, mode, amounts, concepts, claims, nearest } = statement
  const row = (label: string, text: string) =>
    wrap(printable(text), width - 12).map((part, index) => `  ${paint.dim((index === 0 ? label : '').padEnd(10))}${part}`)
  const text = wrap(printable(statement.text), width - 2).map((part) => `  ${paint.bold(part)}`)
  return [
    `${paint.dim(`line ${line}, ${kind}`)}${mode === undefined ? paint.yellow('  in a language that Saydo does not understand') : ''}`,
    ...text,
    ...(mode && mode !== 'standing' ? row('mode', `${mode}: it makes no finding`) : []),
    ...(amounts.length > 0 ? row('amounts', amounts.map((amount) => `“${amount.text}” = ${amount.value}`).join('; ')) : []),
    ...(concepts.length > 0 ? row('concepts', concepts.map((concept) => `${concept.name} “${concept.text}”`).join('; ')) : []),
    ...claims.flatMap((claim) => [...row('claim', claimText(claim)), ...row('because', claim.evidence.join('; '))]),
    ...(nearest ? row('no claim', `nearest ${nearest.label}, ${percent(nearest.confidence)} sure`) : []),
  ].join('\n')
}

function claimText({ kind, topic, confidence, role, weight }: DescribedClaim): string {
  const parts = [`${percent(confidence)} sure`, role === '' ? '' : `role “${role}”`, weight === undefined ? '' : `weight ${weight} %`]
  return `${kind} of ${topic}, ${parts.filter((part) => part !== '').join(', ')}`
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
