import { type LintResult, positionsIn } from '@saydo/project'
import type { Span } from '@saydo/rules'
import { escapeHtml } from '../markup/escape-html.js'
import type { FormatContext } from './format.js'
import { webAddresses } from './web-addresses.js'

/** What a page knows of a result's files. */
export interface Places {
  /** "pay/bonus.md:12", a link where the repository's address is known. */
  link(file: string, span: Span): string
  /** "line 12", where the document is known already. */
  line(file: string, span: Span): string
  /** The language of a document; undefined where the document was not asked for. */
  languageOf(file: string): string | undefined
}

/** The places of a result's files. */
export function placesFor({ sources, documents }: LintResult, context: FormatContext): Places {
  const rangeOf = positionsIn(sources)
  const addressOf = webAddresses(context)
  const place = (file: string, span: Span, nameOf: (line: number) => string) => {
    const { line } = rangeOf(file, span).start
    const name = escapeHtml(nameOf(line))
    const address = addressOf(file, line)
    return address === undefined ? `<span class="place">${name}</span>` : `<a class="place" href="${escapeHtml(address)}">${name}</a>`
  }
  const languages = new Map(documents.map(({ file, language }) => [file, language]))
  return {
    languageOf: (file) => languages.get(file),
    link: (file, span) => place(file, span, (line) => `${file}:${line}`),
    line: (file, span) => place(file, span, (line) => `line ${line}`),
  }
}
