import type { Section } from '@saydo/rules'
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver'
import { checkParams } from '../from-lsp.js'
import type { JudgedDocument, Session } from '../session.js'
import { claimWords } from '../words.js'

/** The outline: sections, and under each what its statements claim. */
export function documentSymbols(session: Session): void {
  session.connection.onDocumentSymbol(async (params): Promise<DocumentSymbol[] | SymbolInformation[]> => {
    checkParams(params)
    const document = await session.judged(params.textDocument.uri)
    if (!document) return []
    const symbols = outline(document)
    return session.abilities.nestsSymbols ? symbols : flatten(symbols, document.uri)
  })
}

interface Node extends DocumentSymbol {
  readonly children: Node[]
}

function outline({ understood, lines, set }: JudgedDocument): DocumentSymbol[] {
  const { document, claims } = understood
  const nodes = document.sections.map((section): Node => {
    const heading = section.heading === undefined ? undefined : document.statements[section.heading]
    const start = heading?.span.start ?? 0
    const range = lines.rangeOf({ start, end: Math.max(endOf(section, document.sections, document), heading?.span.end ?? 0) })
    const selectionRange = lines.rangeOf(heading?.span ?? { start: 0, end: 0 })
    return { name: section.title || document.title || document.file, kind: SymbolKind.Namespace, range, selectionRange, children: [] }
  })
  for (const claim of claims) {
    if (claim.mode !== 'standing') continue
    const range = lines.rangeOf(claim.span)
    const language = set.loaded.language ?? document.statements[claim.statement]?.language
    const name = claimWords(claim, language)
    const detail = document.statements[claim.statement]?.text ?? ''
    nodes[claim.section]?.children.push({ name, detail, kind: SymbolKind.Event, range, selectionRange: range, children: [] })
  }
  for (const section of document.sections.slice(1)) {
    const node = nodes[section.id]
    if (node) nodes[section.parent ?? 0]?.children.push(node)
  }
  const [whole] = nodes
  return whole?.children ?? []
}

/** Where the section's last statement ends, its subsections' among them. */
function endOf(section: Section, sections: readonly Section[], { statements }: JudgedDocument['understood']['document']): number {
  const within = new Set([section.id])
  for (const other of sections) if (other.parent !== undefined && within.has(other.parent)) within.add(other.id)
  return statements.reduce((end, statement) => (within.has(statement.section) ? Math.max(end, statement.span.end) : end), 0)
}

function flatten(symbols: readonly DocumentSymbol[], uri: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range } },
    ...flatten(children, uri).map((child) => ({ ...child, containerName: child.containerName ?? name })),
  ])
}
