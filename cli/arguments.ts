import { parseArgs } from 'node:util'
import { nearest } from '@saydo/rules'
import { UsageError } from './usage-error.js'

/** A flag of a command. */
export interface Flag {
  /** Without the dashes: "output-file". */
  readonly name: string
  readonly short?: string
  /** How help names its value; a flag without one is a switch. */
  readonly value?: string
  readonly help: string
}

/** A command line taken apart. */
export interface Arguments {
  readonly positionals: readonly string[]
  /** Whether a switch was given. */
  has(name: string): boolean
  /** The value of a flag, the last one where it was repeated. */
  value(name: string): string | undefined
  /** All values of a flag, in order. */
  values(name: string): readonly string[]
  /** Every flag as it was given, one after another: for flags that speak of the one before them. */
  readonly inOrder: readonly GivenFlag[]
}

/** A flag that stands in a command line; a switch has an empty value. */
export interface GivenFlag {
  readonly name: string
  readonly value: string
}

/** Takes arguments apart. @throws {UsageError} for an unknown flag, a value missing, or one too many. */
export function parseArguments(args: readonly string[], flags: readonly Flag[]): Arguments {
  const options = Object.fromEntries(
    flags.map((flag) => [
      flag.name,
      { type: flag.value ? ('string' as const) : ('boolean' as const), multiple: true, ...(flag.short ? { short: flag.short } : {}) },
    ]),
  )
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true, allowPositionals: true })
  const positionals: string[] = []
  const inOrder: GivenFlag[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const flag = flags.find((one) => one.name === token.name)
    if (!flag) throw unknown(token.rawName, flags)
    const isFlag = token.inlineValue === false && token.value !== undefined && token.value.length > 1 && token.value.startsWith('-')
    if (flag.value && (token.value === undefined || isFlag)) throw new UsageError(`The flag ${token.rawName} needs a value: ${flag.value}.`)
    if (!flag.value && token.value !== undefined) throw new UsageError(`The flag ${token.rawName} takes no value.`)
    inOrder.push({ name: flag.name, value: token.value ?? '' })
  }
  const values = (name: string) => inOrder.filter((one) => one.name === name).map((one) => one.value)
  return {
    positionals,
    inOrder,
    has: (name) => inOrder.some((one) => one.name === name),
    value: (name) => values(name).at(-1),
    values,
  }
}

function unknown(written: string, flags: readonly Flag[]): UsageError {
  const close = nearest(
    written.replace(/^-+/u, ''),
    flags.map((flag) => flag.name),
  )
  return new UsageError(`There is no flag “${written}”. ${close ? `Did you mean “--${close}”?` : 'See --help for all flags.'}`)
}
