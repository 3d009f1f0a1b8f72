import { resolve } from 'node:path'
import { discover } from './discover.js'
import { exists } from './files.js'
import type { Changes } from './git/changes.js'
import type { LintOptions } from './lint-options.js'
import type { Reading } from './read-sets.js'

/** Documents that were named, and folders and globs that were searched, and that the change emptied: no reason to fail. */
export async function deletedAmong({ documents, unmatched }: Reading, { cwd, files }: LintOptions, changes: Changes): Promise<Set<string>> {
  const deleted = new Set<string>()
  for (const { file, status } of documents) {
    const path = resolve(cwd, file)
    if (status === 'unreadable' && !(await exists(files, path)) && (await exists(changes.files, path))) deleted.add(file)
  }
  for (const path of unmatched) if ((await discover(changes.files, [path], cwd)).files.length > 0) deleted.add(path)
  return deleted
}
