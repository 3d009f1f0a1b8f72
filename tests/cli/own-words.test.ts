import { describe, expect, test } from 'vitest'
import { folderWith, MISSION } from '../folder.js'
import { report, saydo } from './saydo.js'

const PLAN = (term: string) => `# Bonus plan

## How your bonus is computed

| Measure | Weight |
| --- | --- |
| Average handle time | 50 % |
| ${term} | 50 % |
`

describe('own terms', () => {
  const says: [language: string, term: string, plan: string][] = [
    ['en', 'Blue Lantern', PLAN('Blue Lantern')],
    ['es', 'Farol Azul', '# Plan de incentivos\n\n## Cómo se calcula su bono\n\n- Tiempo medio de atención: 50 %\n- Farol Azul: 50 %\n'],
    [
      'ru',
      'Синий фонарь',
      '# Положение о премировании\n\n## Как считается премия\n\n- Среднее время обработки звонка: 50 %\n- Синий фонарь: 50 %\n',
    ],
  ]
  test.each(says)('in %s, “%s” is a measure of quality in every rule', async (language, term, plan) => {
    const configuration = 'priorities: [service]\n'
    const cwd = await folderWith({ 'saydo.yml': configuration, 'plan.md': `---\nlang: ${language}\n---\n${plan}` })
    const without = await saydo(cwd, ['read', 'plan.md'])
    expect(without.stdout).not.toMatch(/reward of quality|measure of quality/u)
    const own = await folderWith({
      'saydo.yml': `${configuration}vocabulary: { service-quality: { ${language}: ${term} } }\n`,
      'plan.md': `---\nlang: ${language}\n---\n${plan}`,
    })
    expect((await saydo(own, ['read', 'plan.md'])).stdout).toMatch(/reward of quality|measure of quality/u)
  })

  test('a finding underlines the words that the author wrote', async () => {
    const text = '# Guide\n\nAgents are 🙂 **measured** on Zip Number and on nothing else.\r\n'
    const cwd = await folderWith({
      'saydo.yml': 'priorities: [service]\nvocabulary: { handling-time: { en: Zip Number } }\n',
      'mission.md': MISSION,
      'guide.md': text,
    })
    const { report: told } = await report(cwd, ['guide.md'])
    const found = told.findings.find(({ rule }) => rule === 'speed-only-target')
    expect(text.slice(found?.range.start.offset, found?.range.end.offset)).toContain('Zip Number and on nothing else')
  })
})

const RULES = `vocabulary: { customer: { en: [guest of the house] } }
customRules:
  no-punters:
    match:
      en: ["(punter|punters)", "milk ..2 @customer"]
      es: [primo]
    unless: { en: ["=quote"] }
    severity: error
    message: { en: "Say customer, not “{words}”.", es: "Diga cliente, no «{words}»." }
    principle: natural-courtesy
    examples:
      finds: { en: ["The punters must wait.", "We milk every guest of the house."], es: ["Los primos esperan."] }
      passes: { en: ["The customers wait.", "“Punters” is a quote."], es: ["Los clientes esperan."] }
`

describe('own rules', () => {
  test('find words as they stand, in each language with its message, and obey levels, overrides and suppressions', async () => {
    const cwd = await folderWith({
      'saydo.yml': `${RULES}overrides: [{ files: old.md, rules: { no-punters: off } }]\n`,
      'a.md': '\uFEFF# Ours\n\n🙂 Our *pun\u00ADters* must wait.\r\n\r\nNobody milks the **guest of the house**.\n',
      'b.md': '---\nlang: es\n---\n# Uno\n\nEl primo espera.\n',
      'c.md': '# C\n\n<!-- saydo-disable-next-line no-punters -- a brand -->\nOur punters must wait.\n',
      'old.md': '# Old\n\nOur punters must wait.\n',
    })
    const { report: told, code } = await report(cwd, [])
    expect(code).toBe(1)
    const own = told.findings.filter(({ rule }) => rule === 'no-punters')
    expect(own.map(({ file, message, severity }) => [file, severity, message])).toEqual([
      ['a.md', 'error', 'Say customer, not “pun\u00ADters”.'],
      ['a.md', 'error', 'Say customer, not “milks the guest of the house”.'],
      ['b.md', 'error', 'Diga cliente, no «primo».'],
    ])
    expect(own[0]).toMatchObject({ principle: { id: 'natural-courtesy' }, range: { start: { line: 3, column: 9 } } })
    expect(told.summary['suppressed']).toBe(1)
    expect((await report(cwd, ['a.md', '--rule', 'no-punters=info'])).report.findings[0]?.severity).toBe('info')
    expect((await report(cwd, ['a.md', '--only', 'no-punters', '--messages', 'ru'])).report.findings[0]?.message).toContain('Say customer')
  })

  test('what is not in force is no finding', async () => {
    const cwd = await folderWith({
      'saydo.yml': RULES,
      'a.md': '# A\n\nUntil 2019 our punters had to wait.\n\nImagine that our punters had to wait.\n',
    })
    expect((await report(cwd, ['--only', 'no-punters'])).report.findings).toEqual([])
  })

  const wrong: [what: string, text: string, line: number, words: string][] = [
    ['an example that is not found', RULES.replace('The punters must wait.', 'The customers must wait.'), 12, 'finds nothing'],
    ['an example that is found', RULES.replace('The customers wait.', 'The punters wait.'), 13, 'finds something'],
    ['no examples', 'customRules: { x: { match: y, message: z } }\n', 1, '“examples” is missing'],
    ['a broken pattern', 'customRules:\n  x: { match: "(y", message: z, examples: { finds: y, passes: z } }\n', 2, 'never closed'],
    ['a name of ours', 'customRules:\n  profit-first: { match: y, message: z, examples: { finds: y, passes: z } }\n', 2, 'Saydo’s own'],
    ['a name that is none', 'customRules:\n  No Y: { match: y, message: z, examples: { finds: y, passes: z } }\n', 2, 'not a name'],
    ['a level for a rule that is not there', `${RULES}rules: { no-puntes: off }\n`, 14, 'Did you mean “no-punters”?'],
    ['no such principle', RULES.replace('natural-courtesy', 'natural-courtesies'), 10, 'Did you mean “natural-courtesy”?'],
  ]
  test.each(wrong)('%s', async (_, text, line, words) => {
    const cwd = await folderWith({ 'saydo.yml': text, 'a.md': '# A\n' })
    const { code, stderr } = await saydo(cwd, [])
    expect(code).toBe(2)
    expect(stderr).toMatch(new RegExp(`saydo.yml:${line}:`, 'u'))
    expect(stderr).toContain(words)
  })

  test('a rule that no configuration defines is a usage error', async () => {
    const cwd = await folderWith({ 'saydo.yml': RULES, 'a.md': '# A\n' })
    for (const flag of ['--only=no-puntes', '--rule=no-puntes=off']) {
      const { code, stderr } = await saydo(cwd, [flag])
      expect({ flag, code }).toEqual({ flag, code: 2 })
      expect(stderr).toContain('Did you mean “no-punters”?')
    }
  })

  test('explain shows it, where it is defined', async () => {
    const cwd = await folderWith({ 'saydo.yml': RULES })
    const { code, stdout } = await saydo(cwd, ['explain', 'no-punters'])
    expect(code).toBe(0)
    for (const part of ['no-punters', 'error', 'Say customer, not “{words}”.', 'The punters must wait.', 'courteous'])
      expect(stdout).toContain(part)
    expect((await saydo(await folderWith({}), ['explain', 'no-punters'])).code).toBe(2)
  })
})
