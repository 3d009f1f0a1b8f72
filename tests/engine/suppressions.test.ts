import { CATALOG, Engine, type Finding, type PolicyDocument, SUPPRESSION_RULES, suppressFileEdit, suppressionEdit } from '@saydo/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit } from '../../rules/findings/fix.js'
import { applySuppressions, type SuppressionOptions } from '../../rules/suppressions/apply-suppressions.js'
import { documents } from './markdown-documents.js'

const RULES = CATALOG.map((entry) => entry.id)
const FILE = 'plan.md'
const OPTIONS: SuppressionOptions = { requireReason: false, unused: 'warning', language: 'en' }

function read(text: string) {
  const engine = new Engine()
  engine.put({ file: FILE, text, language: 'en' })
  const suppressions = engine.suppressionsOf(FILE)
  if (!suppressions) throw new Error('not read')
  return suppressions
}

const documentOf = (text: string): PolicyDocument => read(text).document

function finding(rule: string, start: number, end: number): Finding {
  return { rule, severity: 'warning', file: FILE, span: { start, end }, message: 'x', principles: [], related: [] }
}

/** A finding of each rule at each statement. */
function everything(document: PolicyDocument, rules: readonly string[]): Finding[] {
  return document.statements.flatMap(({ span }) => rules.map((rule) => finding(rule, span.start, span.end)))
}

/** What is silenced of one rule, as the first words of each statement. */
function silenced(text: string, rule = 'profit-first', options: Partial<SuppressionOptions> = {}): string[] {
  const suppressions = read(text)
  const { suppressed, standing } = applySuppressions(everything(suppressions.document, [rule]), suppressions, { ...OPTIONS, ...options })
  expect(suppressed.length + standing.length).toBe(suppressions.document.statements.length)
  return suppressed.map(({ span }) => text.slice(span.start, span.end).split(/\s/u)[0] ?? '')
}

/** What is told of the comments themselves where `at` rules report every statement. */
function own(text: string, options: Partial<SuppressionOptions> = {}, at: readonly string[] = []) {
  const suppressions = read(text)
  return applySuppressions(everything(suppressions.document, at), suppressions, { ...OPTIONS, ...options }).own
}

