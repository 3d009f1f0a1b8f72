import { dirname, resolve } from 'node:path'
import {
  type Configuration,
  configurationFinder,
  covered,
  type Discovery,
  discover,
  exists,
  type Files,
  isDocumentName,
  isWithin,
  type Mistake,
  type PlannedSet,
  planSets,
  relativePath,
} from '@saydo/project'

/** A policy set as the files say it should be. Paths are absolute. */
export interface Wanted {
  /** The configuration's path; where there is none the folder's, or that of a document on its own. */
  readonly key: string
  readonly root: string
  readonly configuration: Configuration | undefined
  readonly asked: Set<string>
  readonly members: Set<string>
  readonly notices: Set<string>
}

export interface WorkspacePlan {
  readonly sets: ReadonlyMap<string, Wanted>
  /** Mistakes by the path of their configuration. */
  readonly mistakes: ReadonlyMap<string, readonly Mistake[]>
}

/** What is asked of the plan: the workspace's folders, the documents open in the editor, and the disk as it is without the editor. */
export interface PlanRequest {
  readonly files: Files
  readonly disk: Files
  readonly folders: readonly string[]
  readonly open: readonly string[]
}

/** Sorts the documents of all folders, and those that are open elsewhere, into policy sets: folder by folder as the command line would. */
export async function planWorkspace({ files, disk, folders, open }: PlanRequest): Promise<WorkspacePlan> {
  const plan = new Planner(files)
  for (const folder of folders) {
    const kind = (await disk.stat(folder).catch(() => undefined))?.kind
    if (kind === 'folder') await plan.addFound(await discover(files, ['.'], folder), folder)
    // Some editors open a document as if it were a folder; a folder that is gone holds nothing.
    else if (kind === 'file') await plan.addFound(await discover(files, [folder], dirname(folder)), dirname(folder))
  }
  for (const path of open) {
    if (plan.holds(path) || !isDocument(path)) continue
    const folder = folders.find((one) => isWithin(one, path))
    // What a folder's search left out stays out; what is not saved yet was not there to be found.
    if (folder === undefined || !(await exists(disk, path))) await plan.addOpen(path, folder)
  }
  return plan
}

/** Whether a path is linted: its name says Markdown, or it was never saved under a name. */
export function isDocument(path: string): boolean {
  return isDocumentName(path) || path.startsWith('/:untitled/')
}

class Planner implements WorkspacePlan {
  readonly sets = new Map<string, Wanted>()
  readonly mistakes = new Map<string, readonly Mistake[]>()

  constructor(private readonly files: Files) {}

  holds(path: string): boolean {
    return [...this.sets.values()].some((set) => set.members.has(path))
  }

  async addFound(found: Discovery, cwd: string): Promise<void> {
    const plan = await planSets(this.files, found, { cwd })
    for (const mistake of plan.mistakes) {
      const file = resolve(cwd, mistake.file)
      const known = this.mistakes.get(file) ?? []
      // Folders of a workspace may build on the same file.
      const isKnown = known.some(
        ({ line, column, message }) => line === mistake.line && column === mistake.column && message === mistake.message,
      )
      if (!isKnown) this.mistakes.set(file, [...known, mistake])
    }
    const notices = [...found.notices, ...plan.notices].map((notice) => `${relativePath(cwd, notice.path)}: ${notice.message}`)
    for (const set of plan.sets) this.merge(set.configuration?.file ?? set.root, set, notices)
  }

  /** Adds a document that no folder's search found: to the set of its configuration or folder, else as a set of its own. */
  async addOpen(path: string, folder: string | undefined): Promise<void> {
    const config = await configurationFinder(this.files, dirname(path)).fileFor(dirname(path))
    const known = this.sets.get(config ?? folder ?? '')
    if (known) {
      if (known.configuration && !covered(known.configuration, known.root, path)) return
      known.asked.add(path)
      known.members.add(path)
    } else if (config === undefined) {
      const members = [path]
      this.merge(folder ?? path, { root: folder ?? dirname(path), configuration: undefined, asked: new Set(members), members }, [])
    } else await this.addFound({ files: [path], named: new Set([path]), unmatched: [], notices: [], hasFolder: false }, dirname(path))
  }

  private merge(key: string, { root, configuration, asked, members }: PlannedSet, notices: readonly string[]): void {
    const set: Wanted = this.sets.get(key) ?? {
      key,
      root,
      configuration,
      asked: new Set<string>(),
      members: new Set<string>(),
      notices: new Set<string>(),
    }
    for (const path of members) if (set.members.has(path) || !this.holds(path)) set.members.add(path)
    for (const path of asked) if (set.members.has(path)) set.asked.add(path)
    for (const notice of notices) set.notices.add(notice)
    this.sets.set(key, set)
  }
}
