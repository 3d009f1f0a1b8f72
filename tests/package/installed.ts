import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, inject } from 'vitest'
import { type Ran, run } from './run.js'

/** The folder in which Saydo is installed, its version, its tarball, and a registry that has it. */
export const installed = inject('saydo')

/** Skips the file's tests, saying why, where nothing could be installed. */
export function needsInstallation(): void {
  beforeEach(({ skip }) => {
    const reason = inject('offline')
    skip(reason !== '', reason)
  })
}

/** Runs the installed program as a script of the folder's package.json does. */
export function saydo(args: readonly string[]): Promise<Ran> {
  return run(join(installed.folder, 'node_modules/.bin/saydo'), args, { cwd: installed.folder })
}

/** Writes files into the folder in which Saydo is installed. */
export async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(installed.folder, name)), { recursive: true })
    await writeFile(join(installed.folder, name), content)
  }
}