/** The same as `rule: words at fault`. */
function told(text: string, options: Partial<SuppressionOptions> = {}, at: readonly string[] = RULES): string[] {
  return own(text, options, at).map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`)
}

function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((source, edit) => source.slice(0, edit.span.start) + edit.text + source.slice(edit.span.end), text)
}

/** All that is understood of the statements, places left out; blocks and groups by what they hold together. */
function statementsOf(document: PolicyDocument): unknown[] {
  const { statements, source } = document
  const firstWith = (same: (one: PolicyDocument['statements'][number]) => boolean) => statements.findIndex(same)
  return statements.map((statement) => {
    const { id, kind, text, span, section, group, block, label, cells, leadIn, parent, quoted, language } = statement
    const words = source
      .slice(span.start, span.end)
      .replace(/<!--[\s\S]*?-->/gu, '')
      .replace(/\s+/gu, ' ')
    const together = [firstWith((one) => one.group === group), firstWith((one) => one.block === block)]
    return { id, kind, text, section, label, cells, leadIn, parent, quoted, language, words, together }
  })
}

const NEXT = '<!-- saydo-disable-next-line profit-first -- the board said so -->'

describe('a comment for the next block holds', () => {
  it.each<[string, string, string[]]>([
    ['for a paragraph, blank lines between', `One here.\n\n${NEXT}\n\n\nTwo here. Three here.\n\nFour here.\n`, ['Two', 'Three']],
    ['for the paragraph right below', `One here.\n${NEXT}\nTwo here.\nstill two.\n\nThree here.\n`, ['Two']],
    ['for a heading alone', `${NEXT}\n# One\n\nTwo here.\n`, ['One']],
    [
      'for a whole table',
      `One here.\n\n${NEXT}\n| What | Aim |\n| --- | --- |\n| Two | 1 |\n| Three | 2 |\n\nFour here.\n`,
      ['Two', 'Three'],
    ],
    ['for a whole list before which it stands', `Aims:\n${NEXT}\n- One\n- Two\n  - Three\n\nFour here.\n`, ['One', 'Two', 'Three']],
    ['for a list of lists', `${NEXT}\n- - One\n  - Two\n- Three\n\nFour here.\n`, ['One', 'Two', 'Three']],
    ['for the one item before which it hangs', `- One\n  ${NEXT}\n- Two\n  - Three\n- Four\n`, ['Two', 'Three']],
    ['for the item after a deeper list', `- One\n  - Two\n\n  ${NEXT}\n- Three\n- Four\n`, ['Three']],
    ['for a list inside an item', `- One\n  ${NEXT}\n  - Two\n  - Three\n- Four\n`, ['Two', 'Three']],
    ['for the rest of a list that it splits', `- One\n${NEXT}\n- Two\n- Three\n`, ['Two', 'Three']],
    ['after the paragraph that it stands in', `One ${NEXT} here.\n\nTwo here.\n\nThree here.\n`, ['Two']],
    ['after the heading that it stands in', `# One ${NEXT}\n\nTwo here.\n\nThree here.\n`, ['Two']],
    ['for the next item where it ends one', `- One ${NEXT}\n- Two\n- Three\n`, ['Two']],
    ['for the next row where it ends one', `| What |\n| --- |\n| One ${NEXT} |\n| Two |\n| Three |\n`, ['Two']],
    ['past other comments and anchors', `${NEXT}\n<!-- prettier-ignore -->\n\n<a id="x"></a>\n\nOne here.\n\nTwo here.\n`, ['One']],
    ['in a quotation', `> One here.\n>\n> ${NEXT}\n> Two here.\n>\n> Three here.\n`, ['Two']],
    [
      'written over several lines of a quotation',
      '> One here.\n>\n> <!-- saydo-disable-next-line\n> profit-first -- so -->\n> Two here.\n',
      ['Two'],
    ],
    ['for a block of raw HTML', `${NEXT}\n<p>One here.</p>\n<p>Two here.</p>\n\nThree here.\n`, ['One', 'Two']],
    ['for the rest of the raw HTML it stands in', `<div>\n<p>One here.</p>\n${NEXT}\n<p>Two here.</p>\n</div>\n\nThree here.\n`, ['Two']],
    ['not for words on its own line', `${NEXT} One here.\n\nTwo here.\n`, ['Two']],
    ['for nothing at the end', `One here.\n\n${NEXT}\n`, []],
    ['with Windows line ends', `One here.\r\n\r\n${NEXT}\r\nTwo here.\r\n\r\nThree here.\r\n`, ['Two']],
  ])('%s', (_, text, expected) => {
    expect(silenced(text)).toEqual(expected)
  })

  it('for the rules it names and no other', () => {
    const text = '<!-- saydo-disable-next-line profit-first, contact-time-cap -->\nOne here.\n'
    expect(RULES.filter((rule) => silenced(text, rule).length > 0)).toEqual(['contact-time-cap', 'profit-first'])
  })

  it('unless it is shown in code', () => {
    expect(silenced(`One here.\n\n\`\`\`\n${NEXT}\n\`\`\`\n\nTwo here.\n\n\`${NEXT}\`\n\nThree here.\n`)).toEqual([])
    expect(told(`\`\`\`\n${NEXT}\n\`\`\`\n\nOne here.\n`)).toEqual([])
  })
})

describe('a stretch', () => {
  const text = [
    'One here.',
    '<!-- saydo-disable profit-first, quality-secondary -- why -->',
    'Two here.',
    '<!-- saydo-enable profit-first -->',
    'Three here.',
    '<!-- saydo-disable profit-first -->',
    'Four here.',
    '<!-- saydo-enable -->',
    'Five here.',
  ].join('\n\n')

  it('ends rule by rule, or for all at once', () => {
    expect(silenced(text)).toEqual(['Two', 'Four'])
    expect(silenced(text, 'quality-secondary')).toEqual(['Two', 'Three', 'Four'])
    expect(told(text)).toEqual([])
  })

  it('holds to the end where nothing ends it', () => {
    expect(silenced('One here.\n\n<!-- saydo-disable profit-first -->\n\nTwo here.\n\n- Three\n')).toEqual(['Two', 'Three'])
  })

  it('does not end what holds for the file or the next block', () => {
    expect(silenced('<!-- saydo-disable-file profit-first -->\n\nOne here.\n\n<!-- saydo-enable -->\n\nTwo here.\n')).toEqual([
      'One',
      'Two',
    ])
    expect(silenced(`${NEXT}\n<!-- saydo-enable -->\n\nOne here.\n`)).toEqual(['One'])
  })

  it('holds for a whole file wherever it stands', () => {
    expect(silenced('One here.\n\nTwo here.\n\n<!-- saydo-disable-file profit-first -- why -->\n')).toEqual(['One', 'Two'])
  })
})

