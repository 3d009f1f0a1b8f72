import type { Block } from '../../document/document.js'
import { lineEnd } from '../../document/lines.js'
import type { Edit } from '../../findings/fix.js'
import { carried, newlineAt, prefixOf } from './lines.js'
import { edit, type Spot, siblings } from './spot.js'
import { opensSmall, withInitial } from './words.js'

const MARKER = /^([-+*]|\d{1,9}[.)])([ \t]+)(\[[ xX]\][ \t]+)?/u

/**
 * A list item of its own behind the statement's: the same marker, indentation, quote prefix and task box, the next number, and the
 * list's habits of capitals and final punctuation. In a list that counts upwards it comes last, so that no number stands twice.
 */
export function besideItem(spot: Spot, words: string): readonly Edit[] | undefined {
  const { source } = spot.document
  const items = siblings(spot)
  const own = MARKER.exec(source.slice(spot.block.span.start))
  const last = items.at(-1)
  if (!own || !last) return undefined
  const numbers = items.map((item) => Number.parseInt(source.slice(item.span.start), 10))
  const counts =
    numbers.length > 1 ? numbers.every((value, index) => value === (numbers[0] ?? 0) + index) : !Number.isNaN(numbers[0] ?? NaN)
  const anchor = counts ? last : spot.block
  const marker = counts ? `${(numbers.at(-1) ?? 0) + 1}${(own[1] ?? '').slice(-1)}` : (own[1] ?? '')
  const end = lineEnd(source, contentEnd(source, anchor))
  const newline = newlineAt(source, spot.block.span.start)
  const prefix = carried(prefixOf(source, spot.block.span.start))
  const gap = isLoose(source, items) ? newline + prefix.trimEnd() : ''
  const stops = items.map((item) => stopOf(spot, item))
  const usual = stops.find((stop) => stop !== undefined && stop.text !== ':')?.text ?? ''
  const ending = stops[items.indexOf(anchor)]
  const before = stops[items.indexOf(anchor) - 1]
  const text = withInitial(words, isSmall(spot, items))
  const line = (stop: string) => `${gap}${newline}${prefix}${marker}${own[2]}${own[3] ? own[3].replace(/[xX]/u, ' ') : ''}${text}${stop}`
  // "…; …; last." closes a list: the item that comes behind the last takes its full stop over.
  if (anchor === last && ending?.text === '.' && before && before.text !== '.' && before.text !== ':' && before.text !== '') {
    return [edit(spot, ending.at, ending.at + 1, before.text), edit(spot, end, end, line('.'))]
  }
  return [edit(spot, end, end, line(ending && ending.text !== ':' ? ending.text : usual))]
}

/** The end of an item without the blank or quoted-blank lines that the parser may count to it. */
function contentEnd(source: string, item: Block): number {
  return item.span.start + source.slice(item.span.start, item.span.end).replace(/(?:[\r\n]+[ \t>]*)+$/u, '').length
}

/** The punctuation that ends an item's own words, and where it stands; undefined for an item without words. */
function stopOf({ document }: Spot, item: Block): { readonly text: string; readonly at: number } | undefined {
  const block = document.blocks.indexOf(item)
  const last = document.statements.findLast((entry) => entry.block === block)
  const at = last?.starts.at(-1)
  const text = last?.text.at(-1)
  if (at === undefined || text === undefined) return undefined
  return { text: /[.;,:]/u.test(text) ? text : '', at }
}

/** Whether blank lines part the items of a list. */
function isLoose(source: string, items: readonly Block[]): boolean {
  return items.some((item, index) => {
    const next = items[index + 1]
    return next !== undefined && /(?:\r\n|\n|\r(?!\n))[ \t>]*[\r\n]/u.test(source.slice(contentEnd(source, item), next.span.start))
  })
}

/** Whether the list's items open with small letters; of the statement's own item first. */
function isSmall(spot: Spot, items: readonly Block[]): boolean {
  const { document, block } = spot
  for (const item of [block, ...items]) {
    const first = document.statements.find((entry) => entry.block === document.blocks.indexOf(item))
    const small = first && opensSmall(first.text)
    if (small !== undefined) return small
  }
  return false
}
