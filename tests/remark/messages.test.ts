import remarkLintSaydo, { type Setting } from '@saydo/remark'
import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { SPEED } from '../folder.js'
import { processed, shortly } from './pipeline.js'

const SERVICE = { priorities: ['service'] } satisfies Setting
const WORDS = 'Agents are measured on average handle time and calls per hour.'
const FOUND = '3:1-3:63 saydo-speed-only-target'

describe('a message', () => {
  test('has everything that the tools of this world use', async () => {
    const { messages } = await processed(`${SPEED}\nThe customer comes first in everything we do.\n`, { today: '2027-03-31' })
    const message = messages.find(({ ruleId }) => ruleId === 'saydo-speed-only-target')
    expect(message).toMatchObject({ source: 'remark-lint', fatal: true, line: 3, column: 1, actual: WORDS })
    expect(message?.place).toEqual({ start: { line: 3, column: 1, offset: 21 }, end: { line: 3, column: 63, offset: 83 } })
    expect(message?.url).toMatch(/^https:\/\/.*\/speed-only-target$/u)
    expect(String(message?.cause)).toContain('5:1-5:46: ')
    expect(message?.note).toContain('* Line 5: “The customer comes first in everything we do.”')
    expect(message?.note).toContain('**What can be done**')
  })

  test('suggests words that mend the finding', async () => {
    const { messages } = await processed(SPEED, SERVICE)
    const { expected = [] } = messages.find(({ ruleId }) => ruleId === 'saydo-speed-only-target') ?? {}
    expect(expected.length).toBeGreaterThan(0)
    for (const words of expected) {
      const mended = await processed(SPEED.replace(WORDS, words), SERVICE)
      expect(shortly(mended).filter((one) => one.endsWith('speed-only-target'))).toEqual([])
    }
  })

  test('is a hint, a warning or an error as the rule says', async () => {
    const text = '# Bonus plan\n\nAgents must always be nice to every customer.\n'
    const { messages } = await processed(text)
    const levels = async (level: 'info' | 'warning' | 'error') =>
      (await processed(text, { rules: Object.fromEntries(messages.map(({ ruleId }) => [ruleId?.replace('saydo-', '') ?? '', level])) }))
        .messages
    expect(messages.length).toBeGreaterThan(0)
    expect(new Set((await levels('info')).map(({ fatal }) => fatal))).toEqual(new Set([null]))
    expect(new Set((await levels('warning')).map(({ fatal }) => fatal))).toEqual(new Set([false]))
    expect(new Set((await levels('error')).map(({ fatal }) => fatal))).toEqual(new Set([true]))
  })

  test('speaks the language that was asked for', async () => {
    const [message] = (await processed(SPEED, { ...SERVICE, messages: 'ru' })).messages
    expect(message?.reason).toMatch(/[а-яё]{4}/iu)
  })
})

describe('places are those of the source', () => {
  const BODY = SPEED
  test.each<[name: string, text: string, line: number, column: number, offset: number]>([
    ['plain', BODY, 3, 1, 21],
    ['CRLF', BODY.replaceAll('\n', '\r\n'), 3, 1, 23],
    ['a byte order mark', `\uFEFF${BODY}`, 3, 1, 22],
    ['front matter', `---\nlang: en\n---\n\n${BODY}`, 7, 1, 39],
    ['emoji before the words', BODY.replace('Agents', '👩‍💻🙂 Good. Agents'), 3, 15, 35],
    ['a list', BODY.replace('Agents', '- Agents'), 3, 3, 23],
  ])('%s', async (_, text, line, column, offset) => {
    for (const frontmatter of [true, false]) {
      const { messages } = await processed(text, SERVICE, { frontmatter })
      const message = messages.find(({ ruleId }) => ruleId === 'saydo-speed-only-target')
      expect(message?.place).toMatchObject({ start: { line, column, offset } })
      expect(message?.actual?.slice(0, 6)).toBe('Agents')
    }
  })

  test.each([
    ['es', '# Guía\n\nA los agentes se les mide por las llamadas por hora y el tiempo medio.\n', '3:1-3:71'],
    ['ru', '# Регламент\n\nРаботу операторов оценивают по числу звонков в час.\n', '3:1-3:52'],
  ])('in %s', async (_, text, place) => {
    expect(shortly(await processed(text, SERVICE))).toContain(`${place} saydo-speed-only-target`)
  })

  test('whatever other plugins have made of the tree', async () => {
    const emptied = () => (tree: Root) => void tree.children.splice(0)
    const pipeline = unified().use(remarkParse).use(emptied).use(remarkLintSaydo, SERVICE).use(remarkStringify)
    const file = await pipeline.process(SPEED)
    expect(shortly(file)).toContain(FOUND)
    expect(String(file)).toBe('')
  })
})

describe('what a single document cannot answer', () => {
  test('is silent without a declared priority, and speaks with one', async () => {
    expect(shortly(await processed(SPEED))).not.toContain(FOUND)
    expect(shortly(await processed(SPEED, SERVICE))).toContain(FOUND)
  })

  test('too large a document is told', async () => {
    const { messages } = await processed(`# Long\n\n${'word '.repeat(200_001)}`)
    expect(messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['saydo-not-linted', true]])
    expect(messages[0]?.reason).toContain('1,000,000 characters')
  })

  test('bytes that are no UTF-8 are told', async () => {
    const { messages } = await processed(Buffer.from('# Gu\xeda\n', 'latin1'))
    expect(messages.map(({ ruleId, reason, fatal }) => [ruleId, reason, fatal])).toEqual([
      ['saydo-not-linted', 'Not linted: it is not UTF-8 (line 1): save it as UTF-8.', true],
    ])
  })

  test('a document that is nested too deeply is told', async () => {
    // The parser of the pipeline itself fails on such a text: the plugin sees it where another parser did not.
    const run = unified().use(remarkLintSaydo).freeze()
    const file = new VFile({ value: '> '.repeat(60_000), path: 'deep.md' })
    await run.run({ type: 'root', children: [] }, file)
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['saydo-not-linted'])
  })
})
