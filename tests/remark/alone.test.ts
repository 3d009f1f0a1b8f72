import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { CATALOG, Engine } from '@saydo/rules'
import { describe, expect, test } from 'vitest'
import type { Report } from '../cli/saydo.js'
import { call } from '../cli/saydo.js'
import { folderWith, SERVICE_FIRST } from '../folder.js'
import { readCases } from '../rules/cases.js'
import { processed } from './pipeline.js'

const EXAMPLES = join(import.meta.dirname, '../../examples')
const TODAY = '2027-03-31'
const OF_SETS = new Set(CATALOG.filter(({ rule }) => rule.needsWholeSet).map(({ id }) => id))

async function exampleDocuments(): Promise<string[]> {
  const names = await readdir(EXAMPLES, { recursive: true })
  return names.filter((name) => name.endsWith('.md')).map((name) => join(EXAMPLES, name))
}

describe('a single document', () => {
  test('gets the findings that the command line has for it', async () => {
    let found = 0
    for (const path of await exampleDocuments()) {
      const name = basename(path)
      const text = await readFile(path, 'utf8')
      for (const stated of [{}, { priorities: ['service'] }]) {
        const folder = await folderWith({ [name]: text, 'saydo.yml': stated.priorities ? SERVICE_FIRST : '' })
        const report = JSON.parse((await call(folder, ['lint', name, '--format', 'json', '--today', TODAY])).stdout) as Report
        const expected = report.findings.filter(({ rule }) => !OF_SETS.has(rule))
        const { messages } = await processed(text, { ...stated, today: TODAY, fixes: false }, { path: name })
        expect(messages.map(({ ruleId, fatal, place, reason }) => ({ ruleId, fatal, place, reason }))).toEqual(
          expected.map(({ rule, severity, range, message }) => ({
            ruleId: `saydo-${rule}`,
            fatal: { error: true, warning: false, info: null }[severity],
            place: range,
            reason: message,
          })),
        )
        found += messages.length
      }
    }
    expect(found).toBeGreaterThan(40)
  })
})

/** Small sets of several documents: the rules' own examples. */
const SETS = CATALOG.flatMap(({ pages }) => Object.values(pages).flatMap((page) => readCases(page)))
  .map(({ files }) => files)
  .filter((files) => files.length > 1)

describe('rules say of themselves whether they need the whole set', () => {
  /** Rules whose findings in one document go when the set's other documents come. */
  function silencedByOthers(): Set<string> {
    const silenced = new Set<string>()
    for (const files of SETS) {
      const keysIn = (documents: typeof files, file: string) => {
        const engine = new Engine({ today: TODAY, priorities: [{ topic: 'service' }] })
        for (const document of documents) engine.put(document)
        engine.update()
        return new Map(engine.judgementOf(file).findings.map((one) => [`${one.rule} ${one.span.start}`, one.rule]))
      }
      for (const document of files) {
        const together = keysIn(files, document.file)
        for (const [key, rule] of keysIn([document], document.file)) if (!together.has(key)) silenced.add(rule)
      }
    }
    return silenced
  }

  test('none of the others falls silent for what another document says', () => {
    expect(SETS.length).toBeGreaterThan(50)
    expect([...silencedByOthers()].filter((rule) => !OF_SETS.has(rule))).toEqual([])
  })
})
