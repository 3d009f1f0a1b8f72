import { lint, nodeFiles, PRESETS } from '@saydo/project'
import { CATALOG } from '@saydo/rules'
import { describe, expect, test } from 'vitest'
import { folderWith, MISSION, SPEED } from '../folder.js'

/** Agents are measured by pace (a contradiction), and customers are sent elsewhere (none). */
const DESK = '# Desk guide\n\nTell callers with a billing question to ring the accounts office themselves.\n'

/** What is found with a configuration, as rule and level. */
async function found(configuration: string): Promise<string[]> {
  const cwd = await folderWith({ 'saydo.yml': configuration, 'mission.md': MISSION, 'speed.md': SPEED, 'desk.md': DESK })
  const { findings, mistakes } = await lint(['.'], { files: nodeFiles, cwd })
  expect(mistakes).toEqual([])
  return [...new Set(findings.map(({ rule, severity }) => `${rule} ${severity}`))]
}

describe('presets', () => {
  test('recommended is what holds without any', async () => {
    const recommended = await found('extends: saydo:recommended\n')
    expect(recommended).toEqual(await found(''))
    expect(recommended).toEqual(expect.arrayContaining(['speed-only-target error', 'customer-bounced warning']))
  })

  test('say-do has only what is at odds', async () => {
    const told = await found('extends: saydo:say-do\n')
    expect(told).toContain('speed-only-target error')
    const contradictions = CATALOG.filter(({ rule }) => rule.contradiction).map(({ id }) => id)
    expect(told.filter((line) => !contradictions.includes(line.split(' ')[0] ?? ''))).toEqual([])
  })

  test('strict is one level up', async () => {
    const told = await found('extends: saydo:strict\n')
    expect(told).toEqual(expect.arrayContaining(['speed-only-target error', 'customer-bounced error']))
    expect(told.filter((line) => line.endsWith(' info'))).toEqual([])
  })

  test('rules and overrides stand above them', async () => {
    const rules = 'rules: { speed-only-target: off }\noverrides:\n  - files: desk.md\n    rules: { customer-bounced: info }\n'
    const told = await found(`extends: saydo:say-do\n${rules}`)
    expect(told).toContain('customer-bounced info')
    expect(told.filter((line) => line.startsWith('speed-only-target'))).toEqual([])
  })

  test('every rule is in each of them', () => {
    const ids = CATALOG.map(({ id }) => id).sort()
    for (const preset of Object.values(PRESETS)) expect(Object.keys(preset).sort()).toEqual(ids)
  })
})
