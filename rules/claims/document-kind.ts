import type { PolicyDocument } from '../document/document.js'
import type { Language } from '../languages/language.js'
import { readText } from '../statements/reading.js'

/** What a document is for; kinds gate the rules that speak of whole documents. */
export const DOCUMENT_KINDS = [
  'mission',
  'strategy',
  'service-policy',
  'incentive-plan',
  'scorecard',
  'procedure',
  'complaints',
  'training',
  'contingency',
  'other',
] as const

/** A document's kind: from its front matter, else from the words of its title, file name and first headings. */
export function documentKind(document: PolicyDocument, languageOf: (code: string | undefined) => Language | undefined): string {
  const stated = document.frontMatter.kind
  if (stated && (DOCUMENT_KINDS as readonly string[]).includes(stated)) return stated
  const language = languageOf(document.language)
  if (!language) return 'other'
  for (const text of [document.title, document.frontMatter.title ?? '']) {
    const found = readText(text, language).concepts.find((match) => match.concept.startsWith('kind:'))
    if (found) return found.concept.slice('kind:'.length)
  }
  return 'other'
}
