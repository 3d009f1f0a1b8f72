import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { nearest } from '@saydo/rules'
import { type Flag, parseArguments } from './arguments.js'
import { type Command, EXIT } from './commands/command.js'
import { configCommand } from './commands/config.js'
import { coverageCommand } from './commands/coverage.js'
import { diffCommand } from './commands/diff.js'
import { explainCommand } from './commands/explain.js'
import { initCommand } from './commands/init.js'
import { fixCommand, lintCommand } from './commands/lint.js'
import { lspCommand } from './commands/lsp.js'
import { mcpCommand } from './commands/mcp.js'
import { readCommand } from './commands/read.js'
import { reportCommand } from './commands/report.js'
import { rulesCommand } from './commands/rules.js'
import { commandHelp, programHelp } from './help.js'
import { type Io, processIo } from './io.js'
import { UsageError } from './usage-error.js'
import { VERSION } from './version.js'

export type { Io, Output } from './io.js'

const COMMANDS: readonly Command[] = [
  lintCommand,
  fixCommand,
  coverageCommand,
  reportCommand,
  diffCommand,
  readCommand,
  explainCommand,
  rulesCommand,
  configCommand,
  initCommand,
  lspCommand,
  mcpCommand,
]

const COMMON: readonly Flag[] = [
  { name: 'help', short: 'h', help: 'Show help.' },
  { name: 'version', short: 'v', help: 'Show the version.' },
]

/**
 * Runs Saydo and gives the exit code: 0 nothing found, 1 findings, 2 trouble. `argv` is what stands behind the program's name.
 * It never ends the process itself.
 */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  try {
    return await dispatch(argv, io)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    io.stderr.write(`saydo: ${error.message}\n`)
    return EXIT.trouble
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const [first = '', ...rest] = argv
  if (first === 'help') return help(rest[0], io)
  const named = COMMANDS.find((command) => command.name === first)
  if (!named) checkCommand(first, io)
  const command = named ?? lintCommand
  const args = parseArguments(named ? rest : argv, [...command.flags, ...COMMON])
  if (args.has('version')) return print(`${VERSION}\n`, io)
  if (args.has('help')) return help(named?.name, io)
  return command.run(args, io)
}

/** A first word that is neither a command nor looks like a path is a command misspelt. */
function checkCommand(word: string, io: Io): void {
  if (word === '' || /[-./\\*?[\]{}!]/u.test(word) || existsSync(resolve(io.cwd, word))) return
  const close = nearest(
    word,
    COMMANDS.map((command) => command.name),
  )
  throw new UsageError(`There is no command, file or folder “${word}”. ${close ? `Did you mean “${close}”?` : 'See saydo --help.'}`)
}

function help(name: string | undefined, io: Io): number {
  if (name === undefined) return print(programHelp(COMMANDS, VERSION), io)
  const command = COMMANDS.find((one) => one.name === name)
  if (!command) checkCommand(name, io)
  return print(command ? commandHelp(command) : programHelp(COMMANDS, VERSION), io)
}

function print(text: string, io: Io): number {
  io.stdout.write(text)
  return EXIT.clean
}
