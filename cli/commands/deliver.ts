import { resolve } from 'node:path'
import type { Reading } from '@saydo/project'
import type { Arguments } from '../arguments.js'
import type { FormatContext } from '../formats/format.js'
import type { Io } from '../io.js'
import { writeWhole } from '../output-file.js'
import { paintFor, widthOf } from '../terminal/paint.js'
import { progressOn } from '../terminal/progress.js'
import { count } from '../terminal/text.js'
import { VERSION } from '../version.js'

/** The width of texts in a file, which no terminal shows. */
const FILE_WIDTH = 100

/** One report to tell. */
export interface Report {
  /** Where it is written, relative to the working directory; undefined for standard output. */
  readonly file: string | undefined
  readonly text: (context: FormatContext) => string
}

/** Tells reports on standard output and in files, each file whole or not at all; gives whether all went well. */
export async function deliver(reports: readonly Report[], args: Arguments, io: Io, isTroubled: boolean): Promise<boolean> {
  let isWhole = true
  for (const { file, text } of reports) {
    const paint = paintFor(io.stdout, io.env, args.has('no-color') || file !== undefined)
    const width = file === undefined ? widthOf(io.stdout) : FILE_WIDTH
    const told = text({ root: io.cwd, version: VERSION, paint, width, env: io.env, isTroubled })
    if (file === undefined) io.stdout.write(told)
    else isWhole = (await write(file, told, io)) && isWhole
  }
  return isWhole
}

async function write(file: string, text: string, io: Io): Promise<boolean> {
  try {
    await writeWhole(resolve(io.cwd, file), text)
    return true
  } catch (error) {
    io.stderr.write(`saydo: ${file} was not written: ${error instanceof Error ? error.message : String(error)}\n`)
    return false
  }
}

/** The progress bar that the flags ask for; `onProgress` is undefined where none is wanted. */
export function progressFor(args: Arguments, io: Io) {
  const isWanted = !args.has('no-progress') && (args.has('progress') || io.stderr.isTTY === true)
  const progress = progressOn(io.stderr, args.has('progress'))
  const end = (result?: Reading) => {
    progress.end()
    const known = result?.known ?? 0
    if (args.has('progress') && known > 0) io.stderr.write(`saydo: ${count(known, 'document')} known from the cache\n`)
  }
  return { onProgress: isWanted ? progress.update : undefined, end }
}
