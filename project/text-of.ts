import { resolve } from 'node:path'
import type { LintOptions } from './lint-options.js'
import { type FileText, readFile } from './read-file.js'

/** A document's text: what came in on standard input under its name, else the file's. */
export function textOf(path: string, { files, cwd, stdin }: Pick<LintOptions, 'files' | 'cwd' | 'stdin'>): Promise<FileText> {
  return stdin && resolve(cwd, stdin.file) === path ? Promise.resolve(stdin.content) : readFile(files, path)
}
