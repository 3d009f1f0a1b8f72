import { printable } from '../../terminal/text.js'

/** A text as SARIF's plain messages want it: braces are doubled, for single ones hold the place of arguments. */
export function plain(text: string): string {
  return printable(text).replace(/[{}]/gu, '$&$&')
}

/** A text in which nothing that was quoted can be taken for a link to a place. */
export function unlinked(text: string): string {
  return plain(text).replace(/\](?=\()/gu, '] ')
}

/** A link to the related place of a number. */
export function link(text: string, place: number): string {
  return `[${plain(text).replace(/[\\[\]]/gu, '\\$&')}](${place})`
}

/** A text of at most so many characters, broken off at a blank. */
export function limited(text: string, most: number): string {
  if (text.length <= most) return text
  const head = text.slice(0, most - 2)
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), most / 2)).replace(/\p{Surrogate}$/u, '')} …`
}
