import { basename, dirname, resolve } from 'node:path'
import {
  BASELINE_NAME,
  CONFIGURATION_NAMES,
  configurationFinder,
  covered,
  exists,
  type Files,
  filesIn,
  type LintedDocument,
  LoadedSet,
  type Mistake,
  RULE_IDS,
} from '@saydo/project'
import type { CustomRule } from '@saydo/rules'
import type { Settings } from '../settings.js'
import { isDocument, planWorkspace, type Wanted, type WorkspacePlan } from './plan.js'
import { WorkspaceSet } from './workspace-set.js'

/** What the workspace needs of the session around it. */
export interface WorkspaceHost {
  readonly disk: Files
  /** The disk with what open documents hold in the place of their files. */
  readonly files: Files
  settings(): Settings
  /** Paths of the documents open in the editor. */
  openPaths(): readonly string[]
  /** Lets other messages through; told how much is done, and of how much. */
  breathe(done: number, total: number): Promise<void>
}

/** The policy sets of all folders, kept up to date one piece of work after another. Paths are absolute. */
export class Workspace {
  readonly sets = new Map<string, WorkspaceSet>()
  mistakes: ReadonlyMap<string, readonly Mistake[]> = new Map()
  folders: readonly string[] = []
  private isPlanned = false
  /** Open documents that belong to no set: typing in them changes nothing. */
  private leftOut: ReadonlySet<string> = new Set()
  private work: Promise<unknown> = Promise.resolve()

  constructor(private readonly host: WorkspaceHost) {}

  /** The set that a document belongs to. */
  setOf(path: string): WorkspaceSet | undefined {
    for (const set of this.sets.values()) if (set.has(path)) return set
    return undefined
  }

  /** The rules that configurations define. */
  customRules(): readonly CustomRule[] {
    return [...this.sets.values()].flatMap(({ loaded }) => loaded.configuration?.customRules ?? [])
  }

  /** Ids of all rules that any set has. */
  ruleIds(): readonly string[] {
    return [...RULE_IDS, ...this.customRules().map(({ id }) => id)]
  }

  documentAt(path: string): LintedDocument | undefined {
    return this.setOf(path)?.documents.get(path)
  }

  /** Why a document is linted nowhere; undefined where there is no such document. */
  async reasonLeftOut(path: string): Promise<string | undefined> {
    if (!isDocument(path) || !(await exists(this.host.files, path))) return undefined
    const file = await configurationFinder(this.host.files, dirname(path)).fileFor(dirname(path))
    const configuration = file === undefined ? undefined : this.sets.get(file)?.loaded.configuration
    if (configuration && !covered(configuration, configuration.root, path)) return `${basename(configuration.file)} leaves it out`
    return 'it is ignored, hidden, or stands in no folder of the workspace'
  }

  /** A document's text changed: it is read anew before the next answer. One that is new makes the sets be planned anew. */
  touch(path: string): void {
    if (basename(path) === BASELINE_NAME) this.forgetBaseline(path)
    else if (isConfiguration(path) || this.isBuiltOn(path)) this.isPlanned = false
    else if (isDocument(path)) {
      const set = this.setOf(path)
      if (set) set.touch(path)
      else if (!this.leftOut.has(path)) this.isPlanned = false
    } else if ([...this.sets.values()].some((set) => set.holdsBelow(path))) this.isPlanned = false
  }

  /** Another baseline may know other findings: its set is opened anew, with all that it has read. */
  private forgetBaseline(path: string): void {
    this.isPlanned = false
    for (const set of this.sets.values()) if (set.loaded.baseline?.path === path) set.isOutdated = true
  }

  /** Whether a configuration builds on a file, or is kept from it by a mistake there. */
  private isBuiltOn(path: string): boolean {
    const configurations = [...this.sets.values()].map(({ loaded }) => loaded.configuration)
    // A file that a configuration builds on may be missing yet: its name stands nowhere.
    return (
      (this.mistakes.size > 0 && /\.(?:ya?ml|json)$/u.test(path)) ||
      configurations.some((one) => filesIn(one?.layers ?? []).some(({ file }) => file === path))
    )
  }

  /** Files came, went or changed in ways that move documents between sets. */
  replan(): void {
    this.isPlanned = false
  }

  /** Brings everything up to date, and names the documents and configurations about which there may be something new to tell. */
  refresh(): Promise<ReadonlySet<string>> {
    const next = this.work.then(() => (this.isStale() ? this.refreshNow() : new Set<string>()))
    this.work = next.catch(() => undefined)
    return next
  }

  private isStale(): boolean {
    return !this.isPlanned || [...this.sets.values()].some((set) => set.waiting > 0)
  }

  private async refreshNow(): Promise<ReadonlySet<string>> {
    const changed = new Set<string>()
    if (!this.isPlanned) for (const path of await this.plan()) changed.add(path)
    const total = [...this.sets.values()].reduce((sum, set) => sum + set.waiting, 0)
    let done = 0
    for (const set of this.sets.values()) {
      for (const path of await set.refresh(() => this.host.breathe(done++, total))) changed.add(path)
    }
    return changed
  }

  private async plan(): Promise<ReadonlySet<string>> {
    this.isPlanned = true
    const { files, disk } = this.host
    const plan = await planWorkspace({ files, disk, folders: this.folders, open: this.host.openPaths() })
    const before = [...this.mistakes.keys(), ...[...this.sets.values()].flatMap((set) => [...set.documents.keys()])]
    const mistakes = new Map(plan.mistakes)
    for (const wanted of plan.sets.values()) {
      for (const mistake of (await this.settle(wanted)) ?? []) {
        const file = resolve(wanted.root, mistake.file)
        mistakes.set(file, [...(mistakes.get(file) ?? []), mistake])
      }
    }
    for (const key of this.sets.keys()) if (!plan.sets.has(key) && !isBroken(plan, key)) this.sets.delete(key)
    this.mistakes = mistakes
    this.leftOut = new Set(this.host.openPaths().filter((path) => !this.setOf(path)))
    return new Set([...before, ...mistakes.keys()])
  }

  /** Makes a set what it should be; one whose configuration still says the same keeps what it has read. */
  private async settle(wanted: Wanted): Promise<readonly Mistake[] | undefined> {
    const { key, root, configuration } = wanted
    const settings = this.host.settings()
    let set = this.sets.get(key)
    if (!set?.isSame(root, configuration, settings)) {
      const opened = await LoadedSet.open(root, configuration, { files: this.host.files, cwd: root, messages: settings.messages })
      if ('mistakes' in opened) return opened.mistakes
      set = new WorkspaceSet(key, opened.set, this.host.files, settings.messages, set?.loaded)
      this.sets.set(key, set)
    }
    set.asked = wanted.asked
    set.notices = [...wanted.notices]
    set.setMembers(wanted.members)
    return undefined
  }
}

/** A set whose configuration was broken by an edit keeps what it had until the mistake is mended. */
function isBroken(plan: WorkspacePlan, key: string): boolean {
  return plan.mistakes.has(key)
}

export function isConfiguration(path: string): boolean {
  return CONFIGURATION_NAMES.some((name) => basename(path) === name)
}
