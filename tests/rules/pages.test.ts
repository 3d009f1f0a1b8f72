import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Engine } from '@saydo/rules'
import { describe, expect, it } from 'vitest'
import { type Case, readCases } from './cases.js'

const CATALOG = join(import.meta.dirname, '..', '..', 'rules', 'catalog')
const ids = readdirSync(CATALOG, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

const PAGES = { en: 'rule.md', es: 'examples.es.md', ru: 'examples.ru.md' }

describe.each(ids)('%s', (id) => {
  it.each(Object.values(PAGES))('has %s with examples that fire and examples that do not', (name) => {
    const cases = readCases(readFileSync(join(CATALOG, id, name), 'utf8'))
    expect(cases.filter((entry) => marksOf(entry) > 0).length).toBeGreaterThanOrEqual(3)
    expect(cases.filter((entry) => marksOf(entry) === 0 && !entry.todo).length).toBeGreaterThanOrEqual(3)
  })

  for (const [language, name] of Object.entries(PAGES)) {
    for (const example of readCases(readFileSync(join(CATALOG, id, name), 'utf8'))) {
      const run = example.todo ? it.fails : it
      run(`${language}: ${example.title}`, () => expect(found(id, language, example)).toEqual(expected(example)))
    }
  }
})

function marksOf(example: Case): number {
  return example.files.reduce((sum, file) => sum + file.marks.length, 0)
}

/** What a case's carets say: the line, and the words marked on it. */
function expected(example: Case): string[] {
  return example.files
    .flatMap(({ file, text, marks }) =>
      marks.map((mark) => `${file}:${mark.line}: ${(text.split('\n')[mark.line - 1] ?? '').slice(mark.from, mark.to)}`),
    )
    .sort()
}

/** What the rule finds, in the same form: of a finding over several lines, the words on its first. */
function found(id: string, language: string, example: Case): string[] {
  const engine = new Engine({ today: '2026-06-01' })
  for (const { file, text } of example.files) engine.put({ file, text, language })
  const { findings, failures } = engine.judge()
  expect(failures).toEqual([])
  return findings
    .filter((finding) => finding.rule === id)
    .map((finding) => {
      const text = example.files.find((entry) => entry.file === finding.file)?.text ?? ''
      const line = text.slice(0, finding.span.start).split('\n').length
      return `${finding.file}:${line}: ${text.slice(finding.span.start, finding.span.end).split('\n')[0]}`
    })
    .sort()
}
