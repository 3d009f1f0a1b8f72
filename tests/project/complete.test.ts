import { completionsAt, keyAt, LEVELS, MESSAGE_LANGUAGES, PRESET_NAMES, parseConfiguration, RULE_IDS } from '@saydo/project'
import { DOCUMENT_KINDS, LANGUAGE_CODES, MEANINGS } from '@saydo/rules'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const KEYS = [
  ...['extends', 'files', 'ignore', 'rules', 'overrides', 'priorities', 'messages', 'vocabulary', 'customRules'],
  ...['reportUnusedSuppressions', 'today', '$schema'],
]
const OVERRIDE = ['files', 'rules', 'kind', 'language']
const PRIORITY = ['topic', 'file', 'line']
const TOPICS = ['service', 'customer', 'quality', 'speed', 'cost', 'profit', 'growth', 'staff', 'safety']
const without = (names: readonly string[], ...used: string[]) => names.filter((name) => !used.includes(name))

/** What is offered at the sign ¦ of a text. */
function offered(marked: string) {
  const offset = marked.indexOf('¦')
  const text = marked.replace('¦', '')
  return completionsAt(text, offset).map((completion) => {
    const { insertText, replace } = completion
    return { ...completion, result: text.slice(0, replace.start) + insertText + text.slice(replace.end) }
  })
}

const labels = (marked: string) => offered(marked).map(({ label }) => label)

/** The text with one of the offers taken. */
const taken = (marked: string, name: string) => offered(marked).find(({ label }) => label === name)?.result

