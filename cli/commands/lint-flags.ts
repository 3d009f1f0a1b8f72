import { resolve } from 'node:path'
import { decode, type Jobs, LEVELS, type LintOptions, MESSAGE_LANGUAGES, nodeFiles, RULE_IDS } from '@saydo/project'
import { isDay, type Level, type Severity } from '@saydo/rules'
import type { Arguments, Flag } from '../arguments.js'
import type { Io } from '../io.js'
import { expectName, UsageError } from '../usage-error.js'
import { BASELINE_FLAGS, baselineOf } from './baseline.js'
import { FORMAT_HELP } from './outputs.js'

export const LINT_FLAGS: readonly Flag[] = [
  { name: 'config', value: 'FILE', help: 'Use this configuration for every document, with the working directory as its root.' },
  { name: 'format', short: 'f', value: 'NAME', help: FORMAT_HELP },
  { name: 'output-file', short: 'o', value: 'FILE', help: 'Write what the --format before it tells to a file instead of standard output.' },
  { name: 'fail-on', value: 'LEVEL', help: 'Exit with 1 from this severity up: error (default), warning, info or never.' },
  { name: 'max-warnings', value: 'NUMBER', help: 'Exit with 1 when there are more warnings than this.' },
  { name: 'quiet', help: 'Tell errors only. The exit code still counts every finding.' },
  { name: 'rule', value: 'ID=LEVEL', help: 'Give a rule a level: off, info, warning or error. May be repeated.' },
  { name: 'only', value: 'ID', help: 'Run this rule and no other. May be repeated.' },
  { name: 'fix', help: 'Apply the fixes that keep the meaning, and write the documents.' },
  {
    name: 'fix-suggestions',
    help: 'Apply the first fix of every finding, wording and decisions too: read what it wrote, and fill in the blanks (___).',
  },
  { name: 'diff', help: 'Show what --fix or --fix-suggestions would change instead of writing it.' },
  ...BASELINE_FLAGS,
  { name: 'require-reason', help: 'Warn of suppressions that do not say why.' },
  {
    name: 'changed-since',
    value: 'REF',
    help: 'Tell only what touches documents changed since this branch, tag or commit, and what their change causes elsewhere.',
  },
  { name: 'stdin', help: 'Lint what comes in on standard input.' },
  { name: 'stdin-filename', value: 'FILE', help: 'The name of that document: it takes the place of the file within its policy set.' },
  { name: 'messages', value: 'LANGUAGE', help: "Language of messages: document (each document's own, the default), en, es or ru." },
  { name: 'today', value: 'DATE', help: 'The date to judge by, such as 2027-03-31, for results that repeat.' },
  { name: 'cache', help: 'Keep what was understood of each document in .saydo-cache/, so that the next run reads only what changed.' },
  { name: 'no-cache', help: 'Neither use nor write a cache, whatever else is said.' },
  {
    name: 'cache-location',
    value: 'FOLDER',
    help: 'The folder of the cache, and turns it on. What it holds depends on texts alone: CI may restore it in a fresh checkout.',
  },
  {
    name: 'jobs',
    value: 'NUMBER',
    help: 'How many threads read documents: a number, or auto (default): more than one for large sets on four cores and more. The findings are the same.',
  },
  { name: 'no-color', help: 'No colours. The variables NO_COLOR and FORCE_COLOR are heeded too.' },
  { name: 'progress', help: 'Show a progress bar at once, even where standard error is no terminal.' },
  { name: 'no-progress', help: 'Show no progress bar.' },
  { name: 'pass-on-no-files', help: 'Exit with 0 when no document is found.' },
]

/** When findings make the exit code 1. */
export interface Limits {
  readonly failOn: Severity | 'never'
  readonly maxWarnings: number | undefined
}

/** Reads the limits. @throws {UsageError} */
export function limitsOf(args: Arguments): Limits {
  const failOn = expectName('severity', args.value('fail-on') ?? 'error', ['error', 'warning', 'info', 'never'] as const)
  const most = args.value('max-warnings')
  if (most !== undefined && !/^\d+$/u.test(most)) throw new UsageError(`The flag --max-warnings needs a whole number, not “${most}”.`)
  return { failOn, maxWarnings: most === undefined ? undefined : Number(most) }
}

/**
 * Checks the rules that flags name, once it is known which rules the configurations define. @throws {UsageError}
 */
export function expectRules({ rules = {}, only = [] }: LintOptions, customRules: readonly string[]): void {
  for (const id of [...Object.keys(rules), ...only]) expectName('rule', id, [...RULE_IDS, ...customRules])
}

/** Reads what the flags say of the lint itself. @throws {UsageError} */
export async function lintOptionsOf(args: Arguments, io: Io): Promise<LintOptions> {
  const messages = args.value('messages')
  if (messages !== undefined) expectName('language of messages', messages, MESSAGE_LANGUAGES)
  const today = args.value('today')
  if (today !== undefined && !isDay(today)) throw new UsageError(`“${today}” is not a date. Write it as 2027-03-31.`)
  const config = args.value('config')
  return {
    files: nodeFiles,
    cwd: io.cwd,
    rules: Object.fromEntries(args.values('rule').map(parseRule)),
    only: args.values('only'),
    config: config === undefined ? undefined : resolve(io.cwd, config),
    messages,
    today,
    requireReason: args.has('require-reason'),
    ...baselineOf(args),
    fix: args.has('fix-suggestions') ? 'all' : args.has('fix') || args.has('diff') ? 'safe' : undefined,
    cache: cacheOf(args, io),
    jobs: jobsOf(args.value('jobs') ?? 'auto'),
    stdin: await stdinOf(args, io),
  }
}

function cacheOf(args: Arguments, { cwd }: Io): string | undefined {
  const location = args.value('cache-location')
  if (location === '') throw new UsageError('The flag --cache-location needs a folder, such as .saydo-cache.')
  if (args.has('no-cache') || (!args.has('cache') && location === undefined)) return undefined
  return resolve(cwd, location ?? '.saydo-cache')
}

/** More threads than this are a slip of the keyboard. */
const MOST_JOBS = 256

function jobsOf(text: string): Jobs {
  if (text === 'auto') return text
  const jobs = /^\d{1,3}$/u.test(text) ? Number(text) : 0
  if (jobs < 1 || jobs > MOST_JOBS)
    throw new UsageError(`The flag --jobs needs auto, or a whole number from 1 to ${MOST_JOBS}, not “${text}”.`)
  return jobs
}

function parseRule(text: string): [string, Level] {
  const [, id = '', level = ''] = /^([^=]*)=(.*)$/u.exec(text) ?? []
  if (id === '')
    throw new UsageError(`“${text}” does not say which rule gets which level. Write for example --rule ${RULE_IDS[0]}=warning.`)
  return [id, expectName('level', level, LEVELS)]
}

async function stdinOf(args: Arguments, { stdin }: Io): Promise<LintOptions['stdin']> {
  const file = args.value('stdin-filename')
  if (!args.has('stdin')) {
    if (file !== undefined) throw new UsageError('The flag --stdin-filename goes with --stdin.')
    return undefined
  }
  if (args.positionals.length > 0) throw new UsageError('Give either --stdin or paths, not both.')
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk)
  return { file: file ?? 'stdin.md', content: decode(Buffer.concat(chunks)) }
}
