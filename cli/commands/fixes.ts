import { resolve } from 'node:path'
import { type LintOptions, type LintResult, nodeFiles, readFile } from '@saydo/project'
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import type { Io } from '../io.js'
import { writeWhole } from '../output-file.js'
import { count } from '../terminal/text.js'

/** What fixes change, as a unified diff that `git apply` takes. */
export function diffOf({ fixed }: LintResult): string {
  return [...fixed]
    .map(([file, { before, after }]) =>
      createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 3, headerOptions: FILE_HEADERS_ONLY }),
    )
    .join('')
}

/** Writes the documents that fixes changed: each whole or not at all, and none that changed on disk meanwhile. Gives whether all went well. */
export async function writeFixes({ fixed, applied, documents }: LintResult, options: LintOptions, io: Io): Promise<boolean> {
  if (!options.fix) return true
  if (options.stdin) {
    const [document] = documents
    const { content } = options.stdin
    const text = document && fixed.get(document.file)?.after
    io.stdout.write(text ?? (content.status === 'linted' ? content.text : ''))
    return true
  }
  let isWhole = true
  for (const [file, { before, after }] of fixed) {
    const reason = await write(resolve(io.cwd, file), before, after)
    if (reason === undefined) continue
    isWhole = false
    io.stderr.write(`saydo: ${file} was not written: ${reason}\n`)
  }
  if (applied > 0) io.stderr.write(`saydo: ${count(applied, 'fix', 'fixes')} applied to ${count(fixed.size, 'document')}\n`)
  return isWhole
}

async function write(path: string, before: string, after: string): Promise<string | undefined> {
  const now = await readFile(nodeFiles, path)
  if (now.status !== 'linted' || now.text !== before) return 'it changed since it was read; run Saydo again'
  try {
    await writeWhole(path, after)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
