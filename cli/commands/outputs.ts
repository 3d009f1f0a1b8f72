import { resolve } from 'node:path'
import type { Arguments } from '../arguments.js'
import { FORMAT_NAMES, formatByItself, formatNamed, type OfferedFormat } from '../formats/index.js'
import type { Io } from '../io.js'
import { UsageError } from '../usage-error.js'

/** One report of a lint: how it is told, and where. */
export interface ReportOutput extends OfferedFormat {
  readonly name: string
  /** As it was given; undefined for standard output. */
  readonly file: string | undefined
}

const BY_ITSELF = FORMAT_NAMES.includes('github') ? 'stylish, or github in a job of GitHub Actions' : 'stylish'

/** How --format is explained: every name there is. */
export const FORMAT_HELP = `How to tell the findings: ${listed(FORMAT_NAMES)}. Without it ${BY_ITSELF}. May be repeated, each with an --output-file of its own; one goes to standard output.`

/**
 * Reads which reports are asked for: an --output-file belongs to the --format before it, or to the only one there is.
 * @throws {UsageError} where it is not clear which report goes where, or where two go to one place.
 */
export function outputsOf(args: Arguments, io: Io): readonly ReportOutput[] {
  const asked: { name: string; file: string | undefined }[] = []
  const early: string[] = []
  for (const { name, value } of args.inOrder) {
    const last = asked.at(-1)
    if (name === 'format') asked.push({ name: value, file: undefined })
    if (name !== 'output-file') continue
    if (value === '') throw new UsageError('The flag --output-file needs a value: FILE.')
    if (!last) early.push(value)
    else if (last.file === undefined) last.file = value
    else
      throw new UsageError(
        `The format ${last.name} has two files, ${last.file} and ${value}. Give each --output-file a --format before it.`,
      )
  }
  placeEarly(early, asked)
  if (asked.length === 0) asked.push({ name: early.length > 0 ? 'stylish' : formatByItself(io), file: early[0] })
  const outputs = asked.map(({ name, file }) => ({ ...formatNamed(name), name, file }))
  expectPlaces(outputs, io)
  return outputs
}

/** A file named before every format goes to the only format there is. */
function placeEarly([first, second]: readonly string[], asked: { name: string; file: string | undefined }[]): void {
  if (first === undefined) return
  if (second !== undefined)
    throw new UsageError(`No --format stands between ${first} and ${second}. Give each --output-file a --format before it.`)
  const [only, other] = asked
  if (other || only?.file !== undefined) {
    throw new UsageError(`It is not clear what to write to ${first}: put its --format before the --output-file.`)
  }
  if (only) only.file = first
}

function expectPlaces(outputs: readonly ReportOutput[], { cwd }: Io): void {
  const printed = outputs.filter(({ file }) => file === undefined).map(({ name }) => name)
  if (printed.length > 1) {
    throw new UsageError(`Only one format can go to standard output, not ${listed(printed, 'and')}. Give the others an --output-file each.`)
  }
  const places = outputs.flatMap(({ file }) => (file === undefined ? [] : [resolve(cwd, file)]))
  const twice = outputs.find(({ file }) => file !== undefined && places.filter((place) => place === resolve(cwd, file)).length > 1)
  if (twice) throw new UsageError(`Two formats would be written to ${twice.file}. Give each a file of its own.`)
}

/** "stylish, json or sarif". */
function listed(names: readonly string[], word = 'or'): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`
}
