/** A piece of a rule's page. Headings inside a block belong to the block. */
export type Piece =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  | { readonly kind: 'policy'; readonly file: string; readonly lines: readonly string[] }
  /** Lines of prose, or of a block that is no policy, with the blank lines between them. */
  | { readonly kind: 'text'; readonly lines: readonly string[] }

const POLICY = /^~~~policy(?:[ \t]+(\S+))?[ \t]*$/u
const POLICY_END = /^~~~[ \t]*$/u
const HEADING = /^(#{1,6})[ \t]+(.*?)[ \t]*$/u
const FENCE = /^(?:~{3,}|`{3,})/u

/** Takes a page apart, line by line. A block without a file name has the one that its place under its heading gives it. */
export function piecesOf(page: string): Piece[] {
  const pieces: Piece[] = []
  let policy: { kind: 'policy'; file: string; lines: string[] } | undefined
  let text: { kind: 'text'; lines: string[] } | undefined
  let fence: string | undefined
  let nameless = 0
  for (const line of page.split(/\r?\n/u)) {
    if (policy) {
      if (POLICY_END.test(line)) policy = undefined
      else policy.lines.push(line)
      continue
    }
    const opening = fence === undefined ? POLICY.exec(line) : null
    const heading = fence === undefined ? HEADING.exec(line) : null
    if (opening) {
      nameless += 1
      policy = { kind: 'policy', file: opening[1] ?? `document-${nameless}.md`, lines: [] }
      pieces.push(policy)
      text = undefined
    } else if (heading) {
      nameless = 0
      pieces.push({ kind: 'heading', depth: heading[1]?.length ?? 1, text: heading[2] ?? '' })
      text = undefined
    } else {
      const mark = FENCE.exec(line)?.[0]
      if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) fence = fence === undefined ? mark : undefined
      if (!text) {
        text = { kind: 'text', lines: [] }
        pieces.push(text)
      }
      text.lines.push(line)
    }
  }
  return pieces
}

/** Parts of a page at headings of a depth: what stands before the first of them has no title. */
export function partsAt(depth: number, pieces: readonly Piece[]): { readonly title: string; readonly pieces: readonly Piece[] }[] {
  const parts: { title: string; pieces: Piece[] }[] = [{ title: '', pieces: [] }]
  for (const piece of pieces) {
    if (piece.kind === 'heading' && piece.depth === depth) parts.push({ title: piece.text, pieces: [] })
    else parts.at(-1)?.pieces.push(piece)
  }
  return parts
}
