/** How many characters, from the beginning of a line, GitHub takes into a line's hash. */
const WINDOW = 100
const BASE = 37n
/** Stands for the end of the file in the hash. */
const END = '\uFFFF'

/**
 * Computes what GitHub's upload action would compute for a line by itself (`primaryLocationLineHash`): a hash over its next
 * hundred characters, blanks and tabs left out, and a number that tells lines with equal ones apart. GitHub knows alerts by it from
 * one upload to the next, and complains of any other value. Lines are 1-based.
 */
export function lineHashesOf(text: string): (line: number) => string {
  const signs = `${text.replace(/\r\n?/gu, '\n').replace(/[ \t]/gu, '')}${END}`
  const windows = startsOf(signs).map((start) => signs.slice(start, start + WINDOW).padEnd(WINDOW, '\0'))
  return (line) => {
    const window = windows[line - 1] ?? windows.at(-1) ?? ''
    const earlier = windows.slice(0, line).filter((one) => one === window).length
    return `${hashOf(window).toString(16)}:${Math.max(1, earlier)}`
  }
}

function startsOf(signs: string): number[] {
  const starts = [0]
  for (const { index } of signs.matchAll(/\n/gu)) starts.push(index + 1)
  return starts
}

/** A polynomial over the UTF-16 units, in 64 bits. */
function hashOf(window: string): bigint {
  let hash = 0n
  for (let index = 0; index < window.length; index += 1) hash = BigInt.asUintN(64, hash * BASE + BigInt(window.charCodeAt(index)))
  return hash
}
