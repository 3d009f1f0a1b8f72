import type { Files } from './files.js'

/** Documents above this length (UTF-16 units) are not linted: the parser's time grows with the square beyond it. */
export const MOST_CHARACTERS = 1_000_000

/** The reason where nothing stands at the path. */
export const NO_FILE = 'there is no such file'

/** What became of a document; `reason` is a phrase without a full stop. */
export type FileText =
  | { readonly status: 'linted'; readonly text: string }
  | { readonly status: 'unreadable' | 'too-large'; readonly reason: string }

/** Reads a text file as UTF-8, a byte order mark kept. Never throws: whatever is wrong with the file is its answer's `reason`. */
export async function readFile(files: Files, path: string): Promise<FileText> {
  try {
    const found = await files.stat(path)
    if (!found) return unreadable(NO_FILE)
    if (found.kind === 'folder') return unreadable('it is a folder')
    // A pipe or device could keep us waiting for ever.
    if (found.kind === 'other') return unreadable('it is not a regular file')
    // No UTF-16 unit takes more than three bytes: so long a file needs no reading to be known as too large.
    if (found.size > MOST_CHARACTERS * 3 + 3) return tooLarge(`${Math.round(found.size / 1_000_000)} MB`)
    return decode(await files.read(path))
  } catch (error) {
    return unreadable(reasonOf(error))
  }
}

/** Decodes a document's bytes, from a file or from standard input. */
export function decode(bytes: Uint8Array): FileText {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return unreadable('it is UTF-16: save it as UTF-8')
  }
  if (bytes.includes(0)) return unreadable('it is a binary file, not text')
  const text = decodeStrictly(bytes)
  if (text === undefined) return unreadable(`it is not UTF-8 (line ${firstBadLine(bytes)}): save it as UTF-8`)
  return fitting(text)
}

/** A text as it is linted, or that it is too large to be. */
export function fitting(text: string): FileText {
  return text.length > MOST_CHARACTERS ? tooLarge(`${text.length.toLocaleString('en')} characters`) : { status: 'linted', text }
}

/** Why a file or folder cannot be read, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error))
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: NO_FILE,
  ENOTDIR: NO_FILE,
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link that leads to itself',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function firstBadLine(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return text.slice(0, text.indexOf('\uFFFD')).split('\n').length
}

function unreadable(reason: string): FileText {
  return { status: 'unreadable', reason }
}

function tooLarge(size: string): FileText {
  return { status: 'too-large', reason: `${size}; at most ${MOST_CHARACTERS.toLocaleString('en')} characters are read` }
}
