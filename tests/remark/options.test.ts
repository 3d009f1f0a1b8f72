import remarkLintSaydo, { type Setting } from '@saydo/remark'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { SPEED } from '../folder.js'
import { processed } from './pipeline.js'

const used = (setting: unknown) => () =>
  unified()
    .use(remarkLintSaydo, setting as Setting)
    .freeze()

describe('options', () => {
  test.each<[given: unknown, message: string]>([
    [{ priorites: [] }, '“priorites” is not an option. Did you mean “priorities”?'],
    [{ priorities: ['servce'] }, 'priorities: “servce” is not a topic of a priority. Did you mean “service”?'],
    [{ priorities: 'service' }, "priorities: “service” is neither 'auto' nor a list of topics such as ['service']."],
    [{ rules: { 'speed-only': 'off' } }, 'rules: “speed-only” is not a rule. Did you mean “speed-only-target”?'],
    [{ rules: { 'speed-only-target': 'warn' } }, 'rules.speed-only-target: “warn” is not a level. Did you mean “warning”?'],
    [{ rules: { 'uncovered-principle': 'info' } }, 'rules.uncovered-principle: This rule asks what all documents together leave unsaid'],
    [{ rules: ['speed-only-target'] }, 'rules: “["speed-only-target"]” does not give levels.'],
    [{ preset: 'saydo:sayd-do' }, 'preset: “saydo:sayd-do” is not known here. Did you mean “saydo:say-do”?'],
    [{ language: 'pt' }, 'language: “pt” is not known here.'],
    [{ kind: 'strategi' }, 'Did you mean “strategy”?'],
    [{ messages: 5 }, 'messages: “5” is not known here. There is: document, en, es, ru.'],
    [{ today: '31.3.2027' }, "today: “31.3.2027” is not a date. Write it as '2027-03-31'."],
    [{ today: '2027-02-30' }, 'is not a date'],
    [{ fixes: 'no' }, 'fixes: “no” is neither true nor false.'],
    [{ reportUnusedSuppressions: 'of' }, 'reportUnusedSuppressions: “of” is not known here. Did you mean “off”?'],
    [['eror', {}], '“"eror"” is no severity.'],
    [['error', {}, {}], 'A list holds a severity and options, nothing more.'],
    [3, '“3” is no severity. There is: off (0), on, warn (1), error (2).'],
  ])('%j is refused', (given, message) => {
    expect(used(given)).toThrow(message)
    expect(used(given)).toThrow(/^remarkLintSaydo: /u)
  })

  test.each([undefined, {}, true, 'on', 1, 2, ['off'], ['warn', {}], [0], [true, null], { rules: { 'uncovered-principle': 'off' } }])(
    '%j is taken',
    (given) => expect(used(given)).not.toThrow(),
  )
})

describe('severity', () => {
  const options = { priorities: ['service'] }
  const fatal = async (setting: Setting) =>
    (await processed(SPEED, setting)).messages.find(({ ruleId }) => ruleId === 'saydo-speed-only-target')?.fatal

  test.each<[Setting, boolean | undefined]>([
    [options, true],
    [['on', options], true],
    [['warn', options], false],
    [[1, options], false],
    [['error', options], true],
    [['off', options], undefined],
    [[0, options], undefined],
    [['warn', { ...options, rules: { 'speed-only-target': 'error' } }], true],
    [['error', { ...options, rules: { 'speed-only-target': 'warning' } }], false],
    [{ ...options, rules: { 'speed-only-target': 'off' } }, undefined],
  ])('%j', async (setting, expected) => expect(await fatal(setting)).toBe(expected))

  test('a preset turns rules off, and up', async () => {
    const text = '# Service policy\n\nAgents must always be nice to every customer.\n'
    const rulesOf = async (preset: string) => (await processed(text, { preset })).messages
    expect(await rulesOf('saydo:say-do')).toEqual([])
    const usual = await rulesOf('saydo:recommended')
    const strict = await rulesOf('saydo:strict')
    expect(strict.map(({ ruleId }) => ruleId)).toEqual(usual.map(({ ruleId }) => ruleId))
    expect(strict.map(({ fatal }) => fatal)).not.toEqual(usual.map(({ fatal }) => fatal))
  })
})
