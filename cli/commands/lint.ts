import { type LintResult, lint } from '@saydo/project'
import type { Arguments } from '../arguments.js'
import type { FormatContext } from '../formats/format.js'
import { github } from '../formats/github.js'
import type { Io } from '../io.js'
import { bySeverity } from '../tally.js'
import { count } from '../terminal/text.js'
import { keepBaselines } from './baseline.js'
import { isEmptied, sinceRef, tellUntold } from './changed-since.js'
import { type Command, EXIT } from './command.js'
import { deliver, progressFor } from './deliver.js'
import { diffOf, writeFixes } from './fixes.js'
import { appendJobSummary } from './job-summary.js'
import { expectRules, LINT_FLAGS, type Limits, limitsOf, lintOptionsOf } from './lint-flags.js'
import { outputsOf } from './outputs.js'
import { tellTrouble } from './trouble.js'

export const lintCommand: Command = {
  name: 'lint',
  usage: ['[lint] [paths]', '[lint] --stdin --stdin-filename FILE'],
  about:
    'Paths are Markdown documents, folders and globs; without any, the working directory is searched. Each document is judged together with all others of its policy set: the documents under the nearest saydo.yml, or in the working directory where there is none.',
  flags: LINT_FLAGS,
  examples: [
    ['saydo policies', 'Lint every document in a folder'],
    ['saydo "hr/**/*.md" --fail-on warning', 'Let warnings fail the build too'],
    ['saydo --format json -o findings.json', 'Write the findings for a program'],
    ['saydo --update-baseline', 'Accept what is there; fail on what comes after'],
    ['saydo -f sarif -o saydo.sarif -f stylish', 'Write one report to a file, and show another'],
    ['saydo pay/bonus-plan.md --fix-suggestions --diff', 'See what could be done about a document'],
  ],
  run: (args, io) => run(args, io),
}

/** `saydo fix`: lint with `--fix`. */
export const fixCommand: Command = {
  ...lintCommand,
  name: 'fix',
  usage: ['fix [paths]'],
  examples: [['saydo fix policies', 'Mend what can be mended without changing what is said']],
  run: (args, io) => run(args, io, 'safe'),
}

async function run(args: Arguments, io: Io, fix?: 'safe'): Promise<number> {
  const outputs = outputsOf(args, io)
  const limits = limitsOf(args)
  const asked = await lintOptionsOf(args, io)
  const options = { ...asked, fix: asked.fix ?? fix }
  const { onProgress, end } = progressFor(args, io)
  const paths = args.positionals.length > 0 ? args.positionals : ['.']
  const wanted = { ...options, withFixes: outputs.some((output) => output.withFixes), onProgress }
  const since = args.value('changed-since')
  const changed = since === undefined ? undefined : await sinceRef(since, paths, wanted)
  const found = changed ?? (await lint(paths, wanted))
  end(found)
  if (found.mistakes.length === 0)
    expectRules(
      options,
      found.customRules.map(({ id }) => id),
    )
  const passOnNoFiles = args.has('pass-on-no-files') || (changed !== undefined && isEmptied(changed))
  const isTroubled = tellTrouble(found, io, { noColor: args.has('no-color'), passOnNoFiles })
  if (changed && since !== undefined) tellUntold(changed, since, io)
  if (args.has('diff')) {
    io.stdout.write(diffOf(found))
    return isTroubled ? EXIT.trouble : found.fixed.size > 0 ? EXIT.findings : EXIT.clean
  }
  const isFixed = await writeFixes(found, options, io)
  const { result, isKept } = await keepBaselines(found, args, io)
  // A document that came in on standard input goes out, mended, on standard output: what was found steps aside.
  const told = options.fix && options.stdin ? { ...io, stdout: io.stderr } : io
  const shown = args.has('quiet') ? quietly(result, io) : result
  const reports = outputs.map(({ file, format }) => ({ file, text: (context: FormatContext) => format(shown, context) }))
  const isWritten = await deliver(reports, args, told, isTroubled)
  if (outputs.some(({ format }) => format === github)) await appendJobSummary(shown, io)
  return isTroubled || !isWritten || !isFixed || !isKept ? EXIT.trouble : exitCode(result, limits, io)
}

function quietly(result: LintResult, io: Io): LintResult {
  const findings = result.findings.filter((finding) => finding.severity === 'error')
  const hidden = result.findings.length - findings.length
  if (hidden > 0) io.stderr.write(`saydo: --quiet hides ${count(hidden, 'finding')} below an error\n`)
  return { ...result, findings }
}

function exitCode({ findings }: LintResult, { failOn, maxWarnings }: Limits, io: Io): number {
  const { error, warning, info } = bySeverity(findings)
  if (maxWarnings !== undefined && warning > maxWarnings) {
    io.stderr.write(`saydo: ${count(warning, 'warning')}, at most ${maxWarnings} allowed\n`)
    return EXIT.findings
  }
  const counted = { never: 0, error, warning: error + warning, info: error + warning + info }[failOn]
  return counted > 0 ? EXIT.findings : EXIT.clean
}
