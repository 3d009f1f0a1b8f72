import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { CURSOR, type HalfWord, halfWordAt } from './half-word.js'
import { type PlacedScalar, placedScalars } from './scalars.js'
import { type Inside, inward, keysOf, open, type Word, wordsOf } from './schema-walk.js'

/** Something that can be written at a place of a configuration file. */
export interface Completion {
  readonly label: string
  /** Takes the place of `replace`, whose offsets are UTF-16 units of the text. */
  readonly insertText: string
  /** What it means. */
  readonly detail: string
  readonly replace: { readonly start: number; readonly end: number }
}

/** How a suggestion is written down where the cursor is. */
interface Style {
  readonly word: HalfWord
  /** The mark to put before and behind; the one that is there already is not written again. */
  readonly opening: string
  readonly closing: string
}

/** What can be written at a place of a `saydo.yml`: keys that are not there yet, rules, levels, topics … in the schema's order. */
export function completionsAt(text: string, offset: number): readonly Completion[] {
  const word = halfWordAt(text, offset)
  if (!word) return []
  const after = text.slice(word.end)
  if (word.startsLine && !word.inFlow && !word.hasColon && /^[ \t]*(?:#|[\r\n]|$)/u.test(after)) {
    // In block style “name” and “name:” are read differently, and either may be meant.
    return [...suggest(text, word, '').values, ...suggest(text, word, ':').keys]
  }
  const next = /\S/u.exec(after.replace(/(?<=\s)#.*/gu, ''))?.[0] ?? '}'
  const wantsComma = word.inFlow && !',:}]'.includes(next)
  const { values, keys } = suggest(text, word, wantsComma ? ',' : '')
  return [...values, ...keys]
}

/** Reads the text as if the word, and what is to follow it, were there already, and asks the schema what may stand in its place. */
function suggest(text: string, word: HalfWord, tail: string): { readonly keys: Completion[]; readonly values: Completion[] } {
  const head = text.slice(0, word.start)
  const document = parseDocument(`${head}${word.lead}${CURSOR}${word.quote}${tail}${text.slice(word.end)}`)
  const lineStart = head.lastIndexOf('\n') + 1
  const isAstray = document.errors.some(({ code, pos }) => code === 'BAD_INDENT' && pos[0] === lineStart)
  const at = placedScalars(document).find(({ node }) => node.value === CURSOR)
  if (!at || (isAstray && !word.inFlow)) return { keys: [], values: [] }
  // Between braces from the first sign on, it is JSON, or may well be.
  const mark = word.quote === '' && isMap(document.contents) && document.contents.flow ? '"' : ''
  const style = { word, opening: mark, closing: word.quote || mark }
  if (at.isKey) return { keys: withoutSiblings(at, keysOf(at.schema)).map((key) => keyCompletion(style, at.schema, key)), values: [] }
  const values = withoutSiblings(at, wordsOf(open(at.schema, ''))).map((value) => completion(style, value))
  const beginsList = word.startsLine && !word.inItem && !word.inFlow
  return { keys: [], values: beginsList ? [...values, ...firstItems(style, open(at.schema, [])?.item)] : values }
}

/** A list begins on the line below its key: what its first item may be. */
function firstItems(style: Style, item: Inside | undefined): Completion[] {
  const map = open(item, {})
  const keys = map?.entries ? keysOf(map) : []
  return [
    ...wordsOf(open(item, '')).map((value) => completion(style, value, '- ')),
    ...keys.map((key) => keyCompletion(style, map, key, '- ')),
  ]
}

function keyCompletion(style: Style, map: Inside | undefined, key: Word, before = ''): Completion {
  const value = open(inward(map, key.name), '')
  const isLong = value?.entries ?? value?.value ?? value?.item ?? value?.items
  return completion(style, key, before, style.word.hasColon ? '' : isLong && !style.word.inFlow ? ':' : ': ')
}

function completion({ word, opening, closing }: Style, { name, meaning }: Word, before = '', after = ''): Completion {
  return {
    label: name,
    insertText: `${word.lead}${before}${opening}${name}${closing}${after}`,
    detail: meaning,
    replace: { start: word.start, end: word.end },
  }
}

/** Words that the same map has not as a key, or the same list not as an item. */
function withoutSiblings({ node, holder, isKey }: PlacedScalar, words: readonly Word[]): readonly Word[] {
  const siblings = isKey && isMap(holder) ? holder.items.map((pair) => pair.key) : isSeq(holder) ? holder.items : []
  const used = new Set(siblings.map((sibling) => (isScalar(sibling) && sibling !== node ? sibling.value : undefined)))
  return words.filter(({ name }) => !used.has(name))
}
