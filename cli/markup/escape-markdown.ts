import { printable } from '../terminal/text.js'

/**
 * A text as Markdown that shows it letter for letter. A mark behind "@" and "#" keeps a quoted line from calling people to a pull
 * request, or from naming another.
 */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .replace(/[\\`*_{}[\]<>|~$&!]/gu, (sign) => ENTITIES[sign] ?? `\\${sign}`)
    .replace(/[@#](?=[\p{L}\p{N}])/gu, '$&&#8203;')
    .replace(/:\/\//gu, '&#58;//')
    .replace(/www\./giu, (found) => `${found.slice(0, -1)}&#46;`)
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
