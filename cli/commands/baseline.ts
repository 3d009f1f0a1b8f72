import { relative } from 'node:path'
import { type LintResult, updatedBaselines } from '@saydo/project'
import { compareFindings } from '@saydo/rules'
import type { Arguments, Flag } from '../arguments.js'
import type { Io } from '../io.js'
import { writeWhole } from '../output-file.js'
import { count, firstWords, printable } from '../terminal/text.js'
import { UsageError } from '../usage-error.js'

export const BASELINE_FLAGS: readonly Flag[] = [
  {
    name: 'update-baseline',
    help: 'Accept everything that is found now: write it into the baseline, and let the gate fail on what comes after.',
  },
  {
    name: 'baseline',
    value: 'FILE',
    help: "Use this baseline for every policy set. Without it each set's own: .saydo-baseline.json in its folder.",
  },
  { name: 'no-baseline', help: 'Tell what the baseline knows of, too.' },
]

/** Which baseline the flags ask for. @throws {UsageError} where they contradict each other. */
export function baselineOf(args: Arguments): { baseline: string | false | undefined; updateBaseline: boolean } {
  const updateBaseline = args.has('update-baseline')
  const file = args.value('baseline')
  if (args.has('no-baseline')) {
    if (updateBaseline || file !== undefined) throw new UsageError('The flag --no-baseline goes with no other flag about baselines.')
    return { baseline: false, updateBaseline }
  }
  const narrowing = ['only', 'rule', 'stdin', 'diff', 'changed-since'].find((name) => args.has(name))
  if (updateBaseline && narrowing)
    throw new UsageError(`A baseline holds what all rules find in the documents as they are: leave out --${narrowing}.`)
  return { baseline: file, updateBaseline }
}

/** Writes the baselines anew where that was asked for, else says what in them is out of date. Gives the result as it stands after, and whether all went well. */
export async function keepBaselines(result: LintResult, args: Arguments, io: Io): Promise<{ result: LintResult; isKept: boolean }> {
  if (!args.has('update-baseline')) {
    tellStale(result, args, io)
    return { result, isKept: true }
  }
  const isKept = await writeBaselines(result, io)
  const baselined = [...result.baselined, ...result.findings].sort(compareFindings)
  return { result: isKept ? { ...result, findings: [], baselined } : result, isKept }
}

/** Writes the baselines that a result would have, and says how they changed. Gives whether all were written. */
export async function writeBaselines(result: LintResult, io: Io): Promise<boolean> {
  let isKept = true
  for (const [path, text] of updatedBaselines(result.baselines)) {
    const uses = result.baselines.filter((use) => use.path === path)
    const sum = (of: (use: (typeof uses)[number]) => number) => uses.reduce((all, use) => all + of(use), 0)
    const name = printable(relative(io.cwd, path))
    try {
      await writeWhole(path, text)
      const changes = `${sum((use) => use.added)} new, ${sum((use) => use.stale.length)} gone`
      io.stderr.write(
        `saydo: ${name} holds ${count(
          sum((use) => use.next.length),
          'finding',
        )} now (${changes})\n`,
      )
    } catch (error) {
      isKept = false
      io.stderr.write(`saydo: ${name} was not written: ${error instanceof Error ? error.message : String(error)}\n`)
    }
  }
  return isKept
}

/** How many entries that match nothing are shown. */
const SHOWN = 3

function tellStale({ baselines }: LintResult, args: Arguments, io: Io): void {
  if (args.has('only') || args.has('rule')) return
  for (const { path, stale } of baselines) {
    if (stale.length === 0) continue
    const name = printable(relative(io.cwd, path))
    const entries = stale.length === 1 ? 'entry matches' : 'entries match'
    io.stderr.write(`${name}: note: ${stale.length} ${entries} nothing any more; --update-baseline takes them out\n`)
    for (const { file, rule, statement } of stale.slice(0, SHOWN)) {
      io.stderr.write(`  ${printable(file)}  ${printable(rule)}  “${firstWords(statement, 60)}”\n`)
    }
    if (stale.length > SHOWN) io.stderr.write(`  and ${stale.length - SHOWN} more\n`)
  }
}
