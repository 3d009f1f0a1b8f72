import type { Session } from '../session.js'
import { uris } from '../workspace/uris.js'

/** Folders added to the workspace and taken out of it. */
export function listenToFolders(session: Session, onChange: () => void): void {
  session.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const { workspace } = session
    const gone = new Set(removed.map((folder) => uris.toPath(folder.uri)))
    workspace.folders = [...new Set([...workspace.folders.filter((path) => !gone.has(path)), ...added.map(({ uri }) => uris.toPath(uri))])]
    workspace.replan()
    onChange()
  })
}
