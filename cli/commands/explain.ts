import { configurationFinder, nodeFiles, PRESETS, RULE_IDS } from '@saydo/project'
import { type CatalogEntry, type CustomRule, customPage, PRINCIPLES, pageAddress, renderPage } from '@saydo/rules'
import type { Arguments } from '../arguments.js'
import type { Io } from '../io.js'
import { entries } from '../tally.js'
import { pageText } from '../terminal/page-text.js'
import { type Paint, paintFor, widthOf } from '../terminal/paint.js'
import { expectName, UsageError } from '../usage-error.js'
import { type Command, EXIT } from './command.js'

export const explainCommand: Command = {
  name: 'explain',
  summary: "Show a rule's page: what it finds, why, and examples.",
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
  const own = await customRulesHere(io.cwd)
  expectName('rule', id, [...RULE_IDS, ...own.map((rule) => rule.id)])
  const custom = own.find((rule) => rule.id === id)
  const entry = entries().find((one) => one.id === id)
  const paint = paintFor(io.stdout, io.env, args.has('no-color'))
  const width = Math.min(100, widthOf(io.stdout))
  if (custom) io.stdout.write(pageText(customPage(custom), paint, width))
  if (entry) io.stdout.write(explanation(entry, paint, width))
  return EXIT.clean
}

/** The rules that the configuration of the working directory defines; none where it is broken: what is wrong with it a lint tells. */
async function customRulesHere(cwd: string): Promise<readonly CustomRule[]> {
  const finder = configurationFinder(nodeFiles, cwd)
  const file = await finder.fileFor(cwd)
  const found = file === undefined ? undefined : await finder.load(file)
  return found && 'configuration' in found ? found.configuration.customRules : []
}

function explanation(entry: CatalogEntry, paint: Paint, width: number): string {
  // The pages name each other as files of one folder; a terminal can open only addresses.
  const page = renderPage(entry, { principles: PRINCIPLES, presets: PRESETS }).replace(
    /\]\(([a-z-]+)\.md\)/gu,
    (_, neighbour: string) => `](${pageAddress(neighbour)})`,
  )
  return `${pageText(page, paint, width).trimEnd()}\n\n${paint.dim(pageAddress(entry.id))}\n`
}
