import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Engine } from '@saydo/rules'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

/** A passage in the style of a real handbook that was once misjudged. */
interface Passage {
  /** What it was taken for. */
  readonly was: string
  readonly text: string
  /** Errors and warnings that it deserves, by rule. */
  readonly finds: readonly string[]
  /** Still misjudged: run, and expected to fail. */
  readonly todo?: boolean
}

const DECLARATION: Readonly<Record<string, string>> = {
  en: 'The customer comes first in everything we do.',
  es: 'El cliente es lo primero en todo lo que hacemos.',
  ru: 'Клиент для нас прежде всего, во всём, что мы делаем.',
}
const TITLE: Readonly<Record<string, string>> = { en: 'Our mission', es: 'Nuestra misión', ru: 'Наша миссия' }

describe.each(Object.keys(DECLARATION))('%s', (language) => {
  const passages: readonly Passage[] = parse(readFileSync(join(import.meta.dirname, `${language}.yml`), 'utf8'))

  for (const passage of passages) {
    const run = passage.todo ? it.fails : it
    run(passage.was, () => expect(alarms(language, passage.text)).toEqual([...passage.finds].sort()))
  }
})

function alarms(language: string, text: string): string[] {
  const engine = new Engine({ today: '2026-06-01' })
  engine.put({ file: '01-mission.md', text: `# ${TITLE[language]}\n\n${DECLARATION[language]}\n`, language })
  engine.put({ file: '02-handbook.md', text: `# Handbook\n\n${text}`, language })
  return engine
    .judge()
    .findings.filter(({ file, severity, rule }) => file === '02-handbook.md' && severity !== 'info' && rule !== 'incentives-not-aligned')
    .map(({ rule }) => rule)
    .sort()
}
