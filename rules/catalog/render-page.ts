import type { Severity } from '../findings/finding.js'
import { FAMILY_MEANINGS } from './families.js'
import { summaryOf } from './page.js'
import { type Piece, partsAt, piecesOf } from './page-pieces.js'
import { type CatalogEntry, FAMILIES } from './rule.js'

/** What pages tell that stands outside the catalogue: whoever renders hands it in. */
export interface PageContext {
  readonly principles: readonly {
    readonly id: string
    readonly title: string
    readonly sources: readonly { readonly title: string; readonly kind: string; readonly language: string }[]
  }[]
  /** By the preset's name, in the order in which they are told: the level that each rule has there, by the rule's id. */
  readonly presets: Readonly<Record<string, Readonly<Record<string, Severity | 'off'>>>>
}

const EXAMPLES = 'Examples'
const EXAMPLES_OF = /^examples\.([\w-]+)\.md$/u
const TODO = /^todo:\s*/iu
const CARETS = /^[ \t]*\^/u
/** A link from one rule's folder to another's page. */
const NEIGHBOUR = /\]\(\.\.\/([a-z-]+)\/rule\.md(?=[)#])/gu

/** A rule's whole page in Markdown: what `docs/rules/` holds and `saydo explain` prints. What is not written yet is left out. */
export function renderPage(entry: CatalogEntry, context: PageContext): string {
  const [head, ...parts] = partsAt(2, piecesOf(entry.pages['rule.md'] ?? ''))
  const intro = rendered((head?.pieces ?? []).filter((piece) => piece.kind !== 'heading'))
  const blocks = [
    `# ${entry.id}`,
    ...(intro.length > 0 ? intro : [summaryOf(entry)]),
    facts(entry, context),
    '## Principles',
    principles(entry, context),
  ]
  for (const part of parts) {
    if (part.title === EXAMPLES) blocks.push(...examples(entry, part.pieces))
    else blocks.push(`## ${part.title}`, ...rendered(part.pieces))
  }
  if (!parts.some((part) => part.title === EXAMPLES)) blocks.push(...examples(entry, []))
  blocks.push(
    '## Options',
    `None. Its severity is set in \`saydo.yml\`: \`rules: { ${entry.id}: off }\`, or \`info\`, \`warning\`, \`error\`.`,
  )
  return `${blocks.join('\n\n')}\n`
}

/** The index of the rules' pages, by family, a line for each rule. */
export function renderIndex(entries: readonly CatalogEntry[]): string {
  const families = FAMILIES.flatMap((family) => {
    const rows = entries
      .filter((entry) => entry.rule.family === family)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((entry) => `- [\`${entry.id}\`](${entry.id}.md) (${entry.rule.severity}): ${summaryOf(entry)}`)
    return rows.length === 0 ? [] : [`## ${capital(family)}: ${FAMILY_MEANINGS[family]}`, rows.join('\n')]
  })
  const intro =
    'What Saydo looks for, by family, each rule with the severity that `saydo:recommended` gives it. `saydo explain RULE` prints a page.'
  return `${['# Rules', intro, ...families].join('\n\n')}\n`
}

function facts(entry: CatalogEntry, context: PageContext): string {
  const { rule } = entry
  const when = rule.needsPriority ? 'only where service is declared a priority, in a document or in `saydo.yml`' : 'always'
  const where = rule.needsWholeSet ? '; not where a single document is read by itself' : ''
  return [
    `- **Family**: ${rule.family}, ${FAMILY_MEANINGS[rule.family]}`,
    `- **Severity**: ${severities(entry, context)}`,
    `- **Applies**: ${when}${where}`,
    `- **Messages in**: ${Object.keys(rule.texts).sort().map(languageName).join(', ')}`,
  ].join('\n')
}

/** "warning in `saydo:recommended`; error in `saydo:strict`; not in `saydo:say-do`". */
function severities({ id }: CatalogEntry, { presets }: PageContext): string {
  const byLevel = new Map<Severity | 'off', string[]>()
  for (const [name, levels] of Object.entries(presets)) {
    const level = levels[id] ?? 'off'
    byLevel.set(level, [...(byLevel.get(level) ?? []), `\`${name}\``])
  }
  const told = [...byLevel].filter(([level]) => level !== 'off').map(([level, names]) => `${level} in ${names.join(', ')}`)
  const lacking = byLevel.get('off')
  return [...told, ...(lacking ? [`not in ${lacking.join(', ')}`] : [])].join('; ')
}

function principles({ rule }: CatalogEntry, context: PageContext): string {
  const served = rule.principles.flatMap((id) => context.principles.find((principle) => principle.id === id) ?? [])
  return served
    .map(({ id, title, sources }) => {
      const from = sources.map((source) => `“${source.title}” (${source.kind}, in ${languageName(source.language)})`)
      return `- \`${id}\`: ${title} From ${from.join('; ')}.`
    })
    .join('\n')
}

/** The English page's examples, then those of the other languages, each under its language's name. */
function examples({ pages }: CatalogEntry, english: readonly Piece[]): string[] {
  const others = Object.entries(pages).flatMap(([file, page]) => {
    const code = EXAMPLES_OF.exec(file)?.[1]
    if (code === undefined) return []
    // What stands above the first part says what the rule is, in that language.
    const [head, ...parts] = partsAt(2, piecesOf(page))
    const intro = (head?.pieces ?? []).filter((piece) => piece.kind !== 'heading')
    return [{ code, pieces: [...intro, ...parts.flatMap((part) => part.pieces)] }]
  })
  const languages = [{ code: 'en', pieces: english }, ...others.sort((a, b) => (a.code < b.code ? -1 : 1))]
  const written = languages.flatMap(({ code, pieces }) => {
    const blocks = partsAt(3, pieces).flatMap(({ title, pieces: shown }) => example(title, shown))
    return blocks.length === 0 ? [] : [`### ${languageName(code)}`, ...blocks]
  })
  if (written.length === 0) return []
  const how = 'Carets stand under the words that are found; what has none stays silent. The files under one heading are one policy set.'
  return [`## ${EXAMPLES}`, how, ...written]
}

function example(title: string, pieces: readonly Piece[]): string[] {
  const shown = rendered(pieces)
  if (title === '') return shown
  if (!TODO.test(title)) return [`#### ${title}`, ...shown]
  const isMarked = pieces.some((piece) => piece.kind === 'policy' && piece.lines.some((line) => CARETS.test(line)))
  const note = isMarked
    ? '**Known miss**: it should be found as it is marked here, and is not yet.'
    : '**Known false alarm**: it should stay silent, and does not yet.'
  return [`#### ${capital(title.replace(TODO, ''))}`, note, ...shown]
}

/** Blocks of Markdown: a policy is shown as it stands, under its file's name. */
function rendered(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'heading') return [`${'#'.repeat(piece.depth)} ${piece.text}`]
    if (piece.kind === 'policy') return [`\`${piece.file}\``, fenced(piece.lines)]
    const text = piece.lines
      .join('\n')
      .replace(/^(?:[ \t]*\n)+/u, '')
      .trimEnd()
    return text === '' ? [] : [text.replace(NEIGHBOUR, ']($1.md')]
  })
}

/** A code block whose fence is longer than any run of its signs within. */
function fenced(lines: readonly string[]): string {
  const longest = Math.max(2, ...[...lines.join('\n').matchAll(/~+/gu)].map(([run]) => run.length))
  const fence = '~'.repeat(longest + 1)
  return [`${fence}text`, ...lines, fence].join('\n')
}

function languageName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
