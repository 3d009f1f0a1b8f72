import { checkParams } from '../from-lsp.js'
import type { Session } from '../session.js'
import { uris } from '../workspace/uris.js'

/** Documents opened, edited, saved and closed in the editor. `onChange` is told after each. */
export function listenToDocuments(session: Session, onChange: () => void): void {
  const { connection, open } = session
  connection.onDidOpenTextDocument((params) => {
    checkParams(params)
    const { version, text } = params.textDocument
    const uri = uris.canonical(params.textDocument.uri)
    open.open(uri, version, text)
    session.take(uri)
    onChange()
  })
  connection.onDidChangeTextDocument((params) => {
    checkParams(params)
    const uri = uris.canonical(params.textDocument.uri)
    open.change(uri, params.textDocument.version, params.contentChanges)
    if (session.settings.run === 'onType') session.take(uri)
    onChange()
  })
  connection.onDidSaveTextDocument((params) => {
    checkParams(params)
    session.take(uris.canonical(params.textDocument.uri))
    onChange()
  })
  connection.onDidCloseTextDocument((params) => {
    checkParams(params)
    const uri = uris.canonical(params.textDocument.uri)
    open.close(uri)
    // What was not saved is forgotten, and a document that stands in no folder leaves with its tab.
    session.take(uri)
    session.workspace.replan()
    onChange()
  })
}
