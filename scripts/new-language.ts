/** Scaffolds a language: `npm run new-language -- pt portuguese`. Writes one folder and touches nothing else. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'

const [code = '', stemmer = ''] = process.argv.slice(2)
const root = join(import.meta.dirname, '..', 'rules', 'languages')
const folder = join(root, code)
if (!/^[a-z]{2}$/u.test(code)) fail(`“${code}” is no language code of two letters: npm run new-language -- pt portuguese`)
if (existsSync(folder)) fail(`The language ${code} is there already: rules/languages/${code}`)
if (!existsSync(join(root, '..', '..', 'node_modules', '@orama', 'stemmers', 'dist'))) fail('Run npm ci first.')
if (stemmer === '') fail('Name the stemmer of @orama/stemmers too: npm run new-language -- pt portuguese')

mkdirSync(join(folder, 'concepts'), { recursive: true })
cpSync(join(root, 'en', 'language.yml'), join(folder, 'language.yml'))
cpSync(join(root, 'en', 'texts'), join(folder, 'texts'), { recursive: true })
for (const file of ['kinds.yml', 'modes.yml', ...readdirSync(join(root, 'en', 'concepts')).map((name) => join('concepts', name))]) {
  const names = Object.keys(parse(readFileSync(join(root, 'en', file), 'utf8')) as object)
  writeFileSync(join(folder, file), stringify(Object.fromEntries(names.map((name) => [name, { any: [], phrasings: [], near: [] }]))))
}
writeFileSync(
  join(folder, 'language.ts'),
  `import { stemmer } from '@orama/stemmers/${stemmer}'
import type { Language } from '../language.js'
import { data } from './data.generated.js'

export const language: Language = { ...data, stem: (word) => stemmer(word) }
`,
)
console.log(
  `rules/languages/${code}/ is there. Translate language.yml and texts/, then fill the concepts; check them: npm run check-vocabulary -- ${code}`,
)

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}