describe('what is offered where', () => {
  const cases: [where: string, marked: string, expected: readonly string[]][] = [
    ['an empty file', '¦', KEYS],
    ['behind a byte order mark', '\uFEFF¦', KEYS],
    ['below the mark of a document', '---\n¦', KEYS],
    ['above other keys', '¦\nmessages: en\nrules: {}', without(KEYS, 'messages', 'rules')],
    ['between other keys', 'messages: en\nex¦\nrules: {}', without(KEYS, 'messages', 'rules')],
    ['below other keys, CRLF', 'messages: en\r\n# a: b\r\n¦\r\n', without(KEYS, 'messages')],
    ['a key that has its value', 'me¦ssages: en\nrules: {}', without(KEYS, 'rules')],
    ['rules', 'rules:\n  ¦', RULE_IDS],
    ['rules, half a word, and more behind', 'rules:\n  spe¦\nmessages: en\n', RULE_IDS],
    ['rules, CRLF', 'rules:\r\n    profit-first: off\r\n    ¦\r\nmessages: en\r\n', without(RULE_IDS, 'profit-first')],
    ['rules, above others', 'rules:\n  ¦\n  profit-first: off\n', without(RULE_IDS, 'profit-first')],
    ['rules, a comment behind', 'rules:\n  ¦ # why\n', RULE_IDS],
    ['rules between braces', 'rules: { ¦ }', RULE_IDS],
    ['rules between braces that are open', 'rules: { profit-first: off, ¦\nmessages: en\n', without(RULE_IDS, 'profit-first')],
    ['rules between braces, no comma yet', 'rules: {\n  ¦ # a, b\n  profit-first: off }', without(RULE_IDS, 'profit-first')],
    ['rules of an override', 'overrides:\n  - files: a\n    rules:\n      ¦\n', RULE_IDS],
    ['a level', 'rules:\n  profit-first: ¦\nmessages: en\n', LEVELS],
    ['a level, the blank is missing', 'rules:\n  profit-first:¦', LEVELS],
    ['a level, half a word', 'rules:\n  profit-first: er¦ # why', LEVELS],
    ['a level below its rule', 'rules:\n  profit-first:\n    ¦', LEVELS],
    ['a level in brackets', 'rules:\n  profit-first: [¦', LEVELS],
    ['a level with options', 'rules:\n  profit-first: [of¦f, {}]', LEVELS],
    ['a level as an item', 'rules:\n  profit-first:\n    - ¦', LEVELS],
    ['presets', 'extends: ¦', PRESET_NAMES],
    ['presets in a list', 'extends: [saydo:strict, ¦]', without(PRESET_NAMES, 'saydo:strict')],
    ['own rules among the others', 'rules:\n  ¦\ncustomRules:\n  our-words: {}\n', [...RULE_IDS, 'our-words']],
    ['keys of an own rule', 'customRules:\n  our-words:\n    ¦\n', ['match', 'unless', 'severity', 'message', 'principle', 'examples']],
    ['lists of examples', 'customRules:\n  our-words:\n    examples:\n      ¦\n', ['finds', 'passes']],
    ['meanings of own terms', 'vocabulary:\n  ¦\n', MEANINGS],
    ['languages of own terms', 'vocabulary:\n  staff:\n    ¦\n', LANGUAGE_CODES],
    ['presets, up to the colon', 'extends: saydo:¦', PRESET_NAMES],
    ['languages of messages', 'messages: ¦', MESSAGE_LANGUAGES],
    ['languages of messages, open quotation mark', 'messages: "e¦\ntoday: 2027-03-31\n', MESSAGE_LANGUAGES],
    ['the first override', 'overrides:\n  ¦', OVERRIDE],
    ['an override', 'overrides:\n  - ¦', OVERRIDE],
    ['an override, the blank is missing', 'overrides:\n  -¦', OVERRIDE],
    ['an override that has keys below', 'overrides:\n  - ¦\n    kind: other\n', without(OVERRIDE, 'kind')],
    ['an override that has keys above', 'overrides:\n- files: a\n  ¦\nmessages: en\n', without(OVERRIDE, 'files')],
    ['an override between braces', 'overrides: [{ files: a, k¦ }]', without(OVERRIDE, 'files')],
    ['kinds', 'overrides:\n  - files: a\n    kind: ¦', DOCUMENT_KINDS],
    ['languages', 'overrides:\n  - language: ¦', LANGUAGE_CODES],
    ['priorities', 'priorities: ¦', ['auto']],
    ['the first priority', 'priorities:\n  ¦', ['auto', ...TOPICS, ...PRIORITY]],
    ['another priority', 'priorities:\n  - service\n  - ¦\n', [...without(TOPICS, 'service'), ...PRIORITY]],
    ['a priority in brackets', 'priorities: [service, ¦', without(TOPICS, 'service')],
    ['the topic of a priority', 'priorities:\n- topic: s¦', TOPICS],
    ['JSON', '{¦', KEYS],
    ['JSON, another key', '{\n  "messages": "en",\n  "¦"\n}', without(KEYS, 'messages')],
    ['JSON, a key above others', '{\n  "¦\n  "messages": "en"\n}', without(KEYS, 'messages')],
    ['JSON, rules', '{ "rules": { "spe¦', RULE_IDS],
    ['JSON, a level', '{ "rules": { "profit-first": ¦ } }', LEVELS],
    ['JSON, a level in quotation marks', '{ "rules": { "profit-first":"¦" } }', LEVELS],
    ['JSON, a level, no blank', '{"rules":{"profit-first":¦}}', LEVELS],
    ['a comment', '# ru¦', []],
    ['a comment behind a value', 'rules: {} # ¦', []],
    ['a value of several words', 'today: a b¦', []],
    ['a text of several lines', 'files: |\n  ¦', []],
    ['behind a value', 'messages: en ¦', []],
    ['behind a quotation mark', 'messages: "en"¦', []],
    ['globs', 'files: [¦]', []],
    ['options', 'rules:\n  profit-first: [off, { ¦ }]', []],
    ['astray', 'rules:\n    profit-first: off\n  ¦', []],
    ['where a map must come on lines of its own', 'rules: ¦', []],
    ['anchors', 'rules: &¦', []],
    ['a key that nobody knows', 'rulez:\n  ¦', []],
  ]
  test.each(cases)('%s', (_, marked, expected) => {
    expect(labels(marked)).toEqual(expected)
  })
})

