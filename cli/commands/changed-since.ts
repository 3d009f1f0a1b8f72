import { type ChangedResult, GitError, type LintOptions, lintChanged } from '@saydo/project'
import type { Io } from '../io.js'
import { count, printable } from '../terminal/text.js'
import { UsageError } from '../usage-error.js'

/** Lints what the paths name and keeps what touches a change. @throws {UsageError} where git cannot tell what changed. */
export function sinceRef(since: string, paths: readonly string[], { stdin, ...options }: LintOptions): Promise<ChangedResult> {
  if (stdin) throw new UsageError('Give either --stdin or --changed-since, not both: git knows only what is saved.')
  return withGit(() => lintChanged(paths, { ...options, since }))
}

/** Does something with git; what git cannot do is a mistake in the command line. @throws {UsageError} */
export async function withGit<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof GitError) throw new UsageError(printable(`${error.message} ${error.mend}`))
    throw error
  }
}

/** Whether the change deleted all that was asked for: then there is nothing to lint, and nothing wrong. */
export function isEmptied({ documents, unmatched, change }: ChangedResult): boolean {
  return documents.length === 0 && unmatched.length === 0 && change.deleted.length > 0
}

/** Says on standard error how much changed and what was left untold: few findings must not look like few faults. */
export function tellUntold({ change }: ChangedResult, since: string, io: Io): void {
  const { commit, documents, deleted, untold } = change
  const parts = [
    documents.length === 0 ? 'no document changed' : `${count(documents.length, 'document')} changed`,
    ...(deleted.length > 0 ? [`${deleted.join(', ')} deleted`] : []),
  ]
  const left =
    untold === 0
      ? ''
      : `; ${count(untold, 'finding')} that ${untold === 1 ? 'has' : 'have'} nothing to do with it ${untold === 1 ? 'is' : 'are'} not shown`
  io.stderr.write(printable(`saydo: ${parts.join(', ')} since ${since} (${commit})${left}`).concat('\n'))
}
