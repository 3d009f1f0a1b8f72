/** Scaffolds a rule: `npm run new-rule -- my-rule`. Writes one folder and touches nothing else. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const id = process.argv[2] ?? ''
const folder = join(import.meta.dirname, '..', 'rules', 'catalog', id)
if (!/^[a-z]+(?:-[a-z]+)+$/u.test(id))
  fail(`“${id}” is no rule id. Name the defect in small letters and dashes: npm run new-rule -- late-answer`)
if (existsSync(folder)) fail(`The rule ${id} is there already: rules/catalog/${id}`)

const files: Record<string, string> = {
  'rule.ts': `import type { Understood } from '../../claims/extract.js'
import { claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  severity: 'info',
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
  return outermost(document, claimsOf(document, 'limit', 'contact')).map((claim) => ({ claim, related: [] }))
}
`,
  'rule.md': page(id, 'What is wrong, in one sentence.'),
  'examples.es.md': page(id, 'Ejemplos en español.'),
  'examples.ru.md': page(id, 'Примеры на русском.'),
}
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
console.log(`rules/catalog/${id}/ is there. Write its page first: the examples are its tests. Then: npm test -- pages -t ${id}`)

function page(title: string, summary: string): string {
  const fires = ['one', 'two', 'three']
    .map((n) => `### Fires ${n}\n\n~~~policy plan.md\nA statement at fault.\n^^^^^^^^^^^^^^^^^^^^^\n~~~\n`)
    .join('\n')
  const silent = ['one', 'two', 'three'].map((n) => `### Silent ${n}\n\n~~~policy plan.md\nA statement that tempts.\n~~~\n`).join('\n')
  return `# ${title}\n\n${summary}\n\n## Why\n\n## Examples\n\n${fires}\n${silent}`
}

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}