describe('what is written', () => {
  const cases: [marked: string, label: string, result: string][] = [
    ['ru¦', 'rules', 'rules:'],
    ['me¦', 'messages', 'messages: '],
    ['me¦ssag: en', 'messages', 'messages: en'],
    ['me¦ssag : en', 'messages', 'messages : en'],
    ['rules:\n  spe¦', 'speed-only-target', 'rules:\n  speed-only-target: '],
    ['rules: {spe¦}', 'speed-only-target', 'rules: {speed-only-target: }'],
    ['rules:\n  "spe¦', 'speed-only-target', 'rules:\n  "speed-only-target": '],
    ["rules:\n  'spe¦'", 'speed-only-target', "rules:\n  'speed-only-target': "],
    ['rules:\n  "spe¦": off', 'speed-only-target', 'rules:\n  "speed-only-target": off'],
    ['messages:¦', 'en', 'messages: en'],
    ['extends: saydo:r¦ec', 'saydo:recommended', 'extends: saydo:recommended'],
    ['overrides:\n  ¦', 'files', 'overrides:\n  - files: '],
    ['overrides:\n  -¦', 'files', 'overrides:\n  - files: '],
    ['priorities:\n  ¦', 'service', 'priorities:\n  - service'],
    ['{ ru¦ }', 'rules', '{ "rules":  }'],
    ['{ "ru¦" }', 'rules', '{ "rules":  }'],
    ['{ "ru¦": {} }', 'rules', '{ "rules": {} }'],
    ['{ "messages": ¦ }', 'en', '{ "messages": "en" }'],
    ['{ "messages": "e¦" }', 'en', '{ "messages": "en" }'],
  ]
  test.each(cases)('%j and %s', (marked, label, result) => {
    expect(taken(marked, label)).toBe(result)
  })

  test('each offer says what it means', () => {
    const places = ['¦', 'rules:\n  ¦', 'rules:\n  profit-first: ¦', 'extends: ¦', 'messages: ¦', 'overrides:\n  - ¦', 'priorities:\n  ¦']
    for (const marked of [...places, 'overrides: [{ kind: ¦', 'overrides: [{ language: ¦']) {
      const offers = offered(marked)
      expect(offers.length).toBeGreaterThan(0)
      expect(offers.filter(({ detail }) => detail.length < 2 || /[*`\n]/u.test(detail))).toEqual([])
      expect(new Set(offers.map(({ detail }) => detail)).size).toBe(offers.length)
    }
  })
})

const BLOCK = `# A policy set.
extends: saydo:recommended
files: [docs, "hr/**"] # what we read
rules:
  speed-only-target: off
  profit-first: [warning, {}]

  # why: it is so
  contact-time-cap:
    - info
overrides:
  - files: hr/**
    kind: incentive-plan
    rules: { speed-only-target: info, "volume-only-reward": "error" }
    language: es
priorities:
- service
- topic: quality
  line: 3
messages: 'document'
`
const JSON_TEXT =
  '\uFEFF{\n  "rules": {\n    "speed-only-target": "off",\n    "profit-first": ["warning", {}]\n  },\n  "priorities":["service"],\n  "messages": "en"\n}\n'
const GOOD = [BLOCK, BLOCK.replaceAll('\n', '\r\n'), JSON_TEXT]

/** Every word of a good file that the schema names. */
const words = (text: string) =>
  [...text.matchAll(/[a-z]+(?:[-:][a-z]+)*/gu)].flatMap(({ 0: word, index }) => (keyAt(text, index) ? [{ word, index }] : []))

describe('every word of a good file', () => {
  test.each(GOOD)('is offered while it is being typed: %#', (text) => {
    expect('configuration' in parseConfiguration('/saydo.yml', text, 'saydo.yml')).toBe(true)
    const all = words(text)
    expect(all.length).toBeGreaterThan(6)
    for (const { word, index } of all) {
      for (const typed of [0, 1, Math.floor(word.length / 2), word.length]) {
        const offset = index + typed
        // In the finished file an offer changes nothing; with the rest of the word, or of the line, still missing, it is made too.
        expect(taken(`${text.slice(0, offset)}¦${text.slice(offset)}`, word), `${word} at ${offset}`).toBe(text)
        expect(labels(`${text.slice(0, offset)}¦${text.slice(index + word.length)}`), `${word} at ${offset}`).toContain(word)
        if (typed > 0 || index === 0) expect(labels(`${text.slice(0, offset)}¦`), `${word} cut at ${offset}`).toContain(word)
        const line = text.slice(offset).search(/[\r\n]/u) + offset
        if (text === BLOCK) expect(labels(`${text.slice(0, offset)}¦${text.slice(line)}`), `${word} alone at ${offset}`).toContain(word)
      }
    }
  })

  test.each(GOOD)('says what it means: %#', (text) => {
    for (const { word, index } of words(text)) {
      const found = keyAt(text, index + 1)
      expect(text.slice(found?.span.start, found?.span.end).replace(/["']/gu, '')).toBe(word)
      expect(found?.meaning).not.toBe('')
      expect(found?.rule).toBe(RULE_IDS.includes(word) ? word : undefined)
    }
  })
})

test('no text, however broken, is too much', () => {
  const pieces = [
    'rules',
    ':',
    ' ',
    '\n',
    '\r\n',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '- ',
    '  ',
    '#',
    '|',
    '&a',
    '*a',
    '? ',
    'off',
    '\uFEFF',
    '\t',
    '---',
    '%',
  ]
  const text = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom(...GOOD), fc.nat(), fc.nat(9))
      .map(([good, at, gone]) => good.slice(0, at % good.length) + good.slice((at % good.length) + gone)),
  )
  fc.assert(
    fc.property(text, fc.nat(), (source, at) => {
      const offset = at % (source.length + 1)
      for (const { replace, insertText, label } of completionsAt(source, offset)) {
        expect(insertText).toContain(label)
        expect(0 <= replace.start && replace.start <= offset && offset <= replace.end && replace.end <= source.length).toBe(true)
        expect(source.slice(replace.start, replace.end)).not.toMatch(/\s/u)
      }
      const span = keyAt(source, offset)?.span ?? { start: offset, end: offset }
      expect(span.start <= offset && offset <= span.end).toBe(true)
    }),
    { numRuns: 500 },
  )
})

describe('the word under the cursor', () => {
  const at = (marked: string) => keyAt(marked.replace('¦', ''), marked.indexOf('¦'))

  test('a key, a rule, a level, an item', () => {
    expect(at('me¦ssages: en')).toEqual({ path: 'messages', span: { start: 0, end: 8 }, meaning: expect.stringContaining('language') })
    expect(at('rules:\n  "profit-¦first": off')).toMatchObject({
      path: 'rules.profit-first',
      span: { start: 9, end: 23 },
      rule: 'profit-first',
    })
    expect(at('overrides:\r\n- rules: { profit-first: off¦ }')).toMatchObject({
      path: 'overrides[0].rules.profit-first',
      meaning: 'The rule is silent.',
    })
    expect(at('priorities: [service, ¦cost]')).toMatchObject({ path: 'priorities[1]', span: { start: 22, end: 26 } })
    expect(at('\uFEFF¦today: 2027-03-31')).toMatchObject({ path: 'today', span: { start: 1, end: 6 } })
  })

  test('also where the file is broken', () => {
    expect(at('rules: { profit-¦first: off\nmessages: en\n')).toMatchObject({ rule: 'profit-first' })
  })

  test('nothing of what is not known', () => {
    for (const marked of [
      'rul¦ez: {}',
      '# ru¦les',
      'files: docs¦',
      'rules:¦ {}',
      'voca¦bularies: {}',
      'rules: { x: of¦ }',
      '¦',
      'constr¦uctor: 1',
    ]) {
      expect(at(marked), marked).toBeUndefined()
    }
  })
})
