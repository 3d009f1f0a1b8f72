import type { Edit } from '../findings/fix.js'

/** A document's text after the edits that name it; every unit outside them stays. Edits of other files are passed over. */
export function applyEdits(source: string, file: string, edits: readonly Edit[]): string {
  const own = edits.filter((edit) => edit.file === file).sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)
  return own.reduce((text, { span, text: words }) => text.slice(0, span.start) + words + text.slice(span.end), source)
}
