import { CATALOG, Engine } from '@saydo/rules'
import { describe, expect, it } from 'vitest'

const TARGETS = '# Targets\n\n| Measure | Target |\n| --- | --- |\n| Calls per hour | 14 |\n'
const MISSION = '# Mission\n\nThe customer comes first in everything we do.\n'

/** Rules that sleep until service is declared first; what others say of these documents is none of this. */
const SLEEPERS = new Set(CATALOG.filter(({ rule }) => rule.needsPriority).map(({ id }) => id))

const rules = (engine: Engine) => engine.judge().findings.flatMap(({ rule }) => (SLEEPERS.has(rule) ? [rule] : []))

describe('declared priorities', () => {
  it('wake the rules that need one, from whatever document, and put them back to sleep', () => {
    const engine = new Engine()
    engine.put({ file: 'targets.md', text: TARGETS })
    expect(rules(engine)).toEqual([])
    engine.put({ file: 'z/mission.md', text: MISSION })
    expect(rules(engine)).toContain('speed-only-target')
    engine.put({ file: 'z/mission.md', text: MISSION.replace('The customer comes first in everything we do.', 'We were founded in 1998.') })
    expect(rules(engine)).toEqual([])
  })

  it('may be stated in the configuration, and denied there', () => {
    const stated = new Engine({ priorities: [{ topic: 'service', file: 'saydo.yml', start: 3, end: 9 }] })
    stated.put({ file: 'targets.md', text: TARGETS })
    const [finding] = stated.judge().findings.filter((entry) => entry.rule === 'speed-only-target')
    expect(finding?.related).toMatchObject([{ file: 'saydo.yml', span: { start: 3, end: 9 } }])
    const denied = new Engine({ priorities: [] })
    denied.put({ file: 'targets.md', text: TARGETS })
    denied.put({ file: 'mission.md', text: MISSION })
    expect(rules(denied)).not.toContain('speed-only-target')
  })

  it('take no part from a draft', () => {
    const engine = new Engine()
    engine.put({ file: 'targets.md', text: TARGETS })
    engine.put({ file: 'mission.md', text: `---\nstatus: draft\n---\n\n${MISSION}` })
    expect(rules(engine)).toEqual([])
  })
})
