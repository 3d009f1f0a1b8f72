/** What stands at a path. */
export interface Stat {
  readonly kind: 'file' | 'folder' | 'other'
  /** In bytes. */
  readonly size: number
}

export interface Entry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'link' | 'other'
}

/** The file system as far as Saydo needs it: a disk's, or an editor's. Paths are absolute. */
export interface Files {
  /** Follows links; undefined where nothing is there. @throws what keeps it from saying. */
  stat(path: string): Promise<Stat | undefined>
  /** The entries of a folder, in no order. @throws where it cannot be read. */
  list(folder: string): Promise<readonly Entry[]>
  /** @throws where it cannot be read. */
  read(path: string): Promise<Uint8Array>
  /** The path without links. @throws where nothing is there. */
  realpath(path: string): Promise<string>
}

/** Whether something stands at a path. */
export async function exists(files: Files, path: string): Promise<boolean> {
  return (await files.stat(path).catch(() => undefined)) !== undefined
}
