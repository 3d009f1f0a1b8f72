import { CATALOG, summaryOf } from '@saydo/rules'
import type { Session } from '../session.js'
import { uris } from '../workspace/uris.js'

/** What became of a document of the workspace. */
interface DocumentState {
  readonly language: string | null
  readonly kind: string | null
  /** URI of its set's root. */
  readonly root: string | null
  readonly status: 'linted' | 'left-out' | 'unreadable' | 'too-large'
  readonly reason?: string
}

/** What the client's own views ask: a rule's page, the list of rules, and what became of a document. */
export function explain(session: Session): void {
  const { connection, workspace } = session
  connection.onRequest('saydo/explain', ({ rule, language }: { rule?: unknown; language?: unknown } = {}) => {
    const pages = CATALOG.find((entry) => entry.id === rule)?.pages
    const markdown = pages?.[`rule.${String(language)}.md`] ?? pages?.['rule.md']
    return markdown === undefined ? null : { markdown }
  })
  connection.onRequest('saydo/rules', () =>
    CATALOG.map((entry) => ({ id: entry.id, severity: entry.rule.severity, summary: summaryOf(entry) })),
  )
  connection.onRequest('saydo/document', async ({ uri }: { uri?: unknown } = {}): Promise<DocumentState | null> => {
    if (typeof uri !== 'string') return null
    await session.refresh()
    const path = uris.toPath(uri)
    const document = workspace.documentAt(path)
    const root = workspace.setOf(path)?.loaded.root
    if (!document) return { language: null, kind: null, root: null, status: 'left-out' }
    const { language, kind, status, reason } = document
    const known = { language: language ?? null, kind: kind ?? null, root: root === undefined ? null : uris.toUri(root), status }
    return reason === undefined ? known : { ...known, reason }
  })
}
