import fc from 'fast-check'
import { MISSION, SPEED } from '../folder.js'
import { OWN_WORDS } from './sets.js'

const FOLDERS = ['a', 'a/hr', 'a/hr/pay', 'a/sales', 'b', 'b/old', 'b/old/hr']
const GLOBS = ['hr', 'pay/**', '**/*.md', '*.draft.md', './guide.md', 'old/', 'mission.md']
const glob = fc.constantFrom(...GLOBS)
const level = fc.constantFrom('off', 'info', 'warning', 'error')
const rule = fc.constantFrom('speed-only-target', 'contact-time-cap', 'uncovered-principle')
const rules = fc.dictionary(rule, level, { maxKeys: 2 })

const configuration = fc
  .record(
    {
      extends: fc.constantFrom('saydo:strict', 'saydo:say-do', '$house'),
      files: fc.array(glob, { minLength: 1, maxLength: 2 }),
      ignore: fc.array(glob, { maxLength: 1 }),
      rules,
      overrides: fc.array(fc.record({ files: glob, rules }), { maxLength: 2 }),
      priorities: fc.constantFrom('auto', ['service']),
      messages: fc.constantFrom('document', 'es', 'ru'),
      vocabulary: fc.constant({ 'service-quality': { en: 'Zip Number' } }),
    },
    { requiredKeys: [] },
  )
  .map((value) => JSON.stringify(value))

const text = fc.constantFrom(
  MISSION,
  SPEED,
  '# Plan\n\nThe crew is measured on Zip Number and calls per hour. 🙂 Our punters wait.\n',
  '\uFEFF# Guide\r\n\r\nA call must not last longer than eight minutes.\r\n',
)

/** A folder tree of documents, configurations and ignore files in two roots; `house.yml` stands above both. */
export const tree: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .record({
    documents: fc.dictionary(
      fc
        .tuple(fc.constantFrom(...FOLDERS), fc.constantFrom('guide.md', 'mission.md', 'plan.draft.md', 'x y.md'))
        .map((parts) => parts.join('/')),
      text,
      { minKeys: 4, maxKeys: 9 },
    ),
    configurations: fc.dictionary(fc.constantFrom(...FOLDERS), configuration, { minKeys: 1, maxKeys: 4 }),
    ignored: fc.dictionary(fc.constantFrom(...FOLDERS), fc.constantFrom('old/', 'pay', '*.draft.md', 'guide.md', '!guide.md'), {
      maxKeys: 2,
    }),
  })
  .map(({ documents, configurations, ignored }) => ({
    '.git/HEAD': '',
    'a/start.md': SPEED,
    'b/start.md': MISSION,
    'house.yml': OWN_WORDS['house.yml'] ?? '',
    ...documents,
    ...Object.fromEntries(
      Object.entries(configurations).map(([folder, json]) => [`${folder}/saydo.yml`, json.replace('$house', wayUp(folder))]),
    ),
    ...Object.fromEntries(Object.entries(ignored).map(([folder, line]) => [`${folder}/.gitignore`, `${line}\n`])),
  }))

function wayUp(folder: string): string {
  return `${folder.replace(/[^/]+/gu, '..')}/house.yml`
}
