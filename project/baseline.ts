import { dirname, join, resolve } from 'node:path'
import { type Known, readBaseline } from '@saydo/rules'
import type { Mistake } from './configuration/mistakes.js'
import type { Files } from './files.js'
import { relativePath } from './paths.js'
import { readFile } from './read-file.js'

/** The name of a baseline in a policy set's folder. */
export const BASELINE_NAME = '.saydo-baseline.json'

/** One policy set's part of a baseline. */
export interface Baseline {
  /** Absolute path of its file, which need not be there. */
  readonly path: string
  /** Entries of this set. */
  readonly entries: readonly Known[]
  /** Entries of other sets in the same file. */
  readonly others: readonly Known[]
  /** The set's folder as its entries name it; undefined where it is the baseline's own. */
  readonly set: string | undefined
}

/** Where a set's baseline is looked for: in its folder, in a file for all sets, or nowhere. */
export type BaselineChoice = string | false | undefined

/** Reads the baseline of the set rooted at `root`; one that is not there is empty, unless it was named. */
export async function openBaseline(
  files: Files,
  root: string,
  { cwd, choice, isNew }: { readonly cwd: string; readonly choice: BaselineChoice; readonly isNew: boolean },
): Promise<Baseline | { readonly mistakes: readonly Mistake[] } | undefined> {
  if (choice === false) return undefined
  const path = choice === undefined ? join(root, BASELINE_NAME) : resolve(cwd, choice)
  const folder = relativePath(dirname(path), root)
  const set = folder === '.' ? undefined : folder
  const file = relativePath(cwd, path)
  const mistake = (line: number, message: string, mend: string): Mistake => ({ file, line, column: 1, key: '', message, mend })
  const found = await files.stat(path).catch(() => undefined)
  if (!found && (choice === undefined || isNew)) return { path, entries: [], others: [], set }
  const read = await readFile(files, path)
  if (read.status !== 'linted') {
    return { mistakes: [mistake(1, `The baseline cannot be read: ${read.reason}.`, 'Make one with --update-baseline.')] }
  }
  const { entries, bad } = readBaseline(read.text)
  if (bad.length > 0) {
    const mend = 'Mend the line or take it out, or make the baseline anew with --update-baseline after deleting it.'
    return { mistakes: bad.map(({ line, reason }) => mistake(line, `The baseline cannot be used: ${reason}.`, mend)) }
  }
  return { path, set, entries: entries.filter((entry) => entry.set === set), others: entries.filter((entry) => entry.set !== set) }
}
