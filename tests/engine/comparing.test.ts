import { comparePolicies, Engine, type Version } from '@saydo/rules'
import { describe, expect, test } from 'vitest'

type Files = Readonly<Record<string, string>>

/** Documents as one version of a policy set, judged. */
function version(files: Files): Version {
  const engine = new Engine({ today: '2027-01-01' })
  for (const [file, text] of Object.entries(files)) engine.put({ file, text })
  const findings = engine.judge().findings.map((finding) => {
    const statements = engine.set.get(finding.file)?.document.statements ?? []
    const found = statements.find(({ span }) => span.start <= finding.span.start && finding.span.end <= span.end)
    return { ...finding, statement: found?.text ?? '' }
  })
  return { documents: engine.set.all(), findings }
}

function compare(before: Files, after: Files, renamed?: ReadonlyMap<string, string>) {
  return comparePolicies(version(before), version(after), renamed)
}

/** Each change as "area effect", and its details as words. */
function told(before: Files, after: Files): readonly string[] {
  return compare(before, after).statements.map(({ area, effect, details }) =>
    [
      `${area} ${effect}`,
      ...details.map((detail) =>
        detail.what === 'topic' ? 'topic' : 'words' in detail ? `${detail.what} ${detail.change}` : `${detail.before} > ${detail.after}`,
      ),
    ].join(', '),
  )
}

const PAGES: Readonly<Record<string, string>> = {
  en: `---
kind: service-policy
---
# Service policy

The customer comes first in everything we do.

## What we promise

- We answer every e-mail within 2 working days.
- You may return any item within 30 days.
- Our engineers repair a broken boiler within 24 hours.

## Scorecard

| Measure | Weight |
| --- | --- |
| Calls per hour | 40 % |
| Customer satisfaction | 60 % |
`,
  es: `---
kind: service-policy
---
# Política de atención

El cliente es lo primero en todo lo que hacemos.

## Lo que prometemos

- Respondemos a cada correo en un plazo de 2 días laborables.
- Puede devolver cualquier artículo en un plazo de 30 días.
- Nuestros técnicos reparan una caldera averiada en 24 horas.

## Cuadro de mando

| Indicador | Peso |
| --- | --- |
| Llamadas por hora | 40 % |
| Satisfacción del cliente | 60 % |
`,
  ru: `---
kind: service-policy
---
# Политика обслуживания

Клиент стоит на первом месте во всём, что мы делаем.

## Что мы обещаем

- Мы отвечаем на каждое письмо в течение 2 рабочих дней.
- Вы можете вернуть любой товар в течение 30 дней.
- Наши мастера чинят сломанный котёл в течение 24 часов.

## Лист показателей

| Показатель | Вес |
| --- | --- |
| Звонков в час | 40 % |
| Удовлетворённость клиентов | 60 % |
`,
}

/** An edit of each page: what is written, by language, and what is told of it. */
const EDITS: readonly [name: string, edits: Readonly<Record<string, readonly [from: string, to: string]>>, told: readonly string[]][] = [
  [
    'a longer answer is weaker',
    {
      en: ['within 2 working days', 'within 5 working days'],
      es: ['de 2 días laborables', 'de 5 días laborables'],
      ru: ['в течение 2 рабочих дней', 'в течение 5 рабочих дней'],
    },
    ['promise weakened, '],
  ],
  [
    'a shorter repair is stronger',
    { en: ['24 hours', '12 hours'], es: ['24 horas', '12 horas'], ru: ['24 часов', '12 часов'] },
    ['promise strengthened, '],
  ],
  [
    'a longer time to return goods is stronger',
    { en: ['within 30 days', 'within 60 days'], es: ['de 30 días', 'de 60 días'], ru: ['в течение 30 дней', 'в течение 60 дней'] },
    ['promise strengthened, '],
  ],
  [
    'a condition weakens',
    {
      en: ['within 24 hours.', 'within 24 hours if an engineer is free.'],
      es: ['en 24 horas.', 'en 24 horas si hay un técnico libre.'],
      ru: ['в течение 24 часов.', 'в течение 24 часов, если есть свободный мастер.'],
    },
    ['promise weakened, condition added'],
  ],
  [
    'vague words in the place of a figure weaken',
    {
      en: ['We answer every e-mail within 2 working days.', 'We answer every e-mail as soon as possible.'],
      es: ['Respondemos a cada correo en un plazo de 2 días laborables.', 'Respondemos a cada correo lo antes posible.'],
      ru: ['Мы отвечаем на каждое письмо в течение 2 рабочих дней.', 'Мы отвечаем на каждое письмо как можно скорее.'],
    },
    ['promise weakened, topic, figure dropped'],
  ],
  [
    'a promise that goes is dropped',
    {
      en: ['- Our engineers repair a broken boiler within 24 hours.\n', ''],
      es: ['- Nuestros técnicos reparan una caldera averiada en 24 horas.\n', ''],
      ru: ['- Наши мастера чинят сломанный котёл в течение 24 часов.\n', ''],
    },
    ['promise dropped'],
  ],
  ['weights', { en: ['40 %', '70 %'], es: ['40 %', '70 %'], ru: ['40 %', '70 %'] }, ['measure changed, ']],
  [
    'a priority that goes is dropped',
    {
      en: ['The customer comes first in everything we do.\n', ''],
      es: ['El cliente es lo primero en todo lo que hacemos.\n', ''],
      ru: ['Клиент стоит на первом месте во всём, что мы делаем.\n', ''],
    },
    ['priority dropped'],
  ],
]

