import type { Edit } from '../../findings/fix.js'
import { carried, lineEnd, lineStart, newlineAt, nextLine, prefixOf } from './lines.js'
import { closersAfter } from './markup.js'
import { edit, type Spot } from './spot.js'

/** A sentence of its own behind the statement, within its paragraph or item; a paragraph that is wrapped by hand stays so. */
export function besideSentence(spot: Spot, words: string): readonly Edit[] | undefined {
  const { document, statement, block } = spot
  if ((block.kind !== 'paragraph' && block.kind !== 'item') || statement.text.endsWith(':')) return undefined
  const { source } = document
  const end = closersAfter(source, statement.span.end, block.span.end)
  const rest = source.slice(end, lineEnd(source, end))
  const text = `${finish(statement.text)}${words}.`
  const wrap = wrapOf(spot)
  if (!wrap) return [edit(spot, end, end, text.startsWith('.') ? text : ` ${text}`)]
  const laid = lay(text, prefixOf(source, end).length, wrap)
  const fits = rest.trim() === '' || laid.column + rest.trimEnd().length <= wrap.width
  // What stood behind on the same line goes to a line of its own where it no longer fits.
  const behind = fits ? end : end + (rest.length - rest.trimStart().length)
  return [edit(spot, end, behind, laid.text + (fits ? '' : wrap.newline))]
}

/** The full stop that a statement without final punctuation needs before another sentence follows. */
function finish(text: string): string {
  return /[.!?…;]["'»”’)\]]*$/u.test(text) ? '' : '. '
}

interface Wrap {
  readonly width: number
  /** A line break with the prefix of the lines that follow. */
  readonly newline: string
}

/** How a paragraph is wrapped by hand: undefined where it stands on one line. */
function wrapOf({ document, block, statement }: Spot): Wrap | undefined {
  const { source } = document
  const own = document.statements.filter((entry) => entry.block === statement.block)
  const [start, end] = [own[0]?.span.start ?? block.span.start, own.at(-1)?.span.end ?? block.span.end]
  if (!/[\r\n]/u.test(source.slice(start, end))) return undefined
  let width = 0
  for (let at = lineStart(source, start); at < end; at = nextLine(source, at)) width = Math.max(width, lineEnd(source, at) - at)
  const second = nextLine(source, start)
  const prefix = /^[ \t>]*/u.exec(source.slice(second))?.[0] ?? carried(prefixOf(source, start))
  return { width: Math.max(width, 40), newline: newlineAt(source, start) + prefix }
}

/** Lays words out from a column on; gives the text to insert, its first space or break included, and the column it ends in. */
function lay(text: string, from: number, { width, newline }: Wrap): { text: string; column: number } {
  const indent = newline.replace(/[\r\n]/gu, '').length
  let out = ''
  let column = from
  for (const [index, word] of text.split(' ').entries()) {
    const glued = index === 0 && word === '.'
    if (glued) out += word
    else if (column + 1 + word.length > width && column > indent) out += newline + word
    else out += ` ${word}`
    column = out.includes(newline) ? indent + (out.length - out.lastIndexOf(newline) - newline.length) : from + out.length
  }
  return { text: out, column }
}
