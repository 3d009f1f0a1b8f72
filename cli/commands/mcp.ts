import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UsageError } from '../usage-error.js'
import { VERSION } from '../version.js'
import { type Command, EXIT } from './command.js'

/** Starts the server for assistants, which then owns standard input and output until the assistant closes them. */
export const mcpCommand: Command = {
  name: 'mcp',
  summary: 'Speak to an assistant: the server of the Model Context Protocol.',
  usage: ['mcp', 'mcp --root FOLDER'],
  about:
    'Assistants start this by themselves, in the folder that holds the policies. It offers them lint, explain and coverage; it reads documents within that folder, or within those of --root, and writes nothing. See docs/mcp.md for how to set up yours.',
  flags: [{ name: 'root', value: 'FOLDER', help: 'A folder that may be read, in place of the working directory. May be repeated.' }],
  examples: [['saydo mcp --root policies', 'What to tell an assistant that asks for a command']],
  run: async (args, io) => {
    if (args.positionals.length > 0) throw new UsageError('The command “mcp” takes no paths. Name folders with --root.')
    const given = args.values('root')
    const roots = (given.length > 0 ? given : ['.']).map((folder) => resolve(io.cwd, folder))
    for (const [index, root] of roots.entries()) {
      const found = await stat(root).catch(() => undefined)
      if (!found?.isDirectory()) throw new UsageError(`There is no folder “${given[index] ?? root}”.`)
    }
    const { startOnStdio } = await import('@saydo/mcp')
    await startOnStdio(VERSION, roots)
    return EXIT.clean
  },
}
