import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import { checkParams, previousIds } from '../from-lsp.js'
import type { Session } from '../session.js'
import { uris } from '../workspace/uris.js'
import type { Report, Reports } from './reports.js'

/** Answers the client that asks for diagnostics: of one document, or of everything there is. */
export function pullDiagnostics(session: Session, reports: Reports): void {
  const { diagnostics } = session.connection.languages
  diagnostics.on(async (params): Promise<DocumentDiagnosticReport> => {
    checkParams(params)
    await session.refresh()
    return answer(reports.of(uris.toPath(params.textDocument.uri)), params.previousResultId)
  })
  diagnostics.onWorkspace(async (params) => {
    const previous = new Map([...previousIds(params.previousResultIds)].map(([uri, value]) => [uris.canonical(uri), value]))
    await session.refresh()
    const known = new Set(reports.paths())
    // What was told once and is gone now is told to be empty.
    const gone = [...previous.keys()].map((uri) => uris.toPath(uri)).filter((path) => !known.has(path))
    const items = [...known, ...gone].map((path): WorkspaceDocumentDiagnosticReport => {
      const report = reports.of(path)
      const { uri, version } = report
      return { ...answer(report, previous.get(uri)), uri, version }
    })
    return { items }
  })
}

function answer({ resultId, items }: Report, previous: string | undefined) {
  if (previous !== undefined && previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId } as const
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: items as Diagnostic[] } as const
}
