/** Scaffolds a rule: `npm run new-rule -- my-rule [family]`. Writes one folder, which compiles as it is, and touches nothing else. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FAMILIES } from '../rules/catalog/rule.js'

const [id = '', family = 'clarity', ...others] = process.argv.slice(2)
const folder = join(import.meta.dirname, '..', 'rules', 'catalog', id)
if (!/^[a-z]+(?:-[a-z]+)+$/u.test(id))
  fail(`“${id}” is no rule id. Name the defect in small letters and dashes: npm run new-rule -- late-answer`)
if (!FAMILIES.some((known) => known === family)) fail(`“${family}” is no family of rules: ${FAMILIES.join(', ')}`)
if (others.length > 0) fail(`One rule at a time: npm run new-rule -- ${id} ${family}`)
if (existsSync(folder)) fail(`The rule ${id} is there already: rules/catalog/${id}`)

const files: Record<string, string> = {
  'rule.ts': `import type { Understood } from '../../claims/extract.js'
import { alone, claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: '${family}',
  severity: 'info',
  contradiction: false,
  principles: ['walk-the-talk'],
  needsPriority: false,
  detect,
  remedies: [{ kind: 'decision', shape: 'remove' }],
  texts: {
    en: { message: 'What is wrong, why it matters, what to do.', notes: {}, fixes: {} },
    es: { message: 'Qué está mal, por qué importa, qué hacer.', notes: {}, fixes: {} },
    ru: { message: 'Что не так, почему это важно, что сделать.', notes: {}, fixes: {} },
  },
}

/** What it finds, in claims; the words stand in the vocabulary. */
function detect(document: Understood): Detection[] {
  return alone(outermost(document, claimsOf(document, 'limit', 'other')))
}
`,
  'rule.md': page(
    'What is wrong, in one sentence.',
    ['Why', 'The idea of the principle in our own words, and the title of its source.'],
    ['What it looks at', 'How it decides, in plain words for those who write policies.'],
    ['Stays silent on', '- what tempts and is sound'],
    ['Examples', cases('Fires', 'A statement at fault.', 'Silent', 'A statement that tempts.')],
    ['Fix safety', 'What each fix changes, and why that is safe or wants a decision.'],
  ),
  'examples.es.md': page('Qué está mal, en una frase.', [
    'Ejemplos',
    cases('Se marca', 'Una frase que falla.', 'Sin hallazgos', 'Una frase que tienta.'),
  ]),
  'examples.ru.md': page('Что не так, одной фразой.', [
    'Примеры',
    cases('Находка', 'Фраза с ошибкой.', 'Без находок', 'Фраза, которая лишь похожа.'),
  ]),
}
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
console.log(
  `rules/catalog/${id}/ is there. Write its page first: the examples are its tests. Then: npm test -- rules/pages -t ${id}, and npm run pages`,
)

function page(summary: string, ...parts: readonly (readonly [string, string])[]): string {
  return `${[`# ${id}`, summary, ...parts.flatMap(([title, text]) => [`## ${title}`, text])].join('\n\n')}\n`
}

/** Three cases that fire and three that do not: as many as a page must have. */
function cases(fires: string, fault: string, silent: string, sound: string): string {
  const all = [
    ...[1, 2, 3].map((number) => [`### ${fires} ${number}`, `~~~policy plan.md\n${fault}\n${'^'.repeat(fault.length)}\n~~~`]),
    ...[1, 2, 3].map((number) => [`### ${silent} ${number}`, `~~~policy plan.md\n${sound}\n~~~`]),
  ]
  return all.flat().join('\n\n')
}

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}
