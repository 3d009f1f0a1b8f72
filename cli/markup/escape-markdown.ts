import { printable } from '../terminal/text.js'
import { escapeHtml } from './escape-html.js'

/**
 * A text as Markdown that shows it letter for letter, at the beginning of a line or within one, in a table too. Nothing in it
 * calls people, names an issue or a commit, or becomes an address, an emoji or a list.
 */
export function escapeMarkdown(text: string): string {
  return disarm(printable(text))
    .replace(/[\\`*_{}[\]<>|~$&!]/gu, (sign) => ENTITIES[sign] ?? `\\${sign}`)
    .replace(/^(\s*)([-+=#])/u, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/u, '$1\\$2')
}

/** A text within an element of HTML that stands in Markdown: it promises the same. */
export function escapeHtmlInMarkdown(text: string): string {
  return escapeHtml(disarm(printable(text))).replace(/[`*_[\]|~$\\!]/gu, (sign) => `&#${sign.codePointAt(0)};`)
}

/**
 * A mark without width where words would act. Escaping cannot do it: names, numbers, commits and emojis are looked for in the
 * finished page, addresses by some readers too.
 */
function disarm(text: string): string {
  return text
    .replace(/[@#](?=[\p{L}\p{N}_])/gu, `$&${MARK}`)
    .replace(/\bGH-(?=\d)/giu, `$&${MARK}`)
    .replace(/(?<![\p{L}\p{N}_])(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{6}(?=[0-9a-f])/giu, `$&${MARK}`)
    .replace(/:(?=[\w+-]+:)/gu, `:${MARK}`)
    .replace(/:(?=\/\/)|www(?=\.)|(?:mailto|xmpp)(?=:)/giu, `$&${MARK}`)
}

const MARK = '\u200B'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