describe('a silenced finding', () => {
  it('keeps what it was and names the comment that speaks of the smallest place', () => {
    const stretch = '<!-- saydo-disable profit-first until: 2027-03-31 -- for now -->'
    const text = `<!-- saydo-disable-file profit-first -->\n\n${stretch}\n\nOne here.\n\n${NEXT}\n\nTwo here.\n`
    const suppressions = read(text)
    const { suppressed, own: about } = applySuppressions(everything(suppressions.document, ['profit-first']), suppressions, OPTIONS)
    expect(suppressed.map(({ suppression }) => [suppression.reason, suppression.until])).toEqual([
      ['for now', '2027-03-31'],
      ['the board said so', undefined],
    ])
    expect(suppressed.map(({ suppression: { span } }) => text.slice(span.start, span.end))[1]).toBe(NEXT)
    expect(suppressed[0]).toMatchObject({ rule: 'profit-first', severity: 'warning', message: 'x' })
    expect(about).toEqual([])
  })

  it('is one whose first word stands in the silenced place', () => {
    const text = `One here.\n\n${NEXT}\nTwo here.\n\nThree here.\n`
    const found = [
      finding('profit-first', text.indexOf('One'), text.indexOf('Three')),
      finding('profit-first', text.indexOf('Two'), text.length),
    ]
    const { standing, suppressed } = applySuppressions(found, read(text), OPTIONS)
    expect([standing, suppressed.map(({ span }) => span)]).toEqual([[found[0]], [found[1]?.span]])
  })

  it('stands no longer among the findings of the set', () => {
    const engine = new Engine()
    const plan = '# Bonus plan\n\nThe head of sales reviews this plan every June.\n\n- Agents earn 5 euros for each policy they sell.\n'
    engine.put({ file: 'mission.md', text: '# Mission\n\nThe customer comes first in everything we do.\n', language: 'en' })
    engine.put({ file: FILE, text: plan, language: 'en' })
    const before = engine.judge().findings
    const found = before.find(({ file }) => file === FILE)
    const suppressions = engine.suppressionsOf(FILE)
    if (!found || !suppressions) throw new Error('nothing found to silence')
    const text = edited(plan, [suppressionEdit(suppressions, found.span, found.rule, 'agreed until spring')])
    expect(text).toBe(plan.replace('- ', `<!-- saydo-disable-next-line ${found.rule} -- agreed until spring -->\n- `))
    engine.put({ file: FILE, text, language: 'en' })
    const { findings, suppressed } = engine.judge()
    expect(findings.map(({ rule }) => rule)).toEqual(before.flatMap((one) => (one === found ? [] : [one.rule])))
    expect(suppressed.map(({ rule, message, suppression }) => [rule, message, suppression.reason])).toEqual([
      [found.rule, found.message, 'agreed until spring'],
    ])
  })
})

describe('a date', () => {
  const text = '<!-- saydo-disable-next-line profit-first until: 2027-03-31 -- for the launch -->\nOne here.\n'

  it('is the last day on which it holds', () => {
    expect(silenced(text, 'profit-first', { today: '2027-03-31' })).toEqual(['One'])
    expect(silenced(text, 'profit-first', { today: '2027-04-01' })).toEqual([])
    expect(silenced(text)).toEqual(['One'])
  })

  it('is told once it has passed, with the comment taken out as the fix', () => {
    const [ended, ...more] = own(text, { today: '2027-04-01', requireReason: true }, ['profit-first'])
    expect(more).toEqual([])
    expect(ended).toMatchObject({ rule: 'unused-suppression', severity: 'warning', principles: [], related: [] })
    expect(ended?.message).toContain('2027-03-31')
    expect(text.slice(ended?.span.start, ended?.span.end)).toBe('until: 2027-03-31')
    expect(edited(text, ended?.fixes[0]?.edits ?? [])).toBe('One here.\n')
    expect(told(text, { today: '2027-04-01', unused: 'off' })).toEqual([])
  })

  it('is only a text in the reason', () => {
    const reason = '<!-- saydo-disable-next-line profit-first -- until: 2020-01-01 it was so -->\nOne here.\n'
    expect(silenced(reason, 'profit-first', { today: '2027-04-01' })).toEqual(['One'])
  })

  const wrongDates = ['2027-02-29', '2027-13-01', '2027-00-10', '2027-4-1', '31 March 2027', '', '2027-03-31 or so']

  it.each(wrongDates)('must be one: “%s”', (date) => {
    const wrong = `<!-- saydo-disable profit-first, until: ${date} -- why -->\n\nOne here.\n`
    expect(told(wrong)).toEqual([`malformed-suppression: ${`until: ${date}`.trim()}`])
    expect(silenced(wrong)).toEqual([])
  })

  it('may be a leap day, before or between the rules', () => {
    const between = '<!-- saydo-disable until: 2028-02-29, profit-first -->\n\nOne here.\n'
    expect(silenced(between, 'profit-first', { today: '2028-02-29' })).toEqual(['One'])
    expect(told(between, {}, ['profit-first'])).toEqual([])
  })
})

