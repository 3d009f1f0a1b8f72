import { randomUUID } from 'node:crypto'
import { chmod, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file whole or not at all: a reader never sees half of it, and a failure leaves the old one. A link keeps leading to
 * its file, and the file keeps its mode; what is no regular file (a pipe, /dev/stdout) is written to as it is. @throws what the file system throws.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const old = await stat(target).catch(() => undefined)
  if (old && !old.isFile()) return writeFile(target, text)
  await mkdir(dirname(target), { recursive: true })
  const draft = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`)
  try {
    await writeFile(draft, text, { flush: true })
    if (old) await chmod(draft, old.mode & 0o7777)
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
