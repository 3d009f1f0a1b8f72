import { appendFile, stat } from 'node:fs/promises'
import type { LintResult } from '@saydo/project'
import { markdownReport } from '../formats/markdown-report.js'
import type { Io } from '../io.js'

/** What GitHub takes as the summary of one step, in bytes: of a longer one it shows nothing. */
const MOST = 1024 * 1024
/** With less room than this, not even the verdict is sure to fit. */
const LEAST = 16 * 1024

/**
 * Appends the whole report to the summary of a GitHub job, where one is asked for (GITHUB_STEP_SUMMARY). What cannot be written is
 * said on standard error: the findings themselves are told elsewhere, so it is no trouble.
 */
export async function appendJobSummary(result: LintResult, { env, cwd, stderr }: Io): Promise<void> {
  const file = env['GITHUB_STEP_SUMMARY']
  if (!file) return
  try {
    const used = await stat(file).then(
      ({ size }) => size,
      () => 0,
    )
    const most = MOST - used - 1
    if (most < LEAST) throw new Error(`it is full (${used} bytes; GitHub takes ${MOST})`)
    const text = markdownReport(result, { env, root: cwd }, { most, lengthOf: Buffer.byteLength })
    // What stands there may lack its last line break.
    await appendFile(file, `${used > 0 ? '\n' : ''}${text}`)
  } catch (error) {
    stderr.write(`saydo: the summary of the job was not written: ${error instanceof Error ? error.message : String(error)}\n`)
  }
}
