import { dirname } from 'node:path'
import type { Configuration } from './configuration/configuration.js'
import { configurationFinder, type Found } from './configuration/find.js'
import type { Mistake } from './configuration/mistakes.js'
import type { Discovery } from './discover.js'
import type { Files } from './files.js'
import { isWithin, relativePath } from './paths.js'
import { type Notice, walk } from './walk.js'

/** Documents that are judged together. Paths are absolute. */
export interface PlannedSet {
  /** The folder that the configuration's globs are relative to. */
  readonly root: string
  readonly configuration: Configuration | undefined
  /** Documents whose findings are wanted. */
  readonly asked: ReadonlySet<string>
  /** All documents of the set, those asked for among them, sorted. */
  readonly members: readonly string[]
}

export interface Plan {
  readonly sets: readonly PlannedSet[]
  readonly mistakes: readonly Mistake[]
  readonly notices: readonly Notice[]
}

export interface PlanOptions {
  readonly cwd: string
  /** Absolute path of one configuration to use for everything, rooted at the working directory. */
  readonly config?: string | undefined
}

/** How many folder entries are searched for documents that nobody asked for, where no configuration says which belong together. */
const MOST_UNASKED_ENTRIES = 20_000

/** Sorts the documents that were asked for into policy sets, and completes each set with the documents that belong to it. */
export async function planSets(disk: Files, { files, named, hasFolder }: Discovery, { cwd, config }: PlanOptions): Promise<Plan> {
  const finder = configurationFinder(disk, cwd)
  const fileFor = async (path: string) => config ?? (await finder.fileFor(dirname(path)))
  const groups = new Map<string | undefined, string[]>()
  for (const path of files) {
    const file = await fileFor(path)
    groups.set(file, [...(groups.get(file) ?? []), path])
  }
  if (config && groups.size === 0) groups.set(config, [])
  const sets: PlannedSet[] = []
  const mistakes: Mistake[] = []
  const notices: Notice[] = []
  for (const [file, asked] of groups) {
    const found = file === undefined ? undefined : await finder.load(file)
    if (found && 'mistakes' in found) {
      // What several configurations build on is read once, and so are its mistakes.
      mistakes.push(...found.mistakes.filter((mistake) => !mistakes.includes(mistake)))
      if (asked.length > 0) notices.push(heldBack(found, asked.length))
      continue
    }
    const configuration = found?.configuration
    const root = config ? cwd : (configuration?.root ?? cwd)
    const covers = (path: string) => !configuration || covered(configuration, root, path)
    for (const path of asked.filter((one) => named.has(one) && !covers(one))) {
      notices.push({ path, message: `not linted: ${relativePath(cwd, configuration?.file ?? cwd)} leaves it out`, grave: false })
    }
    const wanted = asked.filter(covers)
    const isWhole = wanted.length === 0 || (hasFolder && !configuration)
    const others = isWhole ? { files: [], notices: [] } : await unasked(disk, root, configuration, wanted)
    notices.push(...others.notices)
    const belonging: string[] = []
    for (const path of others.files) if (covers(path) && (await fileFor(path)) === file) belonging.push(path)
    const members = await distinctFiles(disk, [...wanted, ...belonging])
    const own = new Set(members)
    sets.push({ root, configuration, asked: new Set(wanted.filter((path) => own.has(path))), members: members.sort() })
  }
  return { sets, mistakes, notices }
}

/** Whether a configuration counts a document among its policy set. A document outside its root is covered: it was asked for. */
export function covered(configuration: Configuration, root: string, path: string): boolean {
  return !isWithin(root, path) || configuration.covers(relativePath(root, path))
}

async function unasked(disk: Files, root: string, configuration: Configuration | undefined, asked: readonly string[]) {
  // Without a configuration, only what stands in the working directory is known to belong together.
  if (!asked.some((path) => isWithin(root, path))) return { files: [], notices: [] }
  const { files, notices, stopped } = await walk(disk, root, configuration ? {} : { mostEntries: MOST_UNASKED_ENTRIES })
  const message = `only the first ${MOST_UNASKED_ENTRIES} entries were searched for documents of the same organisation; a saydo.yml says which belong together`
  return { files, notices: stopped ? [...notices, { path: root, message, grave: false }] : notices }
}

/** Keeps the first of the paths that lead to one file: a document read under two names would contradict itself. */
async function distinctFiles(disk: Files, paths: readonly string[]): Promise<string[]> {
  const seen = new Map<string, string>()
  for (const path of paths) {
    const real = await disk.realpath(path).catch(() => path)
    if (!seen.has(real)) seen.set(real, path)
  }
  return [...seen.values()]
}

function heldBack({ file }: Found, count: number): Notice {
  const message = `${count} ${count === 1 ? 'document was' : 'documents were'} not linted because of the mistakes in this configuration`
  return { path: file, message, grave: true }
}
