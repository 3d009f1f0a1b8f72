import { Disposable, FileType, Uri, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'

interface Asked {
  readonly uri: string
}

/** Answers what a server without a file system asks: `saydo/fs/stat`, `saydo/fs/list`, `saydo/fs/read`. What cannot be read is null. */
export function answerFileRequests(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest('saydo/fs/stat', (asked: Asked) => orNull(() => stat(Uri.parse(asked.uri)))),
    client.onRequest('saydo/fs/list', (asked: Asked) => orNull(() => list(Uri.parse(asked.uri)))),
    client.onRequest('saydo/fs/read', (asked: Asked) => orNull(() => read(Uri.parse(asked.uri)))),
  )
}

async function stat(uri: Uri) {
  const { type, size } = await workspace.fs.stat(uri)
  return { kind: kindOf(type), size }
}

async function list(uri: Uri) {
  const entries = await workspace.fs.readDirectory(uri)
  return entries.map(([name, type]) => ({ name, kind: type & FileType.SymbolicLink ? 'link' : kindOf(type) }))
}

async function read(uri: Uri): Promise<string> {
  const bytes = await workspace.fs.readFile(uri)
  // A call takes only so many arguments.
  const step = 0x8000
  let binary = ''
  for (let at = 0; at < bytes.length; at += step) binary += String.fromCharCode(...bytes.subarray(at, at + step))
  return btoa(binary)
}

function kindOf(type: FileType): 'file' | 'folder' | 'other' {
  if (type & FileType.File) return 'file'
  return type & FileType.Directory ? 'folder' : 'other'
}

async function orNull<T>(answer: () => Promise<T>): Promise<T | null> {
  try {
    return await answer()
  } catch {
    return null
  }
}