describe('what is malformed is told', () => {
  it.each<[string, string, string[]]>([
    ['no rule', '<!-- saydo-disable-next-line -->', ['<!-- saydo-disable-next-line -->']],
    ['no rule but a reason', '<!-- saydo-disable -- why -->', ['<!-- saydo-disable -- why -->']],
    ['an unknown directive', '<!-- saydo-disable-line profit-first -->', ['<!-- saydo-disable-line profit-first -->']],
    ['a directive in capitals', '<!-- SAYDO-disable-file profit-first -->', ['<!-- SAYDO-disable-file profit-first -->']],
    ['a directive in two words', '<!-- saydo disable-next-line profit-first -->', ['<!-- saydo disable-next-line profit-first -->']],
    ['an unknown rule beside a known one', '<!-- saydo-disable-file profit-fist, contact-time-cap -->', ['profit-fist']],
    ['a reason without its mark', '<!-- saydo-disable-file profit-first the board said so -->', ['the board said so']],
    ['a reason behind a dash of typography', '<!-- saydo-disable-file profit-first — the board said so -->', ['— the board said so']],
    ['an end without a beginning', '<!-- saydo-enable -->', ['<!-- saydo-enable -->']],
    ['an end of what is not open', '<!-- saydo-enable profit-first -->', ['profit-first']],
    ['a date at the end', '<!-- saydo-disable profit-first -->\n\nOne.\n\n<!-- saydo-enable until: 2027-03-31 -->', ['until: 2027-03-31']],
    [
      'two of its own rules',
      '<!-- saydo-disable-file unused-suppression, malformed-suppression -->',
      ['unused-suppression', 'malformed-suppression'],
    ],
  ])('%s', (_, comment, words) => {
    expect(told(`${comment}\n\nOne here.\n`)).toEqual(words.map((word) => `malformed-suppression: ${word}`))
  })

  it('names the rule that was meant, and writes it', () => {
    const text = '<!-- saydo-disable-file profit-fist -- why -->\n\nOne here.\n'
    const [wrong] = own(text)
    expect(wrong?.message).toContain('“profit-first”')
    expect(wrong?.fixes.map(({ kind }) => kind)).toEqual(['wording'])
    expect(told(edited(text, wrong?.fixes[0]?.edits ?? []))).toEqual([])
    expect(own('<!-- saydo-disable-file zzzzzzz -->\n\nOne here.\n')[0]?.fixes).toEqual([])
  })

  it('leaves other comments alone', () => {
    const text = '<!-- saydo found this in March -->\n\n<!-- TODO: disable saydo-enable -->\n\n<!-- saydo: see the wiki -->\n\nOne here.\n'
    expect(told(text)).toEqual([])
  })

  it('holds for the rules that it does name', () => {
    expect(silenced('<!-- saydo-disable-file profit-fist, profit-first because -->\n\nOne here.\n')).toEqual(['One'])
    expect(silenced('<!-- saydo-disable-file contact-time-cap profit-first -->\n\nOne here.\n')).toEqual(['One'])
  })

  it('speaks the language of the reader', () => {
    const text = '<!-- saydo-disable-file x, profit-first -->\n<!-- saydo-enable -->\n<!-- saydo-off -->\n\nOne here.\n'
    const messages = ['en', 'es', 'ru', 'de', undefined].map((language) =>
      own(text, { language, requireReason: true }).map(({ message }) => message),
    )
    const [en, es, ru, de, none] = messages
    expect([de, none]).toEqual([en, en])
    expect(ru?.every((message) => /\p{Script=Cyrillic}{3}/u.test(message))).toBe(true)
    expect(es?.some((message) => en?.includes(message))).toBe(false)
    expect(messages.flat().some((message) => /\{\w+\}/u.test(message))).toBe(false)
  })

  it('cannot be silenced', () => {
    const text = `<!-- saydo-disable-file ${SUPPRESSION_RULES.join(', ')} -->\n\n<!-- saydo-disable -->\n\nOne here.\n`
    expect(told(text)).toHaveLength(4)
  })
})

