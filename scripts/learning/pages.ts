/**
 * The examples of the rules' pages as samples: plain, usual wordings of what each rule is about. Known misses are left out, so
 * that they stay what they say. What a page keeps silent may still make the claim (a balanced target is a target): only rules that
 * judge a statement by itself teach what is no claim.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CLAIM_LABELS } from '../../rules/claims/claim.js'
import { featuresOf } from '../../rules/claims/extract.js'
import { readDocument } from '../../rules/document/read-document.js'
import { languageOf, tongues } from '../../rules/languages/tongues.js'
import { readCases } from '../../tests/rules/cases.js'
import type { Sample } from './fit.js'
import { lineStarts } from './samples.js'
import { LATER, TAUGHT } from './taught.js'

const CATALOG = join(import.meta.dirname, '..', '..', 'rules', 'catalog')

export function pageSamples(): Sample[] {
  return Object.entries(TAUGHT).flatMap(([rule, taught]) =>
    ['rule.md', 'examples.es.md', 'examples.ru.md'].flatMap((page) => {
      const language = page === 'rule.md' ? 'en' : page.slice('examples.'.length, -'.md'.length)
      const cases = readCases(readFileSync(join(CATALOG, rule, page), 'utf8')).filter((entry) => !entry.todo)
      return cases.flatMap((entry) => entry.files.flatMap((file) => samplesOf(file, language, taught, `page-${rule}`)))
    }),
  )
}

type File = { readonly file: string; readonly text: string; readonly marks: readonly { readonly line: number; readonly from: number }[] }

function samplesOf(file: File, language: string, taught: { label: string; silenceDenies: boolean }, organisation: string): Sample[] {
  const document = readDocument(file.file, file.text, { tongues, language })
  const { features } = featuresOf(document, { languageOf })
  const lines = lineStarts(file.text)
  const isSilent = file.marks.length === 0 && LATER.test(taught.label)
  return document.statements.flatMap((statement): Sample[] => {
    const row = features[statement.id]
    const marked = file.marks.some((mark) => (lines[mark.line - 1] ?? 0) + mark.from === statement.span.start)
    const isAlone =
      isSilent && document.statements.filter((other) => other.kind !== 'heading' && other.section === statement.section).length === 1
    if (!row || (!marked && !taught.silenceDenies && !isAlone)) return []
    const unknown = CLAIM_LABELS.filter((label) => label !== taught.label)
    return [{ features: row, labels: marked ? [taught.label] : [], unknown, weight: 1, organisation }]
  })
}
