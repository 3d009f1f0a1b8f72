/** What one file of a cache holds: bytes by key, the latest used first. */
export type Entries = ReadonlyMap<string, Uint8Array>

const MAGIC = 'saydo-cache 1'
const LINE_END = 0x0a

/** All entries as one file: a line that says what it is, a line with keys and lengths, and the entries one behind the other. */
export function writePack(version: string, entries: Entries): Uint8Array {
  const index = JSON.stringify([...entries].map(([key, bytes]) => [key, bytes.length]))
  return Buffer.concat([Buffer.from(`${MAGIC} ${version}\n${index}\n`), ...entries.values()])
}

/** The entries of a file; none where another version wrote it, undefined where it is no whole file of a cache. */
export function readPack(bytes: Uint8Array, version: string): Map<string, Uint8Array> | undefined {
  const [first, second] = [bytes.indexOf(LINE_END), bytes.indexOf(LINE_END, bytes.indexOf(LINE_END) + 1)]
  if (first < 0 || second < 0) return undefined
  const head = Buffer.from(bytes.subarray(0, first)).toString('utf8')
  if (!head.startsWith(`${MAGIC} `)) return undefined
  if (head !== `${MAGIC} ${version}`) return new Map()
  const index = parseIndex(Buffer.from(bytes.subarray(first + 1, second)).toString('utf8'))
  if (!index) return undefined
  const entries = new Map<string, Uint8Array>()
  let at = second + 1
  for (const [key, length] of index) {
    entries.set(key, bytes.subarray(at, at + length))
    at += length
  }
  return at === bytes.length ? entries : undefined
}

function parseIndex(line: string): readonly (readonly [string, number])[] | undefined {
  try {
    const found: unknown = JSON.parse(line)
    return Array.isArray(found) && found.every(isRow) ? found : undefined
  } catch {
    return undefined
  }
}

function isRow(row: unknown): row is readonly [string, number] {
  return Array.isArray(row) && typeof row[0] === 'string' && Number.isInteger(row[1]) && row[1] >= 0
}
