import type { Command } from './commands/command.js'
import type { NamedCommand } from './commands/list.js'
import { wrap } from './terminal/text.js'

const WIDTH = 80

/** The help of the whole program. */
export function programHelp(commands: readonly NamedCommand[], version: string): string {
  const about =
    "Saydo finds where an organisation's documents say one thing and do another: where what is measured, paid or allowed works against what is declared to come first."
  return page([
    [`Saydo ${version}`],
    wrap(about, WIDTH),
    ['Usage:', '  saydo [paths]', '  saydo COMMAND [arguments]'],
    ['Commands:', ...table(commands.map((command) => [command.name, command.summary]))],
    [
      'Flags:',
      ...table([
        ['-h, --help', "This help; with a command, the command's."],
        ['-v, --version', 'The version.'],
      ]),
    ],
    ['Exit codes:', ...table(EXITS)],
    ['Try “saydo lint --help” for the flags of a lint.'],
  ])
}

/** The help of one command. */
export function commandHelp({ usage, about, flags, examples }: Command): string {
  const rows = flags.map(({ name, short, value, help }): [string, string] => [
    `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`,
    help,
  ])
  return page([
    ['Usage:', ...usage.map((call) => `  saydo ${call}`)],
    wrap(about, WIDTH),
    ['Flags:', ...table([...rows, ['-h, --help', 'This help.']])],
    ['Examples:', ...examples.flatMap(([call, meaning]) => [`  ${call}`, `      ${meaning}`])],
  ])
}

const EXITS: [string, string][] = [
  ['0', 'Nothing at or above the limit (--fail-on) was found.'],
  ['1', 'Something was.'],
  ['2', 'Something kept Saydo from judging: usage, configuration, a document that could not be linted, or none found.'],
]

function table(rows: readonly (readonly [string, string])[]): string[] {
  const column = Math.max(...rows.map(([name]) => name.length)) + 4
  return rows.flatMap(([name, text]) =>
    wrap(text, WIDTH - column).map((line, index) => `  ${(index === 0 ? name : '').padEnd(column - 2)}${line}`),
  )
}

function page(parts: readonly (readonly string[])[]): string {
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