describe('a reason', () => {
  it('is missed only where it is required', () => {
    const text = ['<!-- saydo-disable-next-line profit-first -->', 'One.', '<!-- saydo-disable profit-first -- -->', 'Two.'].join('\n\n')
    expect(told(text, {}, ['profit-first'])).toEqual([])
    expect(told(text, { requireReason: true }, ['profit-first'])).toEqual([
      'suppression-without-reason: <!-- saydo-disable-next-line profit-first -->',
      'suppression-without-reason: <!-- saydo-disable profit-first -- -->',
    ])
    expect(told(`${NEXT}\nOne here.\n`, { requireReason: true }, ['profit-first'])).toEqual([])
  })
})

describe('what silences nothing', () => {
  const text = `One here.\n\n<!-- saydo-disable-next-line profit-first, contact-time-cap, quality-secondary -- why -->\nTwo here.\n`

  it('is told rule by rule, at the severity given', () => {
    expect(told(text, {}, ['contact-time-cap'])).toEqual(['unused-suppression: profit-first', 'unused-suppression: quality-secondary'])
    expect(own(text, { unused: 'error' }).map(({ severity }) => severity)).toEqual(['error', 'error', 'error'])
    expect(told(text, { unused: 'off' }, [])).toEqual([])
    expect(told(text, { unjudged: new Set(['quality-secondary']) }, ['contact-time-cap'])).toEqual(['unused-suppression: profit-first'])
  })

  it('is told of each comment where nothing follows', () => {
    expect(told(`One here.\n\n${NEXT}\n`)).toEqual(['unused-suppression: profit-first'])
  })

  it.each<[readonly string[], string]>([
    [['contact-time-cap', 'quality-secondary'], 'contact-time-cap, quality-secondary'],
    [['profit-first', 'quality-secondary'], 'profit-first, quality-secondary'],
    [['profit-first', 'contact-time-cap'], 'profit-first, contact-time-cap'],
    [['contact-time-cap'], 'contact-time-cap'],
    [['profit-first'], 'profit-first'],
    [['quality-secondary'], 'quality-secondary'],
  ])('goes, and %j stay', (used, left) => {
    const fixes = own(text, {}, used).flatMap((one) => one.fixes)
    expect(new Set(fixes.map((fix) => edited(text, fix.edits)))).toEqual(
      new Set([`One here.\n\n<!-- saydo-disable-next-line ${left} -- why -->\nTwo here.\n`]),
    )
  })

  it('goes with what ends it', () => {
    const stretch =
      'One.\n\n<!-- saydo-disable profit-first, contact-time-cap -->\n\nTwo.\n\n<!-- saydo-enable profit-first, contact-time-cap -->\n'
    const [half] = own(stretch, {}, ['profit-first'])
    const halfway = edited(stretch, half?.fixes[0]?.edits ?? [])
    expect(halfway).toBe('One.\n\n<!-- saydo-disable profit-first -->\n\nTwo.\n\n<!-- saydo-enable profit-first -->\n')
    const [rest] = own(halfway)
    expect(edited(halfway, rest?.fixes[0]?.edits ?? [])).toBe('One.\n\n\nTwo.\n\n')
  })

  it('leaves an end that ends something else', () => {
    const stretch = '<!-- saydo-disable profit-first -->\n<!-- saydo-disable contact-time-cap -->\n\nOne.\n\n<!-- saydo-enable -->\n'
    const [first] = own(stretch, {}, ['contact-time-cap'])
    const fixed = edited(stretch, first?.fixes[0]?.edits ?? [])
    expect(fixed).toBe('<!-- saydo-disable contact-time-cap -->\n\nOne.\n\n<!-- saydo-enable -->\n')
    expect(told(fixed, {}, ['contact-time-cap'])).toEqual([])
  })

  it('an end of nothing goes too', () => {
    const end = 'One here.\n\n<!-- saydo-enable -->\n\nTwo here.\n'
    const [idle] = own(end)
    expect(idle?.fixes.map((fix) => [fix.kind, edited(end, fix.edits)])).toEqual([['safe', 'One here.\n\n\nTwo here.\n']])
  })

  it.each<[string, string, string]>([
    ['its line between items', `- One\n  ${NEXT}\n- Two\n`, '- One\n- Two\n'],
    ['its line before a list', `Aims:\n${NEXT}\n- One\n`, 'Aims:\n- One\n'],
    ['its line in a quotation', `> # One\n> ${NEXT}\n> Two\n`, '> # One\n> Two\n'],
    ['not the break between two paragraphs', `One\n${NEXT}\nTwo\n`, 'One\n\nTwo\n'],
    ['not that break where blanks stand around it', `One\n  ${NEXT}  \nTwo\n`, 'One\n    \nTwo\n'],
    ['not the break between two quotations', `> One\n${NEXT}\n> Two\n`, '> One\n\n> Two\n'],
    ['not the wall between two lists', `- One\n\n${NEXT}\n\n- Two\n`, '- One\n\n<!-- -->\n\n- Two\n'],
    ['not the wall between a list and code', `- One\n\n${NEXT}\n\n    code\n`, '- One\n\n<!-- -->\n\n    code\n'],
    ['nothing of raw HTML', `<div>\n${NEXT}\n<p>One</p>\n</div>\n`, '<div>\n<p>One</p>\n</div>\n'],
    ['nothing of an indented line of raw HTML', `  ${NEXT} One\n`, '  <!-- --> One\n'],
    ['nothing of a line of raw HTML', `${NEXT} One\n`, '<!-- --> One\n'],
    ['itself and a space inside a paragraph', `One ${NEXT} two.\n`, 'One two.\n'],
    ['its line of a paragraph', `One\n      ${NEXT}\ntwo.\n`, 'One\ntwo.\n'],
    ['Windows line ends', `One\r\n\r\n${NEXT}\r\n\r\nTwo\r\n`, 'One\r\n\r\n\r\nTwo\r\n'],
    ['the last line without an end', `One\n\n${NEXT}`, 'One\n\n'],
    ['the first line behind a byte order mark', `\uFEFF${NEXT}\nOne\n`, '\uFEFFOne\n'],
  ])('takes %s', (_, before, after) => {
    const [unused] = own(before)
    expect(unused?.rule).toBe('unused-suppression')
    expect(unused?.fixes.map(({ kind }) => kind)).toEqual(['safe'])
    expect(edited(before, unused?.fixes[0]?.edits ?? [])).toBe(after)
    expect(statementsOf(documentOf(after))).toEqual(statementsOf(documentOf(before)))
  })
})

