import { basename, dirname, join } from 'node:path'
import type { Entry, Files } from './files.js'
import { type IgnoreChain, ignoreChain, isIgnored, withFolder } from './gitignore.js'
import { isDocumentName, isWithin } from './paths.js'
import { reasonOf } from './read-file.js'

/** Something about the search for documents that must be said; `grave` where documents may have been missed. */
export interface Notice {
  readonly path: string
  readonly message: string
  readonly grave: boolean
}

export interface WalkOptions {
  /** Enters hidden folders and takes hidden files too. */
  readonly hidden?: boolean
  /** Stops after this many folder entries: for a search that nobody asked for. */
  readonly mostEntries?: number
}

export interface Walk {
  /** Absolute paths of documents, sorted. */
  readonly files: readonly string[]
  readonly notices: readonly Notice[]
  /** Whether `mostEntries` was reached. */
  readonly stopped: boolean
}

const NEVER = new Set(['node_modules', '.git'])

/**
 * Finds the documents in a folder. `.gitignore` is honoured, `node_modules` and `.git` are never entered, hidden files are left
 * out. A link is followed once all real folders are known, and never into a folder that was seen: loops end and are said.
 */
export async function walk(files: Files, root: string, options: WalkOptions = {}): Promise<Walk> {
  const above = await ignoreChain(files, root)
  const state: State = { disk: files, files: [], notices: [], links: [], seen: new Set(), entries: 0, options }
  // A folder named in so many words is searched even where a file above it ignores it.
  await enter(root, isIgnored(above, root, true) ? [] : above, state)
  for (let link = state.links.shift(); link; link = state.links.shift()) await followLink(link.path, link.chain, state)
  return { files: state.files.sort(), notices: state.notices, stopped: isSpent(state) }
}

interface State {
  readonly disk: Files
  readonly files: string[]
  readonly notices: Notice[]
  readonly links: { path: string; chain: IgnoreChain }[]
  /** Real paths of folders entered and files taken. */
  readonly seen: Set<string>
  entries: number
  readonly options: WalkOptions
}

async function enter(folder: string, chain: IgnoreChain, state: State): Promise<void> {
  let entries: Entry[]
  let real: string
  try {
    real = await state.disk.realpath(folder)
    if (state.seen.has(real)) return
    state.seen.add(real)
    entries = [...(await state.disk.list(folder))]
  } catch (error) {
    state.notices.push({ path: folder, message: `the folder was not searched: ${reasonOf(error)}`, grave: true })
    return
  }
  const own = await withFolder(state.disk, chain, folder)
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isSpent(state)) return
    state.entries += 1
    const path = join(folder, entry.name)
    if (NEVER.has(entry.name) || (entry.name.startsWith('.') && !state.options.hidden)) continue
    if (isIgnored(own, path, entry.kind === 'folder')) continue
    if (entry.kind === 'link') state.links.push({ path, chain: own })
    else if (entry.kind === 'folder') await enter(path, own, state)
    else if (isDocumentName(entry.name)) take(path, join(real, entry.name), state)
  }
}

async function followLink(path: string, chain: IgnoreChain, state: State): Promise<void> {
  try {
    const real = await state.disk.realpath(path)
    const isFolder = (await state.disk.stat(path))?.kind === 'folder'
    if (isIgnored(chain, path, isFolder) || NEVER.has(basename(real))) return
    if (!isFolder) {
      if (isDocumentName(path)) take(path, real, state)
    } else if (isWithin(real, await state.disk.realpath(dirname(path)))) {
      state.notices.push({ path, message: 'the link leads back to a folder it stands in and was not followed', grave: false })
    } else await enter(path, chain, state)
  } catch {
    // A document's link that leads nowhere is told when the document is read.
    if (isDocumentName(path)) state.files.push(path)
  }
}

function take(path: string, real: string, state: State): void {
  if (state.seen.has(real)) return
  state.seen.add(real)
  state.files.push(path)
}

function isSpent({ entries, options }: State): boolean {
  return options.mostEntries !== undefined && entries >= options.mostEntries
}
