import { type Mistake, parseConfiguration } from '@saydo/project'
import { describe, expect, test } from 'vitest'

const parse = (text: string) => parseConfiguration('/set/saydo.yml', text, 'saydo.yml')
const mistakesOf = (text: string): readonly Mistake[] => {
  const answer = parse(text)
  return 'mistakes' in answer ? answer.mistakes : []
}

describe('what holds', () => {
  test('an empty file, and one with every key', () => {
    expect(mistakesOf('')).toEqual([])
    expect(mistakesOf('# nothing yet\n')).toEqual([])
    const all = [
      'extends: saydo:recommended',
      'files: "**/*.md"',
      'ignore: [archive/]',
      'rules: { speed-only-target: off, profit-first: [warning], contact-time-cap: [info, {}] }',
      'overrides:',
      '  - files: [hr/**]',
      '    kind: incentive-plan',
      '    language: es',
      '    rules: { speed-only-target: info }',
      'priorities:',
      '  - service',
      '  - topic: quality',
      '    file: strategy.md',
      '    line: 3',
      'messages: ru',
      'today: 2027-03-31',
    ]
    expect(mistakesOf(all.join('\n'))).toEqual([])
    expect(mistakesOf(all.join('\r\n'))).toEqual([])
    expect(mistakesOf('{ "rules": { "speed-only-target": "off" } }')).toEqual([])
  })

  test('globs: a name at any depth, a folder with all it holds', () => {
    const answer = parse('files: [docs, "*.policy.md"]\nignore: ["docs/archive/", "*.draft.md"]\n')
    if (!('configuration' in answer)) throw new Error('it has no mistake')
    const { covers } = answer.configuration
    expect(['docs/a.md', 'docs/x/a.md', 'hr/x.policy.md', 'x.policy.md'].filter((path) => !covers(path))).toEqual([])
    expect(covers('docs/line\nbreak.md')).toBe(true)
    expect(['other/a.md', 'docs/archive/a.md', 'docs/x/a.draft.md'].filter(covers)).toEqual([])
  })
})

describe('mistakes say file, line, column, key, and the nearest name', () => {
  const cases: [text: string, expected: Partial<Mistake>][] = [
    ['rulez: {}\n', { line: 1, column: 1, key: 'rulez', nearest: 'rules' }],
    [
      'messages: en\nrules:\n  speed-only-targets: off\n',
      { line: 3, column: 3, key: 'rules.speed-only-targets', nearest: 'speed-only-target' },
    ],
    ['rules:\n  speed-only-target: eror\n', { line: 2, column: 22, key: 'rules.speed-only-target', nearest: 'error' }],
    ['rules:\n  speed-only-target: [wrning]\n', { line: 2, column: 23, nearest: 'warning' }],
    ['rules:\n  speed-only-target: [error, { max: 3 }]\n', { line: 2, key: 'rules.speed-only-target[1].max' }],
    ['overrides:\n  - rules: {}\n', { line: 2, key: 'overrides[0].files' }],
    ['overrides:\n  - files: hr\n    kind: incentives-plan\n', { line: 3, column: 11, nearest: 'incentive-plan' }],
    ['priorities:\n  - servise\n', { line: 2, column: 5, key: 'priorities[0]', nearest: 'service' }],
    ['priorities: atuo\n', { line: 1, column: 13, nearest: 'auto' }],
    ['priorities:\n  - { topic: service, lines: 3 }\n', { line: 2, key: 'priorities[0].lines', nearest: 'line' }],
    ['messages: english\n', { line: 1, column: 11, key: 'messages' }],
    ['today: 2027-02-30\n', { line: 1, column: 8, key: 'today' }],
    ['extends: saydo:recomended\n', { line: 1, column: 10, nearest: 'saydo:recommended' }],
    ['extends: acme:house-rules\n', { line: 1, key: 'extends' }],
    [
      'vocabulary:\n  servise-quality: Smile Score\n',
      { line: 2, column: 3, key: 'vocabulary.servise-quality', nearest: 'service-quality' },
    ],
    ['vocabulary:\n  staff: { eng: mates }\n', { line: 2, column: 12, nearest: 'en' }],
    ['vocabulary:\n  staff: { en: [mates, "(a|b"] }\n', { line: 2, column: 24, key: 'vocabulary.staff.en[1]' }],
    ['vocabulary:\n  staff: ["@custmer"]\n', { line: 2, column: 11, nearest: '@customer' }],
    ['vocabulary:\n  staff: "mates?"\n', { line: 2, column: 10, key: 'vocabulary.staff' }],
    ['rules:\n', { line: 1, key: 'rules' }],
    ['files: 3\n', { line: 1, key: 'files' }],
    ['- a\n- b\n', { line: 1, key: '' }],
    ['just words\n', { line: 1, key: '' }],
    ['\uFEFFrulez: {}\n', { line: 1, column: 1, nearest: 'rules' }],
  ]
  test.each(cases)('%j', (text, expected) => {
    const mistakes = mistakesOf(text)
    expect(mistakes).toHaveLength(1)
    expect(mistakes[0]).toMatchObject({ file: 'saydo.yml', ...expected })
    expect(mistakes[0]?.mend).not.toBe('')
    expect(mistakes[0]?.message).toMatch(/\.$/u)
  })

  test('several mistakes are all told', () => {
    expect(mistakesOf('rulez: {}\nmesages: en\ntoday: x\n')).toHaveLength(3)
  })

  test('broken YAML gives file and line', () => {
    expect(mistakesOf('rules:\n  a: [1, 2\nfiles: x\n')[0]).toMatchObject({ file: 'saydo.yml', line: expect.any(Number) })
    expect(mistakesOf('a: 1\na: 2\n')[0]).toMatchObject({ line: 2 })
    expect(mistakesOf('files: "*.md\nignore: x\n').length).toBeGreaterThan(0)
    const bomb = `a: &a [x, x, x]\n${'bcdefghij'.replace(/./gu, (key, at: number) => `${key}: &${key} [${`*${'abcdefghij'[at]}, `.repeat(9)}]\n`)}`
    expect(mistakesOf(bomb).length).toBeGreaterThan(0)
  })
})