describe('an edit that silences', () => {
  const comment = '<!-- saydo-disable-next-line profit-first -- why -->'

  /** The text in which the rule is silenced at the first of these words. */
  function silence(text: string, words: string, reason = 'why'): string {
    const at = text.indexOf(words)
    const edit = suppressionEdit(read(text), { start: at, end: at + words.length }, 'profit-first', reason)
    expect(edit.span.start).toBe(edit.span.end)
    return edited(text, [edit])
  }

  it.each<[string, string, string]>([
    ['a paragraph', 'One.\n\nTwo here.\n', `One.\n\n${comment}\nTwo here.\n`],
    ['a later sentence', 'One. Two here.\n', `${comment}\nOne. Two here.\n`],
    ['a heading', 'One.\n# Two\n', `One.\n${comment}\n# Two\n`],
    ['a table', '| A |\n| --- |\n| One |\n| Two |\n', `${comment}\n| A |\n| --- |\n| One |\n| Two |\n`],
    ['a first item', 'Aims:\n- Two\n- Three\n', `Aims:\n${comment}\n- Two\n- Three\n`],
    ['a later item', '- One\n- Two\n', `- One\n  ${comment}\n- Two\n`],
    ['a later item of a numbered list', '9.  One\n10. Two\n', `9.  One\n    ${comment}\n10. Two\n`],
    ['a later item after a deeper list', '* One\n  * Deep\n\n* Two\n', `* One\n  * Deep\n\n  ${comment}\n* Two\n`],
    ['a later item of a deeper list', '- One\n  - Deep\n  - Two\n', `- One\n  - Deep\n    ${comment}\n  - Two\n`],
    ['a later item behind a tab', '-\tOne\n-\tTwo\n', `-\tOne\n    ${comment}\n-\tTwo\n`],
    ['a later item of a quoted list', '> - One\n> - Two\n', `> - One\n>   ${comment}\n> - Two\n`],
    ['a later item of a list quoted closely', '>- One\n>- Two\n', `>- One\n>   ${comment}\n>- Two\n`],
    ['a later item whose list begins with a heading', '- # One\n- Two\n', `- # One\n  ${comment}\n- Two\n`],
    ['a second paragraph of an item', '- One\n\n  Two\n', `- One\n\n  ${comment}\n  Two\n`],
    ['a list in a list', '- - Two\n  - Three\n', `- ${comment}\n  - Two\n  - Three\n`],
    ['a heading in a list', '1. # Two\n', `1. ${comment}\n   # Two\n`],
    ['a footnote', 'One[^note].\n\n[^note]: Two here.\n', `One[^note].\n\n[^note]: ${comment}\n    Two here.\n`],
    ['a paragraph in a quotation', '> One\n>\n> Two\n', `> One\n>\n> ${comment}\n> Two\n`],
    ['a call-out', '> [!NOTE]\n> Two here.\n', `${comment}\n> [!NOTE]\n> Two here.\n`],
    ['raw HTML', '<div>\n<p>Two</p>\n</div>\n', `${comment}\n<div>\n<p>Two</p>\n</div>\n`],
    ['behind a byte order mark', '\uFEFFTwo here.\n', `\uFEFF${comment}\nTwo here.\n`],
    ['with Windows line ends', '# One\r\n\r\nTwo\r\nhere.\r\n', `# One\r\n\r\n${comment}\r\nTwo\r\nhere.\r\n`],
    ['without any line end', 'Two here.', `${comment}\nTwo here.`],
    [
      'where another rule is silenced',
      '<!-- saydo-disable-next-line contact-time-cap -- so -->\n\nTwo\n',
      '<!-- saydo-disable-next-line contact-time-cap, profit-first -- so -->\n\nTwo\n',
    ],
    [
      'where another is silenced without a reason',
      '<!-- saydo-disable-next-line contact-time-cap -->\nTwo\n',
      '<!-- saydo-disable-next-line contact-time-cap, profit-first -- why -->\nTwo\n',
    ],
    [
      'where another item is silenced',
      '- One\n  <!-- saydo-disable-next-line contact-time-cap -->\n- Two\n',
      '- One\n  <!-- saydo-disable-next-line contact-time-cap, profit-first -- why -->\n- Two\n',
    ],
    [
      'where another rule is silenced for a time',
      '<!-- saydo-disable-next-line contact-time-cap until: 2027-01-01 -->\nTwo\n',
      `<!-- saydo-disable-next-line contact-time-cap until: 2027-01-01 -->\n${comment}\nTwo\n`,
    ],
    [
      'where only the list is silenced',
      '<!-- saydo-disable-next-line contact-time-cap -->\n- One\n- Two\n',
      `<!-- saydo-disable-next-line contact-time-cap -->\n- One\n  ${comment}\n- Two\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(silence(before, 'Two')).toBe(after)
  })

  it('writes the reason on one line and never ends the comment with it', () => {
    expect(silence('Two here.\n', 'Two', ' so\n --> and\tso --!> ')).toContain('-- so -> and so -> -->\nTwo')
    expect(silence('Two here.\n', 'Two', ' \n')).toBe('<!-- saydo-disable-next-line profit-first -->\nTwo here.\n')
  })

  it('silences the file where no block holds the place', () => {
    expect(silence('One.\n\n```\nTwo\n```\n', 'Two')).toBe('<!-- saydo-disable-file profit-first -- why -->\nOne.\n\n```\nTwo\n```\n')
  })

  it.each<[string, string, string]>([
    ['at the beginning', '# One\n', '<!-- saydo-disable-file profit-first -- why -->\n# One\n'],
    [
      'behind the front matter',
      '---\r\ntitle: x\r\n---\r\n\r\n# One\r\n',
      '---\r\ntitle: x\r\n---\r\n<!-- saydo-disable-file profit-first -- why -->\r\n\r\n# One\r\n',
    ],
    ['behind front matter alone', '---\ntitle: x\n---', '---\ntitle: x\n---\n<!-- saydo-disable-file profit-first -- why -->\n'],
    ['behind a byte order mark', '\uFEFF# One\n', '\uFEFF<!-- saydo-disable-file profit-first -- why -->\n# One\n'],
    [
      'in a comment that does so',
      '# One\n\n<!-- saydo-disable-file contact-time-cap -- so -->\n',
      '# One\n\n<!-- saydo-disable-file contact-time-cap, profit-first -- so -->\n',
    ],
  ])('silences a file %s', (_, before, after) => {
    expect(edited(before, [suppressFileEdit(read(before), 'profit-first', 'why')])).toBe(after)
  })
})

it('a comment says nothing of the language of its document', () => {
  const text = 'Se paga por cada venta cerrada.\n'
  const comment = '<!-- saydo-disable-file profit-first -- this is what the works council and the board have agreed on for this year -->\n'
  const engine = new Engine()
  engine.put({ file: FILE, text: comment + text })
  expect(engine.set.get(FILE)?.document.language).toBe('es')
})

describe('in any document', () => {
  const RUNS = 300
  const reasons = fc.oneof(
    fc.string(),
    fc.constantFrom('why', 'so --> so', 'until: 2001-01-01', 'dos\nlíneas', '«нет»', '"quoted"', '-- twice -->'),
  )

  it('an edit silences its finding, changes no statement and is not reported itself', () => {
    fc.assert(
      fc.property(documents, fc.nat(), reasons, fc.boolean(), (text, index, reason, wholeFile) => {
        const before = read(text)
        const { statements } = before.document
        const target = statements[index % Math.max(1, statements.length)]
        if (!target) return
        const edit = wholeFile
          ? suppressFileEdit(before, 'profit-first', reason)
          : suppressionEdit(before, target.span, 'profit-first', reason)
        const after = read(edited(text, [edit]))
        expect(statementsOf(after.document)).toEqual(statementsOf(before.document))
        const moved = after.document.statements[target.id]?.span.start ?? -1
        const { standing, own: about } = applySuppressions([finding('profit-first', moved, moved + 1)], after, {
          ...OPTIONS,
          requireReason: /\S/u.test(reason),
        })
        expect([standing, about]).toEqual([[], []])
      }),
      { numRuns: RUNS },
    )
  })

  it('taking the comment out again leaves the statements as they were', () => {
    fc.assert(
      fc.property(documents, fc.nat(), (text, index) => {
        const before = read(text)
        const target = before.document.statements[index % Math.max(1, before.document.statements.length)]
        if (!target) return
        const source = edited(text, [suppressionEdit(before, target.span, 'profit-first', 'why')])
        const [unused] = own(source)
        expect(unused?.rule).toBe('unused-suppression')
        const fixed = documentOf(edited(source, unused?.fixes[0]?.edits ?? []))
        expect(statementsOf(fixed)).toEqual(statementsOf(before.document))
        expect(fixed.comments.filter((comment) => comment.text.includes('saydo'))).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  const body = (text: string) => text.replace(/^\uFEFF?(?:---[\s\S]*?---\r?\n)?/u, '')

  it('a comment that parts two blocks can go without joining them', () => {
    fc.assert(
      fc.property(fc.array(documents, { minLength: 2, maxLength: 2 }), fc.constantFrom('\n', '\n\n'), ([above = '', below = ''], gap) => {
        const source = `${body(above).trimEnd()}${gap}${NEXT}${gap}${body(below)}`
        const [unused] = own(source)
        if (unused?.rule !== 'unused-suppression') return
        const fixed = documentOf(edited(source, unused.fixes[0]?.edits ?? []))
        expect(statementsOf(fixed)).toEqual(statementsOf(documentOf(source)))
      }),
      { numRuns: RUNS },
    )
  })

  it('whatever stands in a comment, reading it never fails and every place told is in it', () => {
    const parts = fc.constantFrom(
      'saydo-',
      'disable',
      '-next-line',
      '-file',
      'enable',
      ' ',
      ',',
      ' -- ',
      'until:',
      ' 2027-03-31',
      'profit-first',
      'x',
      '\n',
      '—',
      'é',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (words) => {
        const inner = words.join('')
        const text = `> One here.\n>\n> <!-- ${inner} -->\n\nTwo here.\n`
        const suppressions = read(text)
        const [comment] = suppressions.document.comments
        for (const { span } of [...suppressions.suppressions.flatMap((one) => one.listed), ...suppressions.troubles]) {
          expect(comment && span.start >= comment.span.start && span.end <= comment.span.end && span.start < span.end).toBe(true)
        }
        for (const { listed } of suppressions.suppressions)
          for (const { id, span } of listed) expect(text.slice(span.start, span.end)).toBe(id)
      }),
    )
  })
})
