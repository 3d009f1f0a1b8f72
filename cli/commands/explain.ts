import { RULE_IDS } from '@saydo/project'
import type { CatalogEntry } from '@saydo/rules'
import { pageAddress, principleOf } from '@saydo/rules'
import type { Arguments } from '../arguments.js'
import type { Io } from '../io.js'
import { entries } from '../tally.js'
import { pageText } from '../terminal/page-text.js'
import { type Paint, paintFor, widthOf } from '../terminal/paint.js'
import { wrap } from '../terminal/text.js'
import { expectName, UsageError } from '../usage-error.js'
import { type Command, EXIT } from './command.js'

export const explainCommand: Command = {
  name: 'explain',
  summary: "Show a rule's page: what it finds, why, and examples.",
  usage: ['explain RULE'],
  about:
    'What the rule finds and why that matters, examples that it finds and examples that it leaves alone, and the principles it serves.',
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

function explanation({ id, rule, pages }: CatalogEntry, paint: Paint, width: number): string {
  const page = pages['rule.md'] ?? `# ${id}\n\n${rule.texts['en']?.message ?? ''}\n`
  const served = rule.principles.flatMap((name) => {
    const principle = principleOf(name)
    if (!principle) return []
    const sources = principle.sources.map((source) => source.title).join('; ')
    return [...hanging(`• ${principle.title}`, width), ...hanging(`  ${sources}`, width).map((line) => paint.dim(line))]
  })
  const when = rule.needsPriority ? 'only where service is declared a priority' : 'always'
  const facts = [`Severity: ${rule.severity}. Applies ${when}.`, pageAddress(id)].map((line) => paint.dim(line))
  return `${[pageText(page, paint, width).trimEnd(), '', paint.bold('Principles'), ...served, '', ...facts].join('\n')}\n`
}

function hanging(text: string, width: number): string[] {
  const start = text.slice(0, 2)
  return wrap(text.slice(2), width - 4).map((line, index) => `  ${index === 0 ? start : '  '}${line}`)
}
