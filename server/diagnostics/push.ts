import type { Diagnostic } from 'vscode-languageserver'
import type { Session } from '../session.js'
import type { Reports } from './reports.js'

/** Sends diagnostics to a client that does not ask for them: those of every document about which there is something new. */
export function pushDiagnostics(session: Session, reports: Reports) {
  const told = new Map<string, string>()
  return (paths: Iterable<string>): void => {
    const { workspace } = session
    const isKnown = (path: string) => workspace.mistakes.has(path) || workspace.setOf(path)?.asked.has(path) === true
    const gone = [...told.keys()].filter((path) => !isKnown(path))
    for (const path of new Set([...paths, ...gone])) {
      const { uri, resultId, version, items } = reports.of(path)
      // An open document is told anew for every version, even that there is nothing: so the client knows that it was read.
      const isSilent = version === null && (!isKnown(path) || items.length === 0)
      const news = isSilent ? undefined : `${resultId} ${version}`
      if (told.get(path) === news) continue
      if (news === undefined) told.delete(path)
      else told.set(path, news)
      void session.connection.sendDiagnostics({ uri, ...(version === null ? {} : { version }), diagnostics: items as Diagnostic[] })
    }
  }
}
