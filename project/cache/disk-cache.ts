import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { reasonOf } from '../read-file.js'
import { decodeData } from './encoding.js'
import { cacheVersion } from './keys.js'
import { type Entries, readPack, writePack } from './pack.js'

const PACK = 'readings.pack'
/** What a run that lost its way left behind is taken away after so long, in milliseconds. */
const LOST = 3_600_000

/** Entries that no run has used lately are kept up to this many bytes, or as many as this run used. */
const MOST_UNUSED = 16_000_000

/** Says that the folder holds nothing of worth to backups (bford.info/cachedir). */
const TAG = 'Signature: 8a477f597d28d172789f06886806bc55\n# This folder is a cache made by Saydo. It may be deleted at any time.\n'

/**
 * What earlier runs worked out, by key, in one file of a folder. Whatever is wrong with the file or the folder is told in
 * `troubles` and costs time, never an answer.
 */
export class DiskCache {
  /** What went wrong, in words without a full stop. */
  readonly troubles: string[] = []
  private readonly used = new Map<string, Uint8Array>()
  private isChanged = false

  private constructor(
    readonly folder: string,
    private readonly version: string,
    private readonly entries: Map<string, Uint8Array>,
    /** What the file was when it was read: another run may have written it since. */
    private mark: string | undefined,
  ) {}

  /** Opens the cache in a folder, which need not be there yet. Never throws. */
  static async open(folder: string, version = cacheVersion()): Promise<DiskCache> {
    const { entries, mark, trouble } = await load(folder, version)
    const cache = new DiskCache(folder, version, entries, mark)
    if (trouble !== undefined) cache.damaged(trouble)
    return cache
  }

  /** The data kept under a key. */
  find(key: string): unknown {
    const bytes = this.used.get(key) ?? this.entries.get(key)
    if (!bytes) return undefined
    try {
      const data = decodeData(bytes)
      this.used.set(key, bytes)
      return data
    } catch {
      this.used.delete(key)
      this.entries.delete(key)
      this.damaged('an entry of it is damaged; it is made anew')
      return undefined
    }
  }

  /** Keeps data, encoded, for the runs to come. */
  keep(key: string, bytes: Uint8Array): void {
    this.used.set(key, bytes)
    this.isChanged = true
  }

  /**
   * Writes what is new, whole or not at all. What another run wrote meanwhile is kept too; of what neither used only so much
   * that the file cannot grow for ever.
   */
  async close(): Promise<void> {
    if (!this.isChanged) return
    try {
      await makeFolder(this.folder)
      const now = await load(this.folder, this.version)
      const other = now.mark === this.mark ? this.entries : now.entries
      await writeWhole(this.folder, writePack(this.version, this.merged(other)))
      await clear(this.folder)
    } catch (error) {
      this.troubles.push(`it was not written: ${writingReason(error)}`)
    }
  }

  private merged(others: Entries): Entries {
    const merged = new Map(this.used)
    let room = Math.max(MOST_UNUSED, sizeOf(this.used))
    for (const [key, bytes] of others) {
      if (merged.has(key)) continue
      room -= bytes.length
      if (room < 0) break
      merged.set(key, bytes)
    }
    return merged
  }

  private damaged(trouble: string): void {
    this.isChanged = true
    if (!this.troubles.includes(trouble)) this.troubles.push(trouble)
  }
}

async function load(
  folder: string,
  version: string,
): Promise<{ entries: Map<string, Uint8Array>; mark: string | undefined; trouble?: string }> {
  const path = join(folder, PACK)
  const nothing = { entries: new Map<string, Uint8Array>(), mark: undefined }
  try {
    const found = await stat(path)
    const mark = `${found.mtimeMs} ${found.size} ${found.ino}`
    if (!found.isFile()) return { ...nothing, trouble: `${PACK} is not a regular file` }
    const entries = readPack(await readFile(path), version)
    return entries ? { entries, mark } : { ...nothing, trouble: `${PACK} is damaged, or was not made by Saydo; it is made anew` }
  } catch (error) {
    return isMissing(error) ? nothing : { ...nothing, trouble: `it was not read: ${reasonOf(error)}` }
  }
}

async function writeWhole(folder: string, bytes: Uint8Array): Promise<void> {
  const draft = join(folder, `${PACK}.${randomUUID()}.tmp`)
  try {
    await writeFile(draft, bytes, { flush: true })
    await rename(draft, join(folder, PACK))
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Takes away drafts of runs that were ended in the midst of writing. */
async function clear(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${PACK}.`) || !name.endsWith('.tmp')) continue
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > LOST) await rm(join(folder, name), { force: true })
  }
}

/** A folder of our own is kept out of Git and of backups; in one that somebody else made nothing but the cache is written. */
async function makeFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true })
  if (made === undefined && (await readdir(folder)).length > 0) return
  await writeFile(join(folder, '.gitignore'), '*\n')
  await writeFile(join(folder, 'CACHEDIR.TAG'), TAG)
}

function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT'
}

function writingReason(error: unknown): string {
  return WRITING[codeOf(error)] ?? reasonOf(error)
}

const WRITING: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  ENOTDIR: 'a file stands where its folder should be',
  EEXIST: 'a file stands where its folder should be',
  EISDIR: 'a folder stands where its file should be',
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function sizeOf(entries: Entries): number {
  let size = 0
  for (const bytes of entries.values()) size += bytes.length
  return size
}
