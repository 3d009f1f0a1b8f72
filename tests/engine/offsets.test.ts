import { Engine, describe as tell } from '@saydo/rules'
import { describe, expect, it } from 'vitest'

const MISSION = '# Mission\n\nThe customer comes first in everything we do.\n'

/** Every statement of a text, with the source it points at. */
function statements(text: string, language = 'en') {
  const engine = new Engine()
  engine.put({ file: 'a.md', text, language })
  const understood = engine.set.get('a.md')
  if (!understood) throw new Error('not read')
  return tell(understood).map(({ text: plain, start, end }) => ({ plain, source: text.slice(start, end) }))
}

describe('a statement points at its own words', () => {
  it.each([
    [
      'emphasis and links',
      'We *count* the [calls](https://example.org) they take.',
      'We count the calls they take.',
      'We *count* the [calls](https://example.org) they take.',
    ],
    [
      'entities and escapes',
      'R&amp;D takes 5 \\* 3 calls &mdash; a day.',
      'R&D takes 5 * 3 calls — a day.',
      'R&amp;D takes 5 \\* 3 calls &mdash; a day.',
    ],
    ['emoji before it', '🚀👩‍👩‍👧 Calls per hour: 14.', '🚀👩‍👩‍👧 Calls per hour: 14.', '🚀👩‍👩‍👧 Calls per hour: 14.'],
    ['combining accents', 'La comisio\u0301n se paga.', 'La comisio\u0301n se paga.', 'La comisio\u0301n se paga.'],
    [
      'hard wraps',
      'Calls are\nanswered within\ntwo minutes.',
      'Calls are answered within two minutes.',
      'Calls are\nanswered within\ntwo minutes.',
    ],
    ['carriage returns', 'Calls are\r\nanswered soon.\r\n', 'Calls are answered soon.', 'Calls are\r\nanswered soon.'],
    ['a byte order mark', '\uFEFFCalls are answered soon.', 'Calls are answered soon.', 'Calls are answered soon.'],
    ['no-break spaces', 'Do\u00A0not hurry\u00A0anyone.', 'Do not hurry anyone.', 'Do\u00A0not hurry\u00A0anyone.'],
    ['a quote that wraps', '> Nobody waits\n> longer than that.', 'Nobody waits longer than that.', 'Nobody waits\n> longer than that.'],
  ])('%s', (_, text, plain, source) => {
    expect(statements(text)).toEqual([{ plain, source }])
  })

  it('reads a table row cell by cell, escaped bars included', () => {
    const text = '| What | Aim |\n| --- | ---: |\n| Calls \\| chats per hour | **14** |\n'
    expect(statements(text)).toEqual([{ plain: 'Calls | chats per hour | 14', source: 'Calls \\| chats per hour | **14' }])
  })

  it('tells nested items apart', () => {
    const text = '- Calls per hour:\n  - first month: ten\n  - later: fourteen\n'
    expect(statements(text).map((entry) => entry.source)).toEqual(['Calls per hour:', 'first month: ten', 'later: fourteen'])
  })

  it('does not break a sentence at an abbreviation', () => {
    expect(statements('Ask Mr. Smith, i.e. the lead, approx. once a day. Then go on.').map((entry) => entry.plain)).toEqual([
      'Ask Mr. Smith, i.e. the lead, approx. once a day.',
      'Then go on.',
    ])
    expect(statements('Позвоните, т. е. напишите, в 2026 г. и позже. Потом ждите.', 'ru')).toHaveLength(2)
    expect(statements('El Sr. Pérez atiende a las 8 a.m. en punto. Luego cierra.', 'es')).toHaveLength(2)
  })

  it('gives code, comments and struck-out words no say', () => {
    expect(statements('Take `14 calls per hour` and ~~not this~~ rest. <!-- hidden -->').map((entry) => entry.plain)).toEqual([
      'Take \uFFFC and rest.',
    ])
    expect(statements('```\nCalls per hour: 14\n```\n')).toEqual([])
  })
})

describe('a finding underlines the words at fault', () => {
  it.each([
    ['\n', ''],
    ['\r\n', ''],
    ['\r\n', '\uFEFF'],
  ])('with line ends %j and opening %j', (newline, opening) => {
    const plan = `${opening}# Targets 🎯\n\nWhat we look at, e\u0301quipe by équipe:\n\n| Measure | Target |\n| --- | --- |\n| Calls per hour | 14 |\n| Average handle time | 4 minutes |\n`
    const text = plan.replaceAll('\n', newline)
    const engine = new Engine()
    engine.put({ file: 'mission.md', text: MISSION })
    engine.put({ file: 'targets.md', text, language: 'en' })
    const found = engine.judge().findings.filter((finding) => finding.rule === 'speed-only-target')
    expect(found.map((finding) => text.slice(finding.span.start, finding.span.end))).toEqual([
      'Calls per hour | 14',
      'Average handle time | 4 minutes',
    ])
    const [related] = found[0]?.related ?? []
    expect(MISSION.slice(related?.span.start, related?.span.end)).toBe('The customer comes first in everything we do.')
  })
})
