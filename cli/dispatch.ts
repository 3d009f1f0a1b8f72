import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { nearest } from '@saydo/rules'
import { type Flag, parseArguments } from './arguments.js'
import { EXIT } from './commands/command.js'
import { COMMANDS, DEFAULT } from './commands/list.js'
import { commandHelp, programHelp } from './help.js'
import type { Io } from './io.js'
import { UsageError } from './usage-error.js'
import { VERSION } from './version.js'

const COMMON: readonly Flag[] = [
  { name: 'help', short: 'h', help: 'Show help.' },
  { name: 'version', short: 'v', help: 'Show the version.' },
]

/** Finds the command that the arguments name and runs it. A mistake in them is said on standard error. */
export async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await run(argv, io)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    io.stderr.write(`saydo: ${error.message}\n`)
    return EXIT.trouble
  }
}

async function run(argv: readonly string[], io: Io): Promise<number> {
  const [first = '', ...rest] = argv
  if (first === 'help') return help(rest[0], io)
  const named = COMMANDS.find((command) => command.name === first)
  if (!named) checkCommand(first, io)
  const command = await (named ?? DEFAULT).load()
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

async function help(name: string | undefined, io: Io): Promise<number> {
  if (name === undefined) return print(programHelp(COMMANDS, VERSION), io)
  const command = await COMMANDS.find((one) => one.name === name)?.load()
  if (!command) checkCommand(name, io)
  return print(command ? commandHelp(command) : programHelp(COMMANDS, VERSION), io)
}

function print(text: string, io: Io): number {
  io.stdout.write(text)
  return EXIT.clean
}
