import { UsageError } from '../usage-error.js'
import { VERSION } from '../version.js'
import type { Command } from './command.js'

/** Starts the language server, which then owns standard input and output until the editor ends it. */
export const lspCommand: Command = {
  name: 'lsp',
  usage: ['lsp --stdio'],
  about: 'Editors start this by themselves. It finds the same as “saydo lint”, while people write. See the README for how to set up yours.',
  flags: [{ name: 'stdio', help: 'Talk over standard input and output.' }],
  examples: [['saydo lsp --stdio', 'What to tell an editor that asks for a command']],
  run: async (args) => {
    if (!args.has('stdio')) throw new UsageError('The language server talks over standard input and output: saydo lsp --stdio')
    const { startOnNode } = await import('@saydo/server')
    startOnNode(VERSION)
    // The connection ends the process, with the exit code that the protocol asks for.
    return new Promise<never>(() => undefined)
  },
}
