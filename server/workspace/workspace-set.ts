import { type Configuration, type Files, filesIn, fitting, isWithin, type LintedDocument, type LoadedSet, readFile } from '@saydo/project'
import type { Settings } from '../settings.js'

/** One policy set of the workspace: what of it is read, and what has changed since. */
export class WorkspaceSet {
  /** Documents of the workspace whose findings are shown; the others only take part in judging. */
  asked: ReadonlySet<string> = new Set()
  notices: readonly string[] = []
  readonly documents = new Map<string, LintedDocument>()
  private readonly dirty = new Set<string>()
  /** All documents of the set, those that are being read this moment among them. */
  private members: ReadonlySet<string> = new Set()

  constructor(
    /** The configuration's path, or the folder's where there is none. */
    readonly key: string,
    readonly loaded: LoadedSet,
    private readonly files: Files,
    private readonly messages: Settings['messages'],
    /** The set that this one takes the place of, until all is read. */
    private before?: LoadedSet,
  ) {}

  /** Whether its baseline was written anew since it was read. */
  isOutdated = false

  /** Whether the set would be judged the same under this configuration and these settings. */
  isSame(root: string, configuration: Configuration | undefined, settings: Settings): boolean {
    const { loaded } = this
    return (
      !this.isOutdated &&
      loaded.root === root &&
      textsOf(loaded.configuration) === textsOf(configuration) &&
      this.messages === settings.messages
    )
  }

  /** Settles which documents belong to the set: new ones are read at the next refresh. */
  setMembers(members: ReadonlySet<string>): void {
    for (const path of [...this.documents.keys(), ...this.dirty]) if (!members.has(path)) this.drop(path)
    for (const path of members) if (!this.members.has(path)) this.dirty.add(path)
    this.members = members
  }

  has(path: string): boolean {
    return this.members.has(path)
  }

  /** Whether any of its documents stands in a folder. */
  holdsBelow(folder: string): boolean {
    return [...this.documents.keys()].some((path) => path !== folder && isWithin(folder, path))
  }

  /** The document will be read anew at the next refresh. */
  touch(path: string): void {
    this.dirty.add(path)
  }

  get waiting(): number {
    return this.dirty.size
  }

  /** Reads what has changed and judges it. `onDocument` may make it wait, so that other requests come through. */
  async refresh(onDocument: () => Promise<void>): Promise<ReadonlySet<string>> {
    const read = [...this.dirty]
    this.dirty.clear()
    for (const path of read) {
      await onDocument()
      this.documents.set(path, this.loaded.put(path, withoutMark(await readFile(this.files, path)), { before: this.before }))
    }
    this.before = undefined
    await this.loaded.placePriorities()
    const changed = [...this.loaded.update()].map((name) => this.loaded.pathOf(name))
    // A declaration may stand at the same offset and yet in another line: what is related to it must be told anew.
    const declares = this.loaded.engine.priorities().some(({ file }) => read.includes(this.loaded.pathOf(file)))
    return new Set([...read, ...changed, ...(declares ? this.asked : [])])
  }

  private drop(path: string): void {
    this.loaded.remove(path)
    this.documents.delete(path)
    this.dirty.delete(path)
  }
}

/** The texts of all files that a configuration is made of. */
function textsOf(configuration: Configuration | undefined): string {
  return JSON.stringify(filesIn(configuration?.layers ?? []).map(({ file, text }) => [file, text]))
}

/** Editors show a text without its byte order mark, and so count its positions. */
function withoutMark(content: Awaited<ReturnType<typeof readFile>>): Awaited<ReturnType<typeof readFile>> {
  return content.status === 'linted' && content.text.startsWith('\uFEFF') ? fitting(content.text.slice(1)) : content
}
