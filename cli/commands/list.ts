import type { Command } from './command.js'

/** A command before it is called. Loading one brings the engine and its model along, which takes longer than many an answer. */
export interface NamedCommand {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  readonly load: () => Promise<Command>
}

/** What runs where no command is named. */
export const DEFAULT: NamedCommand = {
  name: 'lint',
  summary: 'Find where documents say one thing and do another (the default).',
  load: async () => (await import('./lint.js')).lintCommand,
}

/** All commands, in the order in which help tells them. */
export const COMMANDS: readonly NamedCommand[] = [
  DEFAULT,
  {
    name: 'fix',
    summary: 'Lint, and apply the fixes that keep the meaning (= lint --fix).',
    load: async () => (await import('./lint.js')).fixCommand,
  },
  {
    name: 'coverage',
    summary: 'Show which principles of good service the documents address, and which not.',
    load: async () => (await import('./coverage.js')).coverageCommand,
  },
  {
    name: 'report',
    summary: 'Write what was found as a page to read, print and send around (HTML).',
    load: async () => (await import('./report.js')).reportCommand,
  },
  {
    name: 'diff',
    summary: 'Show what a change does to what the policies say.',
    load: async () => (await import('./diff.js')).diffCommand,
  },
  {
    name: 'read',
    summary: 'Show what was understood of a document, statement by statement.',
    load: async () => (await import('./read.js')).readCommand,
  },
  {
    name: 'explain',
    summary: "Show a rule's page: what it finds, why, and examples.",
    load: async () => (await import('./explain.js')).explainCommand,
  },
  {
    name: 'rules',
    summary: 'List all rules.',
    load: async () => (await import('./rules.js')).rulesCommand,
  },
  {
    name: 'config',
    summary: 'Show what holds for a document, and which file says so.',
    load: async () => (await import('./config.js')).configCommand,
  },
  {
    name: 'init',
    summary: 'Set Saydo up in this folder: looks at the documents, asks, writes saydo.yml.',
    load: async () => (await import('./init.js')).initCommand,
  },
  {
    name: 'lsp',
    summary: 'Speak to an editor: the language server.',
    load: async () => (await import('./lsp.js')).lspCommand,
  },
  {
    name: 'mcp',
    summary: 'Speak to an assistant: the server of the Model Context Protocol.',
    load: async () => (await import('./mcp.js')).mcpCommand,
  },
]
