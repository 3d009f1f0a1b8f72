import { PRESETS } from '@saydo/project'
import { CATALOG, customPage, PRINCIPLES, renderPage, summaryOf } from '@saydo/rules'
import { textIn } from '../from-lsp.js'
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
  connection.onRequest('saydo/explain', (params: unknown) => {
    const rule = (params as { rule?: unknown } | null | undefined)?.rule
    const entry = CATALOG.find((one) => one.id === rule)
    if (entry) return { markdown: renderPage(entry, { principles: PRINCIPLES, presets: PRESETS }) }
    const own = workspace.customRules().find(({ id }) => id === rule)
    return own ? { markdown: customPage(own) } : null
  })
  connection.onRequest('saydo/rules', () =>
    CATALOG.map((entry) => ({ id: entry.id, severity: entry.rule.severity, summary: summaryOf(entry) })),
  )
  connection.onRequest('saydo/document', async (params: unknown): Promise<DocumentState | null> => {
    const uri = textIn(params, 'uri')
    const path = uri === undefined ? undefined : uris.toPath(uri)
    if (path === undefined) return null
    await session.refresh()
    const document = workspace.documentAt(path)
    const root = workspace.setOf(path)?.loaded.root
    if (!document) {
      const reason = await workspace.reasonLeftOut(path)
      return reason === undefined ? null : { language: null, kind: null, root: null, status: 'left-out', reason }
    }
    const { language, kind, status, reason } = document
    const known = { language: language ?? null, kind: kind ?? null, root: root === undefined ? null : uris.toUri(root), status }
    return reason === undefined ? known : { ...known, reason }
  })
}
