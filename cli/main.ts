import { EXIT } from './commands/command.js'
import { COMMANDS } from './commands/list.js'
import { programHelp } from './help.js'
import { type Io, processIo } from './io.js'
import { VERSION } from './version.js'

/**
 * Runs Saydo and gives the exit code: 0 nothing found, 1 findings, 2 trouble. `argv` is what stands behind the program's name.
 * It never ends the process itself.
 */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  const known = argv.length === 1 ? QUICK[argv[0] ?? ''] : undefined
  if (known) {
    io.stdout.write(known())
    return EXIT.clean
  }
  const { dispatch } = await import('./dispatch.js')
  return dispatch(argv, io)
}

const version = () => `${VERSION}\n`
const help = () => programHelp(COMMANDS, VERSION)

/** What is answered at once, without the engine: whoever asks only this waits for nothing. */
const QUICK: Readonly<Record<string, () => string>> = { '--version': version, '-v': version, '--help': help, '-h': help, help }
