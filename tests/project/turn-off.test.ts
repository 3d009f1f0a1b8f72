import { type Configuration, filesIn, LEVELS, parseConfiguration, RULE_IDS, turnOffEdit } from '@saydo/project'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const RULE = 'speed-only-target'

function turnedOff(text: string | undefined, rule = RULE): string | undefined {
  const edit = turnOffEdit(text, rule)
  return edit && (text ?? '').slice(0, edit.start) + edit.text + (text ?? '').slice(edit.end)
}

function configurationOf(text: string): Configuration {
  const answer = parseConfiguration('/set/saydo.yml', text, 'saydo.yml')
  if ('mistakes' in answer) throw new Error(`${JSON.stringify(text)}: ${JSON.stringify(answer.mistakes)}`)
  return answer.configuration
}

describe('the edit, byte for byte', () => {
  const cases: [what: string, before: string, after: string][] = [
    ['an empty file', '', `rules:\n  ${RULE}: off\n`],
    ['an empty file with a byte order mark', '\uFEFF', `\uFEFFrules:\n  ${RULE}: off\n`],
    ['comments alone', '# nothing yet\r\n', `# nothing yet\r\nrules:\r\n  ${RULE}: off\r\n`],
    ['a comment without a line end', '# nothing yet', `# nothing yet\nrules:\n  ${RULE}: off\n`],
    ['no rules', 'messages: en # why\n# end\n', `messages: en # why\nrules:\n  ${RULE}: off\n# end\n`],
    ['no rules and no line end', 'files:\n- a\n- b', `files:\n- a\n- b\nrules:\n  ${RULE}: off`],
    ['a file that is indented', '  messages: en\n', `  messages: en\n  rules:\n    ${RULE}: off\n`],
    ['a byte order mark and an end of its own', '\uFEFFmessages: en\n...\n', `\uFEFFmessages: en\nrules:\n  ${RULE}: off\n...\n`],
    ['rules without a value', 'rules: # all\n  # none\nmessages: en\n', `rules: # all\n  ${RULE}: off\n  # none\nmessages: en\n`],
    ['rules without a value at the end', 'rules:', `rules:\n  ${RULE}: off`],
    ['rules that are null', 'rules: ~\n', `rules: { ${RULE}: off }\n`],
    [
      'a block map',
      'rules:\r\n    profit-first: info # so\r\n    # more\r\nmessages: en\r\n',
      `rules:\r\n    profit-first: info # so\r\n    ${RULE}: off\r\n    # more\r\nmessages: en\r\n`,
    ],
    [
      'a block map that ends in a list',
      'rules:\n  profit-first:\n  - info\n  - {}\n',
      `rules:\n  profit-first:\n  - info\n  - {}\n  ${RULE}: off\n`,
    ],
    ['a block map without a line end', 'rules:\n  profit-first: off', `rules:\n  profit-first: off\n  ${RULE}: off`],
    ['an empty flow map', 'rules: {} # none\n', `rules: { ${RULE}: off } # none\n`],
    ['an empty flow map with a blank', 'rules: { }\n', `rules: { ${RULE}: off }\n`],
    ['an empty flow map of two lines', 'rules: { # none\n}\n', `rules: { # none\n  ${RULE}: off\n}\n`],
    ['a flow map', 'rules: { profit-first: off }\n', `rules: { profit-first: off, ${RULE}: off }\n`],
    ['a flow map with a comma at its end', 'rules: {profit-first: off,}\n', `rules: {profit-first: off, ${RULE}: off,}\n`],
    ['a flow map with comments', 'rules: {\n  profit-first: off # why\n}\n', `rules: {\n  profit-first: off, # why\n  ${RULE}: off\n}\n`],
    [
      'a flow map with comments and commas',
      'rules: {\n  profit-first: off, # why\n  }\n',
      `rules: {\n  profit-first: off, # why\n  ${RULE}: off,\n  }\n`,
    ],
    ['a comma on a line of its own', 'rules: {\n  profit-first: off\n  , }\n', `rules: {\n  profit-first: off, ${RULE}: off\n  , }\n`],
    ['a level', `rules:\n  ${RULE}: error # why\n`, `rules:\n  ${RULE}: off # why\n`],
    ['a level in quotation marks', `rules:\n  "${RULE}": 'error'\n`, `rules:\n  "${RULE}": 'off'\n`],
    ['no level', `rules:\n  ${RULE}:\n`, `rules:\n  ${RULE}: off\n`],
    ['no level, but a comment', `rules:\n  ${RULE}: # why\n`, `rules:\n  ${RULE}: off # why\n`],
    ['no level in a flow map', `rules: {${RULE}: , profit-first: off}`, `rules: {${RULE}: off, profit-first: off}`],
    ['a level with options', `rules:\n  ${RULE}: [error, {}] # why\n`, `rules:\n  ${RULE}: [off, {}] # why\n`],
    ['a level with options in block style', `rules:\n  ${RULE}:\n    - error\n    - {}\n`, `rules:\n  ${RULE}:\n    - off\n    - {}\n`],
    ['a list without a level', `rules:\n  ${RULE}: []\n`, `rules:\n  ${RULE}: off\n`],
    [
      'a level by alias',
      `rules:\n  profit-first: &level info\n  ${RULE}: *level\n`,
      `rules:\n  profit-first: &level info\n  ${RULE}: off\n`,
    ],
    ['JSON without rules', '{}', `{ "rules": { "${RULE}": "off" } }`],
    ['JSON of several lines without rules', '{\n  "messages": "en"\n}\n', `{\n  "messages": "en",\n  "rules": { "${RULE}": "off" }\n}\n`],
    [
      'JSON of several lines',
      '\uFEFF{\r\n\t"rules": {\r\n\t\t"profit-first": "off"\r\n\t}\r\n}',
      `\uFEFF{\r\n\t"rules": {\r\n\t\t"profit-first": "off",\r\n\t\t"${RULE}": "off"\r\n\t}\r\n}`,
    ],
    ['JSON with a level', `{ "rules": { "${RULE}": ["error", {}] } }`, `{ "rules": { "${RULE}": ["off", {}] } }`],
    ['JSON with null', `{ "rules": { "${RULE}": null } }`, `{ "rules": { "${RULE}": "off" } }`],
    ['JSON with null for rules', '{ "rules": null }', `{ "rules": { "${RULE}": "off" } }`],
    ['mistakes elsewhere', 'mesages: en\nrules: {}\n', `mesages: en\nrules: { ${RULE}: off }\n`],
  ]
  test.each(cases)('%s', (_, before, after) => {
    expect(turnedOff(before)).toBe(after)
  })

  test('no file: a file with a comment', () => {
    const text = turnedOff(undefined) ?? ''
    expect(text).toMatch(/^# .+\nrules:\n {2}speed-only-target: off\n$/u)
    expect(rulesIn(configurationOf(text))).toEqual({ [RULE]: 'off' })
  })
})

describe('no edit', () => {
  const cases: [why: string, text: string][] = [
    ['broken', 'rules:\n  profit-first: [off\nmessages: en\n'],
    ['broken by a key that is there twice', 'rules: {}\nrules: {}\n'],
    ['two documents', 'messages: en\n---\nmessages: es\n'],
    ['no map', '- rules\n'],
    ['rules are no map', 'rules: off\n'],
    ['the level is a map', `rules:\n  ${RULE}: { level: error }\n`],
    ['off already', `rules:\n  ${RULE}: off\n`],
    ['off already, with options', `rules:\n  ${RULE}: [off, {}]\n`],
    ['another rule would go off with it', `rules:\n  ${RULE}: &level error\n  profit-first: *level\n`],
    ['files that share their rules would change too', 'rules: &all\n  profit-first: off\noverrides:\n  - files: a\n    rules: *all\n'],
    ['“off” would not be a word', '%YAML 1.1\n---\nrules: {}\n'],
    ['more than memory holds', `${bomb()}rules: {}\n`],
  ]
  test.each(cases)('%s', (_, text) => {
    expect(turnOffEdit(text, RULE)).toBeUndefined()
  })

  test('a rule that is not there', () => {
    expect(turnOffEdit('rules: {}\n', 'no-such-rule')).toBeUndefined()
    expect(turnOffEdit(undefined, 'no-such-rule')).toBeUndefined()
  })
})

test('whatever the file says, and however: the rule is off and all else as it was', () => {
  let edits = 0
  const check = fc.property(written, fc.constantFrom(...RULE_IDS), (text, rule) => {
    const before = configurationOf(text)
    const after = turnedOff(text, rule)
    expect(after === undefined).toBe(rulesIn(before)[rule] === 'off')
    if (after === undefined) return
    edits += 1
    expect(essence(configurationOf(after))).toEqual(essence(before, rule))
    const comments = (source: string) => source.match(/#.*/gu)
    expect(comments(after)).toEqual(comments(text))
  })
  fc.assert(check, { numRuns: 500 })
  expect(edits).toBeGreaterThan(100)
})

/** The levels that the file itself states. */
function rulesIn({ layers }: Configuration): Record<string, unknown> {
  const rules = filesIn(layers).at(-1)?.written.rules ?? {}
  return Object.fromEntries(Object.entries(rules).map(([id, setting]) => [id, Array.isArray(setting) ? setting[0] : setting]))
}

/** All that a configuration says; with one rule put off, if asked. */
function essence(configuration: Configuration, rule?: string) {
  const { overrides, priorities, messages, today, covers } = configuration
  const rules = rulesIn(configuration)
  const paths = ['a.md', 'docs/a.md', 'hr/pay/b.md', 'archive/c.md']
  const { rules: settings, ...rest } = filesIn(configuration.layers).at(-1)?.parsed.document.toJS() ?? {}
  return {
    rules: rule === undefined ? rules : { ...rules, [rule]: 'off' },
    options: Object.entries(settings ?? {}).flatMap(([id, setting]) => (Array.isArray(setting) ? [[id, ...setting.slice(1)]] : [])),
    rest,
    overrides: overrides.map(({ layer: _, ...override }) => ({ ...override, matches: paths.map((path) => override.matches(path)) })),
    priorities: priorities === 'auto' ? priorities : priorities.map(({ topic, file, line }) => ({ topic, file, line })),
    messages,
    today,
    covered: paths.filter((path) => covers(path)),
  }
}

/** Configurations that hold, in many hands: block and flow style, JSON, quotation marks, comments, line ends, a byte order mark. */
const written: fc.Arbitrary<string> = fc.gen().map((gen) => {
  const maybe = () => gen(fc.boolean)
  const one = <T>(...values: T[]): T => gen(fc.constantFrom as (...among: T[]) => fc.Arbitrary<T>, ...values)
  const json = maybe()
  const lineEnd = one('\n', '\r\n')
  const step = one(2, 4)
  const quoted = (text: string) => (json ? `"${text}"` : one(text, `"${text}"`, `'${text}'`))
  const comment = () => (!json && one(true, false, false) ? one(' # why', ' #, [ { "') : '')
  const blank = (indent: number) => (json ? '' : one('', '', `${' '.repeat(indent)}# a: b${lineEnd}`, lineEnd))
  const level = () => one(...LEVELS)
  const setting = () => one(quoted(level()), quoted(level()), `[${quoted(level())}]`, `[ ${quoted(level())}, {} ]`)
  const rulesOf = () => gen(fc.uniqueArray<string, string>, fc.constantFrom(...RULE_IDS), { maxLength: 4 })
  const flowMap = (entries: readonly (readonly [string, string])[], indent: number): string => {
    const pairs = entries.map(([key, value]) => `${quoted(key)}: ${value}`)
    if (maybe()) return `{${one('', ' ')}${pairs.join(', ')}${!json && pairs.length > 0 ? one('', ',', ', ') : ''}}`
    const inner = ' '.repeat(indent + step)
    const lines = pairs.map((pair, at) => `${inner}${pair}${at < pairs.length - 1 ? ',' : json ? '' : one('', ',')}${comment()}${lineEnd}`)
    return `{${comment()}${lineEnd}${lines.join('')}${' '.repeat(indent)}}`
  }
  const rules = (indent: number): string => {
    const entries = rulesOf().map((id) => [id, setting()] as const)
    if (json || entries.length === 0 || maybe()) return ` ${flowMap(entries, indent)}`
    const inner = ' '.repeat(indent + step)
    const lines = entries.map(([id, value]) => `${blank(indent + step)}${inner}${quoted(id)}: ${value}${comment()}`)
    return `${comment()}${lineEnd}${lines.join(lineEnd)}`
  }
  const top: [string, string][] = [
    ['extends', ` ${quoted('saydo:recommended')}`],
    ['files', ` ${one(`["docs", ${quoted('hr')}]`, quoted('a.md'))}`],
    ['rules', rules(json ? step : 0)],
    [
      'overrides',
      json || maybe()
        ? ` [{ ${quoted('files')}: ${quoted('hr')}, ${quoted('rules')}: { "profit-first": "info" } }]`
        : `${lineEnd}- files: hr${comment()}${lineEnd}  rules:${rules(2)}`,
    ],
    [
      'priorities',
      json || maybe()
        ? ` ["service", {"topic": "cost", "line": 3}]`
        : `${lineEnd}  - service${comment()}${lineEnd}  - topic: cost${lineEnd}    line: 3`,
    ],
    ['messages', ` ${quoted('es')}`],
    ['today', ` ${quoted('2027-03-31')}`],
  ]
  const chosen = gen(fc.shuffledSubarray<[string, string]>, top)
  const mark = one('', '', '\uFEFF')
  if (!json)
    return `${mark}${chosen.map(([key, value]) => `${blank(0)}${quoted(key)}:${value}${comment()}`).join(lineEnd)}${one('', lineEnd, `${lineEnd}# end`)}`
  const lines = chosen.map(([key, value]) => `${lineEnd}${' '.repeat(step)}"${key}":${value}`)
  return `${mark}{${lines.join(',')}${lineEnd}}${one('', lineEnd)}`
})

/** Aliases of aliases: a few lines that would fill the memory. */
function bomb(): string {
  const keys = [...'bcdefghij'].map((key, at) => `${key}: &${key} [${`*${'abcdefghij'[at]}, `.repeat(9)}]\n`)
  return `a: &a [x, x, x]\n${keys.join('')}`
}
