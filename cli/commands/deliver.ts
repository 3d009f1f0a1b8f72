import { resolve } from 'node:path'
import type { Arguments } from '../arguments.js'
import type { FormatContext } from '../formats/format.js'
import type { Io } from '../io.js'
import { writeWhole } from '../output-file.js'
import { paintFor, widthOf } from '../terminal/paint.js'
import { type Progress, progressOn } from '../terminal/progress.js'
import { VERSION } from '../version.js'

/** The width of texts in a file, which no terminal shows. */
const FILE_WIDTH = 100

/** Tells a report on standard output, or in the file of --output-file; gives whether it could. */
export async function deliver(report: (context: FormatContext) => string, args: Arguments, io: Io): Promise<boolean> {
  const file = args.value('output-file')
  const paint = paintFor(io.stdout, io.env, args.has('no-color') || file !== undefined)
  const text = report({ root: io.cwd, version: VERSION, paint, width: file === undefined ? widthOf(io.stdout) : FILE_WIDTH })
  if (file === undefined) {
    io.stdout.write(text)
    return true
  }
  try {
    await writeWhole(resolve(io.cwd, file), text)
    return true
  } catch (error) {
    io.stderr.write(`saydo: ${file} was not written: ${error instanceof Error ? error.message : String(error)}\n`)
    return false
  }
}

/** The progress bar that the flags ask for; `onProgress` is undefined where none is wanted. */
export function progressFor(args: Arguments, io: Io): { readonly onProgress: Progress['update'] | undefined; readonly end: () => void } {
  const isWanted = !args.has('no-progress') && (args.has('progress') || io.stderr.isTTY === true)
  const progress = progressOn(io.stderr, args.has('progress'))
  return { onProgress: isWanted ? progress.update : undefined, end: progress.end }
}
