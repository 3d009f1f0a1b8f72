import type { Finding } from '../findings/finding.js'
import type { Edit, Fix } from '../findings/fix.js'

/**
 * Whether a fix mends a finding: of the documents whose findings it changes (before, after), none has a finding that was not there,
 * and the finding itself is gone.
 */
export function isMended(finding: Finding, fix: Fix, changes: readonly (readonly [readonly Finding[], readonly Finding[]])[]): boolean {
  const before = new Set(changes.flatMap(([old]) => old.map((one) => key(one, one.span.start))))
  const own = key(finding, finding.span.start)
  if (!before.has(own)) return false
  return changes.every(([, now]) =>
    now.every((one) => {
      const place = key(one, placeBefore(one, fix.edits))
      return place !== own && before.has(place)
    }),
  )
}

/** A rule that asks after several principles may have several findings in one place. */
function key({ rule, file, principles }: Finding, start: number): string {
  return `${rule}\0${file}\0${start}\0${principles[0]}`
}

/** Where a finding stood before the edits; one that stands in inserted words stands where they were put. */
function placeBefore({ file, span }: Finding, edits: readonly Edit[]): number {
  let start = span.start
  for (const edit of edits.filter((one) => one.file === file).sort((a, b) => a.span.start - b.span.start)) {
    if (start < edit.span.start) break
    const end = edit.span.start + edit.text.length
    if (start < end) return edit.span.start
    start += edit.span.end - edit.span.start - edit.text.length
  }
  return start
}
