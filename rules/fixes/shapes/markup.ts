/** Where inline markup that opens right before an offset begins: emphasis, a link's bracket, an escape. */
export function openersBefore(source: string, at: number, least: number): number {
  let start = at
  while (start > least && /[*_~[\\]/u.test(source.charAt(start - 1))) start -= 1
  return start
}

const CLOSER = /^(?:[*_~]+|\]\([^)\n]*\)|\]\[[^\]\n]*\]|\]|\[\^[^\]\n]*\]|<\/?[a-z][^>\n]*>)/iu

/** Where inline markup that closes right behind an offset ends: emphasis, a link's address, a footnote's mark. */
export function closersAfter(source: string, at: number, most: number): number {
  let end = at
  for (;;) {
    const match = CLOSER.exec(source.slice(end, most))
    if (!match) return end
    end += match[0].length
  }
}

/**
 * Whether emphasis and links that open within a stretch of source close there too, so that it can go, or others come in its place,
 * without the rest changing its look.
 */
export function isBalanced(stretch: string): boolean {
  const plain = stretch.replace(/\\[^\w\s]/gu, '  ').replace(/(`+)(?:(?!\1)[\s\S])*?\1/gu, ' ')
  if ((plain.match(/\[/gu)?.length ?? 0) !== (plain.match(/\]/gu)?.length ?? 0)) return false
  const open: string[] = []
  for (const match of plain.matchAll(/\*+|_+|~~/gu)) {
    const before = plain.charAt(match.index - 1)
    const behind = plain.charAt(match.index + match[0].length)
    const opens = behind !== '' && !/\s/u.test(behind) && (before === '' || /[\s\p{P}\p{S}]/u.test(before))
    const closes = before !== '' && !/\s/u.test(before)
    if (match[0].startsWith('_') && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(behind)) continue
    if (closes && open.at(-1) === match[0]) open.pop()
    else if (opens) open.push(match[0])
    else if (closes) return false
  }
  return open.length === 0
}