const LANGUAGES = Object.keys(PAGES)

describe.each(LANGUAGES)('in %s', (language) => {
  const page = PAGES[language] ?? ''

  test.each(EDITS)('%s', (_, edits, expected) => {
    const [from = '', to = ''] = edits[language] ?? []
    expect(page).toContain(from)
    const found = told({ 'a.md': page }, { 'a.md': page.replace(from, to) })
    expect(found).toEqual(expected.map((start) => expect.stringMatching(new RegExp(`^${start}`, 'u'))))
    // The way back is the other way round.
    const opposite = { weakened: 'strengthened', strengthened: 'weakened', dropped: 'added', changed: 'changed' }
    const back = compare({ 'a.md': page.replace(from, to) }, { 'a.md': page }).statements.map(({ effect }) => effect)
    expect(back).toEqual(
      compare({ 'a.md': page }, { 'a.md': page.replace(from, to) }).statements.map(({ effect }) => opposite[effect as 'changed']),
    )
  })

  test('nothing is told of what says the same', () => {
    const lines = page.split('\n')
    const list = lines.findIndex((line) => line.startsWith('- '))
    const moved = lines.toSpliced(list, 3, ...lines.slice(list, list + 3).reverse()).join('\n')
    for (const other of [
      moved,
      page.replaceAll('\n', '\r\n'),
      page.replaceAll(/^- (.*)$/gmu, '* **$1**'),
      page.replaceAll('- ', '-   '),
      `${page}\n`,
      page.normalize('NFD'),
    ]) {
      expect(compare({ 'a.md': page }, { 'a.md': other })).toEqual({ statements: [], came: [], went: [] })
    }
    expect(told({ 'a.md': page }, { 'b/c.md': page })).toEqual([])
  })
})

const EN = PAGES['en'] ?? ''

describe('statements are known again', () => {
  test('in another document, and a priority there is said to have moved', () => {
    const priority = 'The customer comes first in everything we do.\n'
    const note = '---\nkind: service-policy\n---\n# Appendix\n\nOur offices are open from nine to five.\n'
    const promise = '- We answer every e-mail within 2 working days.\n'
    const before = { 'a.md': EN, 'b.md': note }
    expect(told(before, { 'a.md': EN.replace(priority, ''), 'b.md': `${note}\n${priority}` })).toEqual(['priority moved'])
    expect(told(before, { 'a.md': EN.replace(promise, ''), 'b.md': `${note}\n${promise}` })).toEqual([])
  })

  test('in quite other words, by the act that a time is for', () => {
    const found = told(
      { 'a.md': EN },
      {
        'a.md': EN.replace(
          'We answer every e-mail within 2 working days.',
          'An e-mail gets a reply from us, at the latest, 6 working days after it came in.',
        ),
      },
    )
    expect(found).toEqual(['promise weakened, 2 working days > 6 working days'])
  })

  test('under a new name that is known, though most of it changed', () => {
    const short = (days: number) =>
      `---\nkind: service-policy\n---\n# Replies ${days}\n\nWe answer every e-mail within ${days} working days.\n`
    const renamed = new Map([['old.md', 'new.md']])
    const found = compare({ 'old.md': short(2), 'x.md': EN }, { 'new.md': short(3), 'x.md': EN }, renamed)
    expect(found.statements).toMatchObject([{ effect: 'weakened', before: { file: 'old.md' }, after: { file: 'new.md' } }])
  })

  test('and what two changes pull to both sides is only changed', () => {
    const other = EN.replace('within 2 working days', 'within 1 working day, if the office is open')
    expect(told({ 'a.md': EN }, { 'a.md': other })).toEqual([expect.stringMatching(/^promise changed, /u)])
  })
})

test('a draft says nothing until it is in force', () => {
  const draft = EN.replace('kind:', 'status: draft\nkind:')
  expect(told({ 'a.md': draft }, { 'a.md': draft.replace('2 working', '5 working') })).toEqual([])
  expect(told({ 'a.md': draft }, { 'a.md': EN })).toContain('priority added')
})

test('contradictions come and go with what they contradict', () => {
  const plan = '# Call centre guide\n\nAgents are measured on average handle time and calls per hour.\n'
  const found = compare({ 'plan.md': plan }, { 'plan.md': plan, 'a.md': EN })
  expect(found.came.map(({ rule, file }) => `${file} ${rule}`)).toContain('plan.md speed-only-target')
  const back = compare({ 'plan.md': plan, 'a.md': EN }, { 'plan.md': plan })
  expect(back.went.map(({ rule, file }) => `${file} ${rule}`)).toContain('plan.md speed-only-target')
  const moved = compare({ 'plan.md': plan, 'a.md': EN }, { 'x/plan.md': `${plan}\nMore words.\n`, 'a.md': EN })
  expect({ came: moved.came, went: moved.went }).toEqual({ came: [], went: [] })
})
