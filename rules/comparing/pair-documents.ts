import type { Understood } from '../claims/extract.js'
import { compareText } from '../findings/finding.js'

/** What a document was, and what it became. */
export interface DocumentPair {
  readonly before: Understood
  readonly after: Understood
}

/** So much of the shorter document (0–1) must stand in the other, word for word, for it to be the same under a new name. */
const ALIKE = 0.5

/** Finds which document became which: by name, by a rename that is known (old name → new name), else by what stands in them. */
export function pairDocuments(
  before: readonly Understood[],
  after: readonly Understood[],
  renamed: ReadonlyMap<string, string>,
): readonly DocumentPair[] {
  const left = new Map(after.map((document) => [document.document.file, document]))
  const pairs: DocumentPair[] = []
  const join = (old: Understood, file: string | undefined) => {
    const document = file === undefined ? undefined : left.get(file)
    if (file === undefined || !document) return true
    pairs.push({ before: old, after: document })
    left.delete(file)
    return false
  }
  const unnamed = before.filter((old) => join(old, old.document.file))
  const unknown = unnamed.filter((old) => join(old, renamed.get(old.document.file)))
  const alike = sharing(unknown, [...left.values()])
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share || compareText(nameOf(a.old), nameOf(b.old)) || compareText(nameOf(a.document), nameOf(b.document)))
  const taken = new Set<Understood>()
  for (const { old, document } of alike) if (!taken.has(old) && !join(old, nameOf(document))) taken.add(old)
  return pairs
}

function nameOf({ document }: Understood): string {
  return document.file
}

/** Documents of two versions with statements in common, and the share (0–1) of the shorter one's that are. */
function sharing(before: readonly Understood[], after: readonly Understood[]) {
  const holders = new Map<string, Understood[]>()
  for (const document of after) for (const text of textsOf(document)) holders.set(text, [...(holders.get(text) ?? []), document])
  return before.flatMap((old) => {
    const counts = new Map<Understood, number>()
    for (const text of textsOf(old)) {
      const found = holders.get(text) ?? []
      // What many documents say tells none of them.
      if (found.length <= COMMON) for (const document of found) counts.set(document, (counts.get(document) ?? 0) + 1)
    }
    return [...counts].map(([document, shared]) => {
      const least = Math.min(textsOf(old).size, textsOf(document).size)
      return { old, document, share: least < FEW ? 0 : shared / least }
    })
  })
}

/** A statement of so many documents is a form of words. */
const COMMON = 50

/** Fewer statements say nothing of a document. */
const FEW = 2

function textsOf(document: Understood): ReadonlySet<string> {
  const found = known.get(document) ?? new Set(document.document.statements.map(({ text }) => text))
  known.set(document, found)
  return found
}

const known = new WeakMap<Understood, ReadonlySet<string>>()
