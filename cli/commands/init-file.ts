import type { Survey } from '@saydo/project'
import { lintedLine } from '../formats/summary.js'
import { firstWords, printable } from '../terminal/text.js'

/** What somebody chose for a new configuration. */
export interface Choices {
  readonly preset: string
  /** Globs; none for all documents. */
  readonly files: readonly string[]
  readonly messages: string
  /** Whether service comes first although no document says so. */
  readonly isServiceFirst: boolean
}

/** The text of a new `saydo.yml`: what was chosen, what was found, and what else can be said. */
export function configurationFile({ preset, files, messages, isServiceFirst }: Choices, { documents, declared }: Survey): string {
  const found = lintedLine(documents)[0]?.replace(/^Linted/u, 'Found here:') ?? 'No document was found yet.'
  const folders = files.map((glob) => glob.replace(/[^/]*$/u, '').replace(/^\.\//u, ''))
  const isChosen = ({ file }: { readonly file: string }) => folders.length === 0 || folders.some((folder) => file.startsWith(folder))
  const places = declared
    .filter(isChosen)
    .slice(0, 3)
    .map(({ file, line, statement }) => `#   ${printable(file)}:${line} “${firstWords(statement, 80)}”`)
  return `${[
    '# yaml-language-server: $schema=https://saydo.dev/saydo.schema.json',
    '# What Saydo looks at in this folder and those below it, and how. All keys: https://saydo.dev/configuration',
    '',
    '# saydo:recommended (every rule), saydo:say-do (only what is at odds), saydo:strict (every rule one level up),',
    '# a file (./house.yml) or an npm package; several as a list.',
    `extends: ${preset}`,
    '',
    `# The documents that belong together, as globs. ${printable(found)}`,
    files.length === 0 ? '# files: ["policies/**"]' : `files: [${files.map((glob) => JSON.stringify(glob)).join(', ')}]`,
    '# ignore: ["archive/", "*.draft.md"]',
    '',
    '# The language of messages: document (each in its own), en, es or ru.',
    `messages: ${messages}`,
    '',
    '# What comes first: auto (as the documents declare) or a list. Some rules speak only where service does.',
    ...(places.length > 0 ? ['# Declared here:', ...places] : ['# No document was found that declares service first.']),
    `priorities: ${isServiceFirst ? '[service]' : 'auto'}`,
    '',
    '# The level of single rules: off, info, warning or error. See: saydo rules',
    '# rules:',
    '#   stale-review: off',
    '',
    '# Words of your own and what they mean: every rule reads them so.',
    '# vocabulary:',
    '#   service-quality: { en: [Smile Score] }',
    '',
    '# What holds for some documents only.',
    '# overrides:',
    '#   - files: ["hr/pay/**"]',
    '#     kind: incentive-plan',
  ].join('\n')}\n`
}
