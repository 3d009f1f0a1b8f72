import { printable } from '../terminal/text.js'

/** A text as HTML shows it letter for letter, in an element or in a quoted attribute; control signs become spaces. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`)
}

/** The attribute that says in which language an element's words are; nothing where that is not known. */
export function langAttribute(language: string | undefined): string {
  // What front matter calls a language may be anything.
  return language !== undefined && /^[a-z]{2,3}$/u.test(language) ? ` lang="${language}"` : ''
}
