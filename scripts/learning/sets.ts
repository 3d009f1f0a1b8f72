/** Reads the labelled corpora: policy sets with labels at the ends of lines, and banks of single statements. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const CORPUS = join(import.meta.dirname, '..', '..', 'tests', 'corpus')

export interface LineLabel {
  readonly line: number
  readonly verdict: 'flag' | 'ok' | 'may' | 'is'
  /** Rule ids, or claim labels for `is`. */
  readonly names: readonly string[]
  readonly why: string
}

export interface LabelledFile {
  readonly file: string
  readonly source: string
  readonly labels: readonly LineLabel[]
}

export interface LabelledSet {
  readonly language: string
  readonly name: string
  readonly files: readonly LabelledFile[]
  readonly config: string | undefined
}

const LABEL = /[ \t]*⟦\s*(flag|ok|may|is)\s*:\s*([^⟧]*)⟧/gu

/** Takes the labels off the ends of a text's lines; line numbers stay. */
export function stripLabels(text: string): { source: string; labels: LineLabel[] } {
  const labels: LineLabel[] = []
  const lines = text.split('\n').map((line, index) => {
    for (const [, verdict, body] of line.matchAll(LABEL)) {
      const [ids, ...why] = (body ?? '').split(/\s+[—–-]{1,2}\s+/u)
      if (verdict === 'is') labels.push({ line: index + 1, verdict, names: (body ?? '').split(/[,\s]+/u).filter(Boolean), why: '' })
      else
        for (const id of (ids ?? '').split(',')) {
          labels.push({ line: index + 1, verdict: verdict as 'flag', names: id.trim().split(/\\?\|/u), why: why.join(' - ').trim() })
        }
    }
    return line.replace(LABEL, '')
  })
  return { source: lines.join('\n'), labels }
}

export function readSets(folder = join(CORPUS, 'sets')): LabelledSet[] {
  const sets: LabelledSet[] = []
  for (const language of existsSync(folder) ? readdirSync(folder).sort() : []) {
    for (const name of readdirSync(join(folder, language)).sort()) {
      const root = join(folder, language, name)
      const files = readdirSync(root, { recursive: true })
        .map(String)
        .filter((file) => file.endsWith('.src.md'))
        .sort()
        .map((file) => {
          const { source, labels } = stripLabels(readFileSync(join(root, file), 'utf8'))
          return { file: file.replaceAll('\\', '/').replace(/\.src\.md$/u, '.md'), source, labels }
        })
      const config = join(root, 'saydo.yml')
      sets.push({ language, name, files, config: existsSync(config) ? readFileSync(config, 'utf8') : undefined })
    }
  }
  return sets
}

/** Excerpts of documents with claim labels, each from an organisation of its own. */
export function readFragments(): LabelledSet[] {
  const root = join(CORPUS, 'fragments')
  return (existsSync(root) ? readdirSync(root).sort() : []).flatMap((language) =>
    readdirSync(join(root, language))
      .filter((name) => name.endsWith('.src.md'))
      .sort()
      .map((name) => {
        const { source, labels } = stripLabels(readFileSync(join(root, language, name), 'utf8'))
        return { language, name, files: [{ file: name.replace('.src.md', '.md'), source, labels }], config: undefined }
      }),
  )
}

/** Handbook pages that claim nothing of what the rules look for: text as most of the world writes it. */
export function readPlain(): { language: string; name: string; source: string }[] {
  const root = join(CORPUS, 'plain')
  return (existsSync(root) ? readdirSync(root).sort() : []).flatMap((language) =>
    readdirSync(join(root, language))
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => ({ language, name, source: readFileSync(join(root, language, name), 'utf8') })),
  )
}

export interface BankItem {
  readonly language: string
  /** Name of the file it stands in. */
  readonly file: string
  readonly t: string
  readonly h: readonly string[]
  readonly th?: readonly string[]
  readonly p?: string
  readonly c: readonly string[]
}

export function readBank(): BankItem[] {
  const root = join(CORPUS, 'statements')
  const items: BankItem[] = []
  for (const language of existsSync(root) ? readdirSync(root).sort() : []) {
    for (const name of readdirSync(join(root, language)).sort()) {
      for (const line of readFileSync(join(root, language, name), 'utf8').split('\n')) {
        if (line.trim() !== '') items.push({ language, file: name, ...JSON.parse(line) })
      }
    }
  }
  return items
}

/** A bank item as the Markdown document that it would stand in. */
export function toMarkdown(item: BankItem): string {
  const headings = item.h.map((title, index) => `${'#'.repeat(Math.min(index + 1, 6))} ${title}\n\n`).join('')
  if (item.th) {
    return `${headings}${item.p ? `${item.p}\n\n` : ''}| ${item.th.join(' | ')} |\n|${' --- |'.repeat(item.th.length)}\n| ${item.t} |\n`
  }
  const lead = item.p ? `${item.p.replace(/[.:]?$/u, ':')}\n\n` : ''
  return `${headings}${lead}${item.p ? '- ' : ''}${item.t}\n`
}
